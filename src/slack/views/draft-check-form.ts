import type { ModalView } from '@slack/types';
import type { Bilingual } from '../../program/bilingual.ts';
import { SLACK_LIMITS } from '../../slack-limits.ts';
import { DRAFT_FORM } from '../texts/draft-check-texts.ts';
import { type FormPlace, writePlace } from './form-place.ts';

/** A section of the proposal by its id and name. */
export interface NamedSection {
  readonly id: string;
  readonly title: Bilingual;
}

/** Which section, and its text or a file with it. */
export function draftCheckForm(
  place: FormPlace,
  named: readonly NamedSection[],
  chosen: string | null,
): ModalView {
  const { lang } = place;
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  const options = named.map(({ id, title }) => ({ text: plain(title[lang]), value: id }));
  const initial = options.find(({ value }) => value === chosen);
  return {
    type: 'modal',
    callback_id: 'torch_draft_form',
    private_metadata: writePlace(place),
    title: plain(DRAFT_FORM.title[lang]),
    submit: plain(DRAFT_FORM.submit[lang]),
    close: plain(DRAFT_FORM.close[lang]),
    blocks: [
      {
        type: 'input',
        block_id: 'section',
        label: plain(DRAFT_FORM.section[lang]),
        element: {
          type: 'static_select',
          action_id: 'value',
          placeholder: plain(DRAFT_FORM.choose[lang]),
          options,
          ...(initial === undefined ? {} : { initial_option: initial }),
        },
      },
      {
        type: 'input',
        block_id: 'draft',
        optional: true,
        label: plain(DRAFT_FORM.text[lang]),
        hint: plain(DRAFT_FORM.textHint[lang]),
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: true,
          max_length: SLACK_LIMITS.plainTextInput.maxLength,
        },
      },
      {
        type: 'input',
        block_id: 'file',
        optional: true,
        label: plain(DRAFT_FORM.file[lang]),
        hint: plain(DRAFT_FORM.fileHint[lang]),
        element: {
          type: 'file_input',
          action_id: 'file',
          filetypes: ['txt', 'md', 'docx', 'pdf'],
          max_files: 1,
        },
      },
    ],
  };
}
