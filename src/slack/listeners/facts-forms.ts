import type { App } from '@slack/bolt';
import type { Advisor } from '../../advisor/advisor.ts';
import type { HandOver } from '../hand-over.ts';
import { FACTS_FORM } from '../texts/facts-texts.ts';
import { readPlace } from '../views/form-place.ts';
import { askerOf } from './asker-of.ts';

/** Three things about the company; what cannot be read is told at its field, before anything is stored. */
export function onFactsForms(app: App, handOver: HandOver, advisor: Advisor): void {
  app.view('torch_facts_form', async ({ view, body, ack, context }) => {
    const place = readPlace(view.private_metadata);
    const { lang, section = '' } = place;
    const questions = advisor.factsQuestions(section);
    const answers = questions.flatMap(({ id }): (readonly [string, string])[] => {
      const text = view.state.values[id]?.value?.value?.trim() ?? '';
      return text === '' ? [] : [[id, text]];
    });
    const given = new Map(answers);
    const errors = Object.fromEntries(
      questions.flatMap(({ id, read }) => {
        const answer = given.has(id) ? read(given.get(id) ?? '') : null;
        return answer?.kind === 'unclear' ? [[id, answer.message[lang]]] : [];
      }),
    );
    const [first] = questions;
    if (answers.length === 0 && first !== undefined) errors[first.id] = FACTS_FORM.empty[lang];
    if (Object.keys(errors).length > 0) {
      await ack({ response_action: 'errors', errors });
      return;
    }
    const work = { kind: 'facts-form', ...askerOf(place, body), section, answers, lang } as const;
    await handOver(context, `form:${view.id}:${view.hash}`, work);
    await ack();
  });
}
