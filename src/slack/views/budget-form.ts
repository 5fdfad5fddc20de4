import type { ModalView } from '@slack/types';
import { SLACK_LIMITS } from '../../slack-limits.ts';
import { BUDGET_FORM } from '../texts/form-texts.ts';
import { type FormPlace, writePlace } from './form-place.ts';

/** What a budget is read from; anything else is refused with a sentence that names these. */
const FILE_TYPES = ['xlsx', 'csv', 'tsv', 'txt', 'md', 'docx', 'pdf'];

/** The form for a budget: a box for what people have on their clipboard, and a place for a file. */
export function budgetForm(place: FormPlace): ModalView {
  const { lang } = place;
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  return {
    type: 'modal',
    callback_id: 'torch_budget_form',
    private_metadata: writePlace(place),
    title: plain(BUDGET_FORM.title[lang]),
    submit: plain(BUDGET_FORM.submit[lang]),
    close: plain(BUDGET_FORM.close[lang]),
    blocks: [
      {
        type: 'input',
        block_id: 'budget',
        optional: true,
        label: plain(BUDGET_FORM.label[lang]),
        hint: plain(BUDGET_FORM.hint[lang]),
        element: {
          type: 'plain_text_input',
          action_id: 'text',
          multiline: true,
          max_length: SLACK_LIMITS.plainTextInput.maxLength,
          placeholder: plain(BUDGET_FORM.placeholder[lang]),
        },
      },
      {
        type: 'input',
        block_id: 'file',
        optional: true,
        label: plain(BUDGET_FORM.fileLabel[lang]),
        hint: plain(BUDGET_FORM.fileHint[lang]),
        element: { type: 'file_input', action_id: 'file', filetypes: FILE_TYPES, max_files: 1 },
      },
    ],
  };
}
