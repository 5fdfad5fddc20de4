import { addYears, type Day } from '../day.ts';
import type { Outcome } from '../rule.ts';
import { beforeSubmission } from '../submission.ts';
import { carefulNote, endWords, spanParam } from './day-words.ts';
import type { EligibilityWork, Standing } from './eligibility-work.ts';
import { standPlain } from './stand-plain.ts';

/** Our reading: where the project's end is not told, a lease this many years past submission counts as long. */
const LONG_LEASE_YEARS = 3;

/** The day a lease must reach to count as long: the project's end, else our reading. */
function longLeaseReaches({ projectEnd, submit }: EligibilityWork): Day {
  return projectEnd ?? addYears(submit.day, LONG_LEASE_YEARS);
}

/** E7: owned, or leased for long. */
export function standPremises(work: EligibilityWork): Standing {
  const { answer, hold, until } = work.answers.E7;
  const { submit } = work;
  if (hold !== 'leased' || answer === 'no' || answer === 'in-progress') return standPlain('E7', answer, work);
  if (until !== null && until.from < submit.day) {
    return open({
      en: `The lease ends ${endWords(until).en}${carefulNote(until).en}, ${beforeSubmission(submit).en}. Extend it and hand in the new contract.`,
      zh: `租约于${endWords(until).zh}到期${carefulNote(until).zh}，${beforeSubmission(submit).zh}。请续租并提供新合同。`,
    });
  }
  if (answer === 'yes') return standPlain('E7', answer, work);
  if (until === null) {
    return {
      ...open({
        en: 'The premises are rented; the text asks for a long-term lease without giving years. Until when does the lease run? Hand in the contract.',
        zh: '生产场所为租用；文本要求长期租赁，但未写明年限。租期到何时？请提供租赁合同。',
      }),
      asked: true,
    };
  }
  if (until.from >= longLeaseReaches(work)) {
    return {
      state: 'met',
      asked: false,
      outcome: {
        message: {
          en: `The lease ends ${endWords(until).en}. Hand in the contract.`,
          zh: `租约${endWords(until).zh}到期。请提供租赁合同。`,
        },
        params: { until: spanParam(until) },
      },
    };
  }
  return open(
    {
      en: `The lease ends ${endWords(until).en}${carefulNote(until).en}, which may be too soon: the text asks for a long-term lease without giving years. Extend it, or have the bureau confirm that it is long enough.`,
      zh: `租约${endWords(until).zh}到期${carefulNote(until).zh}，租期可能不足：文本要求长期租赁，但未写明年限。请续租，或请科技局确认该租期是否符合要求。`,
    },
    'reading',
  );
}

function open(message: Outcome['message'], basis: NonNullable<Outcome['basis']> = 'program'): Standing {
  return { state: 'open', asked: false, outcome: { message, basis } };
}
