import type { ModalView } from '@slack/types';
import type { Advisor } from '../../advisor/advisor.ts';
import { REVISE_FORM } from '../texts/draft-texts.ts';
import { escapeText } from './escape-text.ts';
import { type FormPlace, writePlace } from './form-place.ts';
import { context } from './sections.ts';

/** Characters of an instruction. */
const MOST = 300;

/** Asks what is to change in a draft, and says what leaves for it. */
export function reviseForm(place: FormPlace, turn: string, worded: Advisor['worded']): ModalView {
  const { lang } = place;
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  const leaves = worded === null ? REVISE_FORM.alone : REVISE_FORM.leaves(worded.model, worded.host);
  return {
    type: 'modal',
    callback_id: 'torch_revise_form',
    private_metadata: writePlace({ ...place, turn }),
    title: plain(REVISE_FORM.title[lang]),
    submit: plain(REVISE_FORM.submit[lang]),
    close: plain(REVISE_FORM.close[lang]),
    blocks: [
      {
        type: 'input',
        block_id: 'instruction',
        label: plain(REVISE_FORM.label[lang]),
        hint: plain(REVISE_FORM.hint[lang]),
        element: { type: 'plain_text_input', action_id: 'value', multiline: true, max_length: MOST },
      },
      ...context([escapeText(leaves[lang])]),
    ],
  };
}
