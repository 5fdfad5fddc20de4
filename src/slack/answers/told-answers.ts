import { laterAnswers } from '../../program/choose-answer.ts';
import type { DocumentAnswer } from '../../program/documents.ts';
import { type EligibilityAnswers, type EligibilityReading, NO_ANSWERS } from '../../program/eligibility.ts';
import type { ApplicationState } from '../../store/store.ts';
import type { RequestSetting, Shown } from '../answer-request.ts';
import { type Changing, changePart } from '../change-application.ts';
import type { ShownRecord } from '../shown-record.ts';
import { show, under } from './show.ts';

/**
 * What was told for eligibility, laid over what was told before and kept; then the check of all of it. `chosen` lays
 * what was picked in a form over the words.
 */
export async function tellEligibility(
  text: string,
  setting: RequestSetting,
  who: Changing,
  chosen: (answers: EligibilityAnswers) => EligibilityAnswers = (answers) => answers,
): Promise<Shown> {
  const { advisor } = setting;
  const said = text.trim() === '' ? null : advisor.eligibilityFrom(text, under(setting));
  const answers = ({ eligibility }: ApplicationState) => {
    const before = eligibility ?? NO_ANSWERS;
    const after = chosen(said === null ? before : laterAnswers(before, said.answers));
    return after === NO_ANSWERS ? null : after;
  };
  const state = await changePart('eligibility', (now) => ({ ...now, eligibility: answers(now) }), who);
  const unclear = said?.unclear ?? [];
  return show(eligibilityRecord(state, unclear, setting), setting);
}

/** What an eligibility check shows: the answers kept, and what of the last words could mean two things. */
function eligibilityRecord(
  { eligibility, facts }: ApplicationState,
  unclear: EligibilityReading['unclear'],
  setting: RequestSetting,
): ShownRecord {
  const own = facts === null ? null : setting.advisor.eligibilityOf(facts, under(setting));
  // What was told goes over what the application's facts say, criterion by criterion.
  const answers = laterAnswers(own?.answers ?? NO_ANSWERS, eligibility ?? NO_ANSWERS);
  const reading = { answers, unclear, projectEnd: own?.projectEnd ?? null };
  return { kind: 'eligibility', reading, ...under(setting) };
}

/** The same for documents. */
export async function tellDocuments(text: string, setting: RequestSetting, who: Changing): Promise<Shown> {
  const { advisor } = setting;
  const said: readonly (readonly [string, DocumentAnswer])[] =
    text.trim() === '' ? [] : [...advisor.documentsFrom(text, under(setting))];
  const state = await changePart(
    'documents',
    (now) =>
      said.length === 0 ? now : { ...now, documents: [...new Map([...(now.documents ?? []), ...said])] },
    who,
  );
  const own = state.facts === null ? [] : [...advisor.documentsOf(state.facts)];
  const answers = [...new Map([...own, ...(state.documents ?? [])])];
  return show({ kind: 'documents', answers, ...under(setting) }, setting);
}
