import { draftMarkdown } from '../../advisor/draft/draft-markdown.ts';
import type { SectionDraft } from '../../program/check-application.ts';
import type { RequestSetting, Shown } from '../answer-request.ts';
import { sourceOf } from '../check-again.ts';
import { recordOf } from '../run-request.ts';
import { show, under } from './show.ts';

/** Turns looked through for the drafts of a conversation. */
const LOOK_BACK = 400;

/** Everything this conversation keeps, each part by itself and all of them against each other. */
export async function checkApplication(setting: RequestSetting): Promise<Shown> {
  const { budget, facts, documents, eligibility } = setting.state;
  const parts = {
    facts,
    budget: budget === null ? null : sourceOf(budget),
    drafts: await draftsHere(setting),
    documents,
    eligibility,
  };
  return show({ kind: 'application', ...parts, ...under(setting) }, setting);
}

/** The last draft of each section and language; one from the invented example is none of the company's. */
async function draftsHere({
  store,
  tenant,
  channel,
  advisor,
}: RequestSetting): Promise<readonly SectionDraft[]> {
  const turns = await store.conversations.recent(tenant, channel, LOOK_BACK);
  const drafts = new Map<string, SectionDraft>();
  for (const record of turns.map(recordOf)) {
    if (record?.kind === 'draft-check') {
      const { section, text } = record;
      drafts.set(section, { section, lang: null, text });
    }
    if (record?.kind !== 'draft' || record.facts?.label) continue;
    const draft = advisor.draft(record.section, { ...record, application: record.facts });
    if (draft.kind !== 'draft') continue;
    const { section, lang } = draft;
    drafts.set(`${section}.${lang}`, { section, lang, text: draftMarkdown(draft) });
  }
  return [...drafts.values()];
}
