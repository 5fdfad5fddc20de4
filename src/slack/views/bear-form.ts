import type { ModalView } from '@slack/types';
import { BEAR_FORM } from '../texts/repair-texts.ts';
import { type FormPlace, writePlace } from './form-place.ts';

/** Asks how much more the company can pay, before any cost is moved to it. */
export function bearForm(place: FormPlace, turn: string): ModalView {
  const { lang } = place;
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  return {
    type: 'modal',
    callback_id: 'torch_bear_form',
    private_metadata: writePlace({ ...place, turn }),
    title: plain(BEAR_FORM.title[lang]),
    submit: plain(BEAR_FORM.submit[lang]),
    close: plain(BEAR_FORM.close[lang]),
    blocks: [
      {
        type: 'input',
        block_id: 'bear',
        label: plain(BEAR_FORM.label[lang]),
        hint: plain(BEAR_FORM.hint[lang]),
        element: { type: 'plain_text_input', action_id: 'value', max_length: 60 },
      },
    ],
  };
}
