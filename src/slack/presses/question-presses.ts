import { addQuestion } from '../add-question.ts';
import { questionsHere } from '../questions-here.ts';
import { NOTICES } from '../texts/notices.ts';
import { passageView } from '../views/answer-view.ts';
import { notice } from '../views/notice.ts';
import { questionsToCopy } from '../views/questions-view.ts';
import { changing, type OnPress, type Pressed, showing, whisper } from './pressed.ts';

/** Buttons under an answer, and of the list of questions. */
export const QUESTION_PRESSES = {
  torch_add_question: showing('answer', async (pressed, record) =>
    whisper(pressed, await addQuestion(pressed.parts.advisor, record, changing(pressed))),
  ),
  torch_show_questions: async (pressed) => {
    const { parts, job, work, lang } = pressed;
    return whisper(pressed, await questionsHere(parts.store, job.tenant, work.channel, lang));
  },
  torch_copy_questions: async (pressed) =>
    whisper(pressed, questionsToCopy(await open(pressed), pressed.lang)),
  torch_close_question: async (pressed) => {
    const { parts, job, work, lang } = pressed;
    await parts.store.questions.close(job.tenant, work.channel, work.value);
    return work.message === null ? [] : whisper(pressed, notice(NOTICES.questionClosed, lang));
  },
  torch_read_passage: showing('answer', async (pressed, record) =>
    whisper(pressed, passageView(record.answer)),
  ),
} as const satisfies Readonly<Record<string, OnPress>>;

function open({ parts, job, work }: Pressed) {
  return parts.store.questions.open(job.tenant, work.channel);
}
