import { readBudgetText } from '../../intake/read-budget-text.ts';
import { checkBudget } from '../../program/check-budget.ts';
import { checkDeadline } from '../../program/check-deadline.ts';
import type { Finding } from '../../program/finding.ts';
import { sampleBudget } from '../sample-budget.ts';
import type { Asked } from './asked.ts';

/** What the deadline check says today; passed rules stay with the check itself. */
export function deadlineFindings({ today, terms, library }: Asked): Finding[] {
  const { findings } = checkDeadline({
    today,
    submit: null,
    terms,
    calendar: library.calendar,
    cite: library.evidence,
  });
  return broken(findings);
}

/** What the budget check says of the text's own sample, under the terms that hold for the asker. */
export function sampleFindings({ terms, library, lang }: Asked): Finding[] {
  const reading = readBudgetText(sampleBudget(library)[lang]);
  return broken(checkBudget(reading, terms, library.lexicon, library.evidence).findings);
}

function broken(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ status }) => status === 'fail' || status === 'ask');
}
