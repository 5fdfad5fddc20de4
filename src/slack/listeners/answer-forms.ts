import type { App } from '@slack/bolt';
import type { HandOver } from '../hand-over.ts';
import { ANSWER_FORM } from '../texts/question-texts.ts';
import { readPlace } from '../views/form-place.ts';
import { askerOf } from './asker-of.ts';

/** What a desk answered to a question of the list. */
export function onAnswerForms(app: App, handOver: HandOver): void {
  app.view('torch_answer_form', async ({ view, body, ack, context }) => {
    const place = readPlace(view.private_metadata);
    const { lang } = place;
    const typed = (field: string) => view.state.values[field]?.value?.value?.trim() ?? '';
    const [answer, source] = [typed('answer'), typed('source')];
    const errors: Record<string, string> = {
      ...(answer === '' ? { answer: ANSWER_FORM.empty[lang] } : {}),
      ...(source === '' ? { source: ANSWER_FORM.noSource[lang] } : {}),
    };
    if (Object.keys(errors).length > 0) {
      await ack({ response_action: 'errors', errors });
      return;
    }
    const work = {
      kind: 'answer-form',
      ...askerOf(place, body),
      question: place.question ?? '',
      answer,
      source,
      lang,
    } as const;
    await handOver(context, `form:${view.id}:${view.hash}`, work);
    await ack();
  });
}
