import type { Bilingual } from '../bilingual.ts';
import type { AnswerState, CriterionId, PlainAnswer } from '../eligibility.ts';
import type { EligibilityWork, Standing } from './eligibility-work.ts';

/** Only the musts of status can be refuted; a paper that is missing can still be got. */
const REFUTABLE: ReadonlySet<CriterionId> = new Set(['E1', 'E2']);

const CAVEATS: Readonly<Record<NonNullable<PlainAnswer['caveat']>, Bilingual>> = {
  'late-tax': {
    en: 'Taxes were paid late, as told, and the certificate may show it: settle what is due, and ask the tax office what it certifies.',
    zh: '据您所述存在逾期缴税情况，可能影响税务合规证明：请结清税款及滞纳金，并向主管税务机关确认能否开具证明。',
  },
  licensed: {
    en: 'The rights named are licensed from somebody else, while the text speaks of the company’s own: name what the company owns itself, or ask the bureau whether a licence counts.',
    zh: '所述知识产权系他人许可使用，而文本所指为企业自主知识产权：请列明企业自有的权利，或向科技局确认许可使用是否认可。',
  },
};

/** A criterion that is answered by yes, no, in progress or not at all. */
export function standPlain(
  id: CriterionId,
  answer: AnswerState,
  { answers, text }: EligibilityWork,
): Standing {
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
  const { caveat } = answers[id];
  if (caveat !== undefined && answer === 'unknown') {
    return { state: 'open', asked: false, outcome: { message: CAVEATS[caveat], severity: 'warning' } };
  }
  if (answer === 'in-progress')
    return say(
      { en: `Not finished yet: ${name.en}. ${show.en}`, zh: `尚在办理：${name.zh}。${show.zh}` },
      'open',
    );
  return say({ en: `${question.en} ${show.en}`, zh: `${question.zh}${show.zh}` }, 'open', true);
}
