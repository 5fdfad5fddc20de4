import { draftMarkdown } from '../../advisor/draft/draft-markdown.ts';
import type { SectionDraft } from '../../program/check-application.ts';
import type { RequestSetting, Shown } from '../answer-request.ts';
import { draftedAgain, sourceOf } from '../check-again.ts';
import { recordsHere } from '../turns-here.ts';
import { show, under } from './show.ts';

/** Drafts looked through, the latest: the sections of the text in both languages, some of them several times. */
const LOOK_BACK = 60;

/** Everything this conversation keeps, each part by itself and all of them against each other. */
export async function checkApplication(setting: RequestSetting): Promise<Shown> {
  const { budget, facts, cash, documents, eligibility } = setting.state;
  const parts = {
    facts,
    budget: budget === null ? null : sourceOf(budget),
    cash,
    drafts: await draftsHere(setting),
    documents,
    eligibility,
  };
  return show({ kind: 'application', ...parts, ...under(setting) }, setting);
}

/** The last draft of each section and language; one from the invented example is none of the company's. */
async function draftsHere(setting: RequestSetting): Promise<readonly SectionDraft[]> {
  const drafts = new Map<string, SectionDraft>();
  for (const record of await recordsHere(setting, ['draft', 'draft-check'], {
    all: true,
    limit: LOOK_BACK,
  })) {
    if (record.kind === 'draft-check') {
      const { section, text } = record;
      drafts.set(section, { section, lang: null, text });
      continue;
    }
    if (record.facts?.label) continue;
    const draft = draftedAgain(setting.advisor, record);
    if (draft.kind !== 'draft') continue;
    const { section, lang } = draft;
    drafts.set(`${section}.${lang}`, { section, lang, text: draftMarkdown(draft) });
  }
  return [...drafts.values()];
}
