import type { CallFacts } from '../../program/terms.ts';
import type { ApplicationState } from '../../store/store.ts';
import { type AddedDocument, sameFact } from '../added-document.ts';
import { changePart, stateAfter } from '../change-application.ts';
import type { Outcome } from '../parts.ts';
import type { ShownRecord } from '../shown-record.ts';
import { PROPOSED } from '../texts/kept-document-texts.ts';
import { NOTICES } from '../texts/notices.ts';
import { acceptedView } from '../views/accepted-view.ts';
import { keptNote } from '../views/kept-note.ts';
import { notice } from '../views/notice.ts';
import { changing, fresh, gone, type Pressed, reply, whisper } from './pressed.ts';

/**
 * Takes over what a person accepted of a document, once and as one change. What was entered here since the proposals
 * were shown is not overwritten unseen: both are shown, and nothing changes.
 */
export async function acceptFacts(
  pressed: Pressed,
  record: ShownRecord & { readonly kind: 'added' },
  { name, sha256 }: AddedDocument,
  facts: CallFacts | null,
): Promise<readonly Outcome[]> {
  const { parts, job, work } = pressed;
  if (facts === null || Object.keys(facts).length === 0) return gone(pressed);
  const kept = await parts.store.documents.get(job.tenant, work.channel, name);
  if (kept?.sha256 !== sha256) return whisper(pressed, notice(PROPOSED.stale, record.lang));
  const who = changing(pressed);
  const accept = (now: ApplicationState) =>
    isAsShown(facts, record.callFacts, now.callFacts)
      ? { ...now, callFacts: { ...now.callFacts, ...facts } }
      : now;
  const changed = await changePart('call-facts', accept, who);
  const { callFacts } = await stateAfter(changed, who);
  const { lang } = record;
  if (!keysOf(facts).every((key) => sameFact(key, facts, callFacts))) {
    const shown = await fresh(pressed, { ...record, callFacts });
    const told = notice(PROPOSED.changedSince, lang);
    return shown.map((outcome) => ({ ...outcome, messages: [...told, ...outcome.messages] }));
  }
  if (!changed.changed) return reply(pressed, notice(NOTICES.callUnchanged, lang));
  const { channel, ephemeral } = work;
  return reply(pressed, keptNote(acceptedView(facts, lang), changed.version, { channel, ephemeral, lang }));
}

/** Of what is accepted, nothing else was entered since: each fact is as it was shown, or says the same already. */
function isAsShown(facts: CallFacts, shown: CallFacts, now: CallFacts): boolean {
  return keysOf(facts).every((key) => sameFact(key, shown, now) || sameFact(key, facts, now));
}

function keysOf(facts: CallFacts): readonly (keyof CallFacts)[] {
  return Object.keys(facts) as (keyof CallFacts)[];
}
