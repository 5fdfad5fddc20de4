import type { Day } from '../../program/day.ts';
import type { EligibilityReading, PlainAnswer, UnclearAnswer } from '../../program/eligibility.ts';
import { type Statement, statementReader } from '../statements/read-statements.ts';
import type { WordTable } from '../statements/word-table.ts';
import { isNoCompany } from './is-no-company.ts';
import { settlePark } from './settle-park.ts';
import { settlePlain } from './settle-plain.ts';
import { settlePremises } from './settle-premises.ts';
import { settleStatus } from './settle-status.ts';
import { told } from './votes.ts';

/** Plain sentences to answers: what is not said stays unknown, what can mean two things is asked about. */
export type ReadEligibilityText = (text: string, today: Day) => EligibilityReading;

export function eligibilityTextReader(topics: WordTable, cues: WordTable): ReadEligibilityText {
  const read = statementReader(topics, cues);
  return (text, today) => {
    const said = read(text, today);
    const unclear: UnclearAnswer[] = [];
    const plain = (id: 'E3' | 'E4' | 'E5' | 'E6' | 'E8'): PlainAnswer => settlePlain(id, said, unclear);
    return {
      answers: {
        applicant: said.some(isNoCompany) ? 'none' : null,
        E1: withApplicant(settlePark(said, unclear), said),
        E2: settleStatus(said, today, unclear),
        E3: plain('E3'),
        E4: plain('E4'),
        E5: plain('E5'),
        E6: plain('E6'),
        E7: settlePremises(said, today, unclear),
        E8: plain('E8'),
        priority: priority(said),
      },
      unclear,
      projectEnd: null,
    };
  };
}

/** That there is no company bears on the registration first. */
function withApplicant<T extends PlainAnswer>(answer: T, said: readonly Statement[]): T {
  const without = said.filter(isNoCompany);
  return without.length === 0 ? answer : { ...answer, told: told([...without]) };
}

function priority(said: readonly Statement[]): PlainAnswer {
  const named = said.filter(({ topic, state }) => topic === 'priority' && state !== 'unsure');
  const some = named.filter(({ state }) => state !== 'no');
  if (named.length === 0) return { answer: 'unknown', told: [] };
  return { answer: some.length > 0 ? 'yes' : 'no', told: told(some.length > 0 ? some : named) };
}
