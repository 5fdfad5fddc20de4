import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { SLACK_LIMITS } from '../../slack-limits.ts';
import type { KeptDocument } from '../../store/store.ts';
import { documentKey } from '../document-key.ts';
import { COMPARISON } from '../texts/kept-document-texts.ts';
import { named } from './buttons.ts';
import { type FormPlace, writePlace } from './form-place.ts';

/** Which version is the earlier and which the later; `later`: the document whose button was pressed. */
export function compareForm(
  place: FormPlace,
  documents: readonly Pick<KeptDocument, 'name' | 'day'>[],
  later: string,
): ModalView {
  const { lang } = place;
  const enough = documents.length > 1;
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  const options = documents.slice(0, SLACK_LIMITS.select.options).map(({ name }) => ({
    text: plain(named(name, SLACK_LIMITS.option.text)),
    value: documentKey(name),
  }));
  const pressed = options.find(({ value }) => value === later);
  const other = options.find(({ value }) => value !== later);
  const choose = (id: 'before' | 'after', initial: PlainTextOption | undefined): InputBlock => ({
    type: 'input',
    block_id: id,
    label: plain(COMPARISON[id][lang]),
    element: {
      type: 'static_select',
      action_id: 'value',
      options,
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
  });
  return {
    type: 'modal',
    callback_id: 'torch_compare_form',
    private_metadata: writePlace(place),
    title: plain(COMPARISON.title[lang]),
    // One may have been removed since the button was shown: then there is nothing to send.
    ...(enough ? { submit: plain(COMPARISON.submit[lang]) } : {}),
    close: plain(COMPARISON.close[lang]),
    blocks: enough
      ? [choose('before', other), choose('after', pressed)]
      : [{ type: 'section', text: plain(COMPARISON.needsTwo[lang]) }],
  };
}
