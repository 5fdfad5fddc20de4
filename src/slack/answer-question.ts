import { readBureauAnswer } from '../intake/read-bureau-answer.ts';
import type { Changing } from './change-application.ts';
import { ANSWERED } from './texts/question-texts.ts';
import type { Message } from './views/message.ts';
import { notice } from './views/notice.ts';
import type { Work } from './work.ts';

/** Closes a question with its answer; what the answer says of the call's terms is laid over the program's. */
export async function answerQuestion(
  { question, answer, source }: Work & { kind: 'answer-form' },
  who: Changing,
): Promise<readonly Message[]> {
  const { tenant, channel, user, at, lang } = who;
  const done = await who.store.inbox.once(tenant, who.job, async ({ questions, applications }) => {
    if (!(await questions.answer(tenant, channel, question, { text: answer, source, by: user, at })))
      return { kind: 'gone' as const };
    const before = await applications.current(tenant, channel);
    const read = readBureauAnswer(question, answer, source, before.state.callFacts);
    if (read === null) return { kind: 'kept' as const };
    const { version } = await applications.change(tenant, channel, {
      change: 'call-facts',
      by: user,
      at,
      make: (now) => ({ ...now, callFacts: { ...now.callFacts, ...read } }),
    });
    return { kind: 'callFact' as const, undo: version === before.version ? null : version };
  });
  if (done.kind === 'kept')
    return notice(ANSWERED.kept, lang, [{ action: 'torch_open_call', value: 'call' }]);
  if (done.kind === 'gone') return notice(ANSWERED.gone, lang);
  return notice(
    ANSWERED.callFact,
    lang,
    done.undo === null ? [] : [{ action: 'torch_undo', value: `${done.undo}` }],
  );
}
