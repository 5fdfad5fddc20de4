import { layDocuments, layEligibility } from '../../advisor/lay-answers.ts';
import { laterAnswers } from '../../program/choose-answer.ts';
import type { DocumentAnswer } from '../../program/documents.ts';
import { type EligibilityAnswers, type EligibilityReading, NO_ANSWERS } from '../../program/eligibility.ts';
import type { ApplicationState } from '../../store/store.ts';
import type { RequestSetting, Shown } from '../answer-request.ts';
import { type Changed, type Changing, changePart, stateAfter } from '../change-application.ts';
import type { ShownRecord, Under } from '../shown-record.ts';
import { keptNote } from '../views/kept-note.ts';
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
  const changed = await changePart('eligibility', (now) => ({ ...now, eligibility: answers(now) }), who);
  const state = await stateAfter(changed, who);
  const record = eligibilityRecord(state, said?.unclear ?? [], { ...under(setting), advisor });
  return withUndo(show(record, setting), changed, setting);
}

/** What an eligibility check shows: the answers kept, and what of the last words could mean two things. */
export function eligibilityRecord(
  { eligibility, facts }: ApplicationState,
  unclear: EligibilityReading['unclear'],
  { advisor, callFacts, now, lang }: Under & Pick<RequestSetting, 'advisor'>,
): ShownRecord {
  const own = facts === null ? null : advisor.eligibilityOf(facts, { callFacts, now, lang });
  return { kind: 'eligibility', reading: layEligibility(own, [eligibility], unclear), callFacts, now, lang };
}

/** The same for documents. */
export async function tellDocuments(text: string, setting: RequestSetting, who: Changing): Promise<Shown> {
  const { advisor } = setting;
  const said: readonly (readonly [string, DocumentAnswer])[] =
    text.trim() === '' ? [] : [...advisor.documentsFrom(text, under(setting))];
  const told = ({ documents }: ApplicationState) => [...new Map([...(documents ?? []), ...said])];
  const changed = await changePart(
    'documents',
    (now) => (said.length === 0 ? now : { ...now, documents: told(now) }),
    who,
  );
  const { facts, documents } = await stateAfter(changed, who);
  const own = facts === null ? null : advisor.documentsOf(facts);
  const answers = [...layDocuments(own, [documents === null ? null : new Map(documents)])];
  return withUndo(show({ kind: 'documents', answers, ...under(setting) }, setting), changed, setting);
}

/** What changed something says so where others work with it, and can be taken back. */
export function withUndo(shown: Shown, { changed, version }: Changed, setting: RequestSetting): Shown {
  return changed ? { ...shown, messages: keptNote(shown.messages, version, setting) } : shown;
}
