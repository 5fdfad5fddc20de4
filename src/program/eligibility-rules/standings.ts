import type { CriterionId } from '../eligibility.ts';
import type { EligibilityWork, Standing } from './eligibility-work.ts';
import { standPark } from './stand-park.ts';
import { standPlain } from './stand-plain.ts';
import { standPremises } from './stand-premises.ts';
import { standStatus } from './stand-status.ts';

/** Where one criterion stands by what was told. */
export function standingOf(id: CriterionId, work: EligibilityWork): Standing {
  if (id === 'E1') return standPark(work);
  if (id === 'E2') return standStatus(work);
  if (id === 'E7') return standPremises(work);
  return standPlain(id, work.answers[id].answer, work);
}
