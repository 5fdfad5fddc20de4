import type { Bilingual } from '../../program/bilingual.ts';
import { CALL_KEYS, CALL_NAMES } from '../../program/call-fact-text.ts';
import type { CallFacts } from '../../program/terms.ts';
import { plainProposals, proposedFact } from '../added-document.ts';
import { addedRecord } from '../answers/add-documents.ts';
import { documentKey } from '../document-key.ts';
import { askedAt } from '../parts.ts';
import { KEPT_DOCUMENTS, REMOVED } from '../texts/kept-document-texts.ts';
import { escapeText } from '../views/escape-text.ts';
import { keptDocumentsView } from '../views/kept-documents-view.ts';
import { notice } from '../views/notice.ts';
import { isDirect } from '../work.ts';
import { acceptFacts } from './accept-facts.ts';
import { changing, fresh, gone, type OnPress, type Pressed, reply, showing, whisper } from './pressed.ts';

/** Buttons that keep a document, take over what it says, or remove it. */
export const DOCUMENT_PRESSES = {
  torch_add_document: async (pressed) => {
    const { parts, job, work } = pressed;
    const files = work.value.split(',').flatMap((id) => (id === '' ? [] : [{ id, name: id }]));
    if (files.length === 0) return gone(pressed);
    const adding = { advisor: parts.advisor, fetchFile: parts.files.fetch, now: askedAt(job) };
    return fresh(pressed, await addedRecord(files, adding, changing(pressed)));
  },
  torch_show_documents: async (pressed) => {
    const { parts, job, work, lang } = pressed;
    const documents = await parts.store.documents.all(job.tenant, work.channel);
    const direct = isDirect(work.channel);
    return whisper(pressed, keptDocumentsView(documents, { lang, direct, viewer: work.user }));
  },
  torch_remove_document: async (pressed) => {
    const { parts, job, work, lang } = pressed;
    const removed = await parts.store.inbox.once(job.tenant, job, async ({ documents, applications }) => {
      const kept = await documents.all(job.tenant, work.channel);
      const name = kept.find((each) => documentKey(each.name) === work.value)?.name;
      if (name === undefined || !(await documents.remove(job.tenant, work.channel, name))) return null;
      const { state } = await applications.current(job.tenant, work.channel);
      return { name, facts: citing(name, state.callFacts) };
    });
    if (removed === null) return whisper(pressed, notice(KEPT_DOCUMENTS.gone, lang));
    return reply(pressed, notice(REMOVED(escapeText(removed.name), removed.facts), lang));
  },
  torch_accept_fact: showing('added', (pressed, record) => {
    const [, at, which] = numbers(pressed);
    const document = record.documents[at ?? -1];
    const proposal = document?.kind === 'kept' ? document.proposals[which ?? -1] : undefined;
    if (document?.kind !== 'kept' || proposal === undefined) return gone(pressed);
    return acceptFacts(pressed, record, document, proposedFact(document, proposal, record.lang));
  }),
  torch_accept_all: showing('added', (pressed, record) => {
    const [, at] = numbers(pressed);
    const document = record.documents[at ?? -1];
    if (document?.kind !== 'kept') return gone(pressed);
    return acceptFacts(pressed, record, document, plainProposals(document, record.callFacts, record.lang));
  }),
} as const satisfies Readonly<Record<string, OnPress>>;

/** "turn:1:0" after the turn. */
function numbers({ work }: Pressed): readonly number[] {
  return work.value.split(':').map(Number);
}

/** Which of the call's facts have this document as their source. */
function citing(name: string, callFacts: CallFacts): Bilingual | null {
  const keys = CALL_KEYS.filter((key) => callFacts[key]?.source.includes(name));
  if (keys.length === 0) return null;
  return {
    en: keys.map((key) => CALL_NAMES[key].en).join(', '),
    zh: keys.map((key) => CALL_NAMES[key].zh).join('、'),
  };
}
