import type { Bilingual } from '../bilingual.ts';
import type { AnswerState, CriterionId } from '../eligibility.ts';
import type { EligibilityWork, Standing } from './eligibility-work.ts';

/** Only the musts of status can be refuted; a paper that is missing can still be got. */
const REFUTABLE: ReadonlySet<CriterionId> = new Set(['E1', 'E2']);

/** A criterion that is answered by yes, no, in progress or not at all. */
export function standPlain(id: CriterionId, answer: AnswerState, { text }: EligibilityWork): Standing {
  const { name, show, question } = text(id);
  const say = (message: Bilingual, state: Standing['state'], asked = false): Standing => ({
    state,
    asked,
    outcome: { message },
  });
  if (answer === 'yes')
    return say({ en: `Told as given: ${name.en}.`, zh: `按您所述已具备：${name.zh}。` }, 'met');
  if (answer === 'no') {
    const refuted = REFUTABLE.has(id);
    return say(
      refuted
        ? {
            en: `Told as not given: ${name.en}. The text makes it a must, and nothing else replaces it. ${show.en}`,
            zh: `按您所述不具备：${name.zh}。文本将其列为必须，其他条件不能代替。${show.zh}`,
          }
        : { en: `Missing: ${name.en}. ${show.en}`, zh: `缺少：${name.zh}。${show.zh}` },
      refuted ? 'refuted' : 'open',
    );
  }
  if (answer === 'in-progress')
    return say(
      { en: `Not finished yet: ${name.en}. ${show.en}`, zh: `尚在办理：${name.zh}。${show.zh}` },
      'open',
    );
  return say({ en: `${question.en} ${show.en}`, zh: `${question.zh}${show.zh}` }, 'open', true);
}
