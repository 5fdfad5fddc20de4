import type { Bilingual } from './bilingual.ts';
import type { Day } from './day.ts';
import {
  CRITERION_IDS,
  type CriterionId,
  type CriterionText,
  type EligibilityCheck,
  type EligibilityReading,
  type EligibilityVerdict,
} from './eligibility.ts';
import type { EligibilityWork } from './eligibility-rules/eligibility-work.ts';
import { ELIGIBILITY_RULES } from './eligibility-rules/registry.ts';
import { standingOf } from './eligibility-rules/standings.ts';
import { orderFindings } from './order-findings.ts';
import { findingOf } from './rule.ts';
import { submissionOn } from './submission.ts';
import type { Terms } from './terms.ts';
import type { Cite } from './whose.ts';

const MUSTS: readonly CriterionId[] = ['E1', 'E2', 'E5', 'E6', 'E7'];

export interface EligibilityInput {
  readonly reading: EligibilityReading;
  /** Civil day in Asia/Shanghai. */
  readonly today: Day;
  /** Planned submission; null: the closing day, or none once it has passed. */
  readonly submit: Day | null;
  /** Last day of the project; null: as the application has it, if one came along. */
  readonly projectEnd: Day | null;
  readonly terms: Terms;
  readonly criteria: readonly CriterionText[];
  readonly cite: Cite;
}

/** Each criterion by what was told: met, refuted or open. Never "eligible" while a must is open. */
export function checkEligibility(input: EligibilityInput): EligibilityCheck {
  const { reading, today, terms, criteria, cite } = input;
  const work: EligibilityWork = {
    answers: reading.answers,
    unclear: reading.unclear,
    today,
    submit: submissionOn(input.submit, terms.deadline.value, today),
    projectEnd: input.projectEnd ?? reading.projectEnd,
    text: (id) => criterionText(id, criteria),
  };
  const standing = new Map(CRITERION_IDS.map((id) => [id, standingOf(id, work)]));
  const inState = (ids: readonly CriterionId[], ...states: string[]) =>
    ids.filter((id) => states.includes(standing.get(id)?.state ?? ''));
  const failed = inState(MUSTS, 'refuted');
  const needsEvidence = inState(MUSTS, 'open');
  const weakPoints = inState(['E3', 'E4', 'E8'], 'open', 'refuted');
  const verdict: EligibilityVerdict =
    failed.length > 0 ? 'not-eligible' : needsEvidence.length > 0 ? 'needs-evidence' : 'eligible';
  const findings = orderFindings(
    ELIGIBILITY_RULES.flatMap((rule) => {
      const outcome = rule.check(work);
      return (Array.isArray(outcome) ? outcome : [outcome]).map((one) => findingOf(rule, one, cite));
    }),
  );
  return {
    verdict,
    failed,
    needsEvidence,
    weakPoints,
    next: needsEvidence[0] ?? null,
    criteria: CRITERION_IDS.map((id) => ({
      id,
      state: standing.get(id)?.state ?? 'open',
      told: reading.answers[id].told,
    })),
    findings,
    questions: findings
      .filter(({ status }) => status === 'ask')
      .map(({ rule, params, message }) => ({
        about: params.criterion === undefined ? rule : `${rule}:${params.criterion}`,
        message,
      })),
    says: says(MUSTS.length, failed, needsEvidence, work),
  };
}

/** Never a promise: what failed, how many of the musts are shown, and who decides. */
function says(
  musts: number,
  failed: readonly CriterionId[],
  open: readonly CriterionId[],
  { text }: EligibilityWork,
): Bilingual {
  const shown = musts - failed.length - open.length;
  const names = (ids: readonly CriterionId[]) => ({
    en: ids.map((id) => `${id} ${text(id).name.en}`).join('; '),
    zh: ids.map((id) => `${id} ${text(id).name.zh}`).join('；'),
  });
  const rest = names(open);
  if (failed.length > 0) {
    const lost = names(failed);
    return {
      en: `By what you told, a must is not met: ${lost.en}. ${shown} of ${musts} shown. The bureau decides.`,
      zh: `按您所述，有必备条件不符合：${lost.zh}。${musts}项必备条件中已具备${shown}项。最终由科技局认定。`,
    };
  }
  if (open.length > 0) {
    return {
      en: `No failed must so far; ${shown} of ${musts} shown. Still to show: ${rest.en}. The bureau decides.`,
      zh: `暂未发现不符合申报条件的情形；${musts}项必备条件中已具备${shown}项，尚待证明：${rest.zh}。最终由科技局认定。`,
    };
  }
  return {
    en: `No failed must; ${shown} of ${musts} shown; the bureau decides.`,
    zh: `没有不符合的必备条件，${musts}项均已具备；最终由科技局认定。`,
  };
}

/** Throws on a criterion without a text: a broken set-up, never an input. */
function criterionText(id: CriterionId, criteria: readonly CriterionText[]): CriterionText {
  const found = criteria.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The criteria have no text for ${id}.`);
  return found;
}
