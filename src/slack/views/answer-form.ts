import type { InputBlock, ModalView } from '@slack/types';
import type { Bilingual } from '../../program/bilingual.ts';
import { ANSWER_FORM } from '../texts/question-texts.ts';
import { type FormPlace, writePlace } from './form-place.ts';

/** Asks what a desk answered to one question, and where that stands. `question` null: it is no longer known. */
export function answerForm(place: FormPlace, id: string, question: Bilingual | null): ModalView {
  const { lang } = place;
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  const field = (name: 'answer' | 'source', hint: string, multiline: boolean): InputBlock => ({
    type: 'input',
    block_id: name,
    label: plain(ANSWER_FORM[name][lang]),
    hint: plain(hint),
    element: { type: 'plain_text_input', action_id: 'value', multiline, max_length: multiline ? 1000 : 300 },
  });
  return {
    type: 'modal',
    callback_id: 'torch_answer_form',
    private_metadata: writePlace({ ...place, question: id }),
    title: plain(ANSWER_FORM.title[lang]),
    submit: plain(ANSWER_FORM.submit[lang]),
    close: plain(ANSWER_FORM.close[lang]),
    blocks: [
      ...(question === null
        ? []
        : [{ type: 'section' as const, text: plain(question[lang].slice(0, 2900)) }]),
      field('answer', ANSWER_FORM.answerHint[lang], true),
      field('source', ANSWER_FORM.sourceHint[lang], false),
    ],
  };
}
