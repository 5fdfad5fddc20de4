import type { Draft } from '../../advisor/draft/draft.ts';
import type { DraftRequest } from '../../intake/draft-request.ts';
import { isDraftSection } from '../../intake/draft-section.ts';
import type { RequestSetting, Shown } from '../answer-request.ts';
import { budgetInput, draftedAgain, sourceOf } from '../check-again.ts';
import { wordDocument } from '../made-files.ts';
import type { DraftRecord } from '../shown-record.ts';
import { SENT_TO_YOU } from '../texts/file-texts.ts';
import { draftsList } from '../views/drafts-list.ts';
import { notice } from '../views/notice.ts';
import { isDirect } from '../work.ts';
import { lastDraft, showDraft } from './draft-answer.ts';
import { factsSent } from './facts-sent.ts';
import { plain, show, under } from './show.ts';

/** Sections shown in full, one below the other; more are read in one document. */
const MOST = 3;

/** What sections are written from, and in which language. */
type Ground = Omit<DraftRecord, 'section' | 'also'>;

/** Sections from the facts that came along, the example's, or the conversation's own. */
export async function draftSections(
  { sections, draftLang, example }: DraftRequest & { kind: 'draft' },
  setting: RequestSetting,
): Promise<Shown> {
  const sent = example ? null : await factsSent(setting);
  if (sent?.kind === 'trouble') return plain(sent.messages);
  const { facts: kept, budget: adopted } = setting.state;
  const facts = example ? setting.advisor.example().application : (sent?.application ?? kept);
  const budget = example || adopted === null ? null : sourceOf(adopted);
  const lang = draftLang ?? setting.lang;
  const offered = sent !== null;
  return drafted(sections, { kind: 'draft', facts, budget, offered, ...under(setting), lang }, setting);
}

/** Sections beside the draft that was shown last, from what that was written from; null where there is none. */
export async function draftAlso(
  { sections, draftLang }: DraftRequest & { kind: 'draft-also' },
  setting: RequestSetting,
): Promise<Shown | null> {
  const last = await lastDraft(setting);
  if (last === null) return null;
  const { facts, budget = null, offered = false } = last.record;
  const ground = { kind: 'draft', facts, budget, offered, ...under(setting), lang: draftLang } as const;
  return drafted(sections, ground, setting);
}

async function drafted(sections: readonly string[], ground: Ground, setting: RequestSetting): Promise<Shown> {
  const [first = '', ...more] = sections;
  if (more.length === 0) return showDraft({ ...ground, section: first }, setting);
  // Without facts there is one thing to say, of a section that there is.
  if (ground.facts === null) {
    const section = sections.find(isDraftSection) ?? first;
    return showDraft({ ...ground, section, also: sections.filter((id) => id !== section) }, setting);
  }
  if (sections.length > MOST) return document(sections, ground, setting);
  const also: Shown[] = [];
  const shown = await showDraft({ ...ground, section: first }, setting);
  for (const [at, section] of more.entries()) {
    const turn = `${setting.turn}-${at + 2}`;
    also.push(await showDraft({ ...ground, section }, { ...setting, turn }));
  }
  return { ...shown, also };
}

/** One Word document of all of them, by the rules alone, with what each lacks. */
function document(sections: readonly string[], ground: Ground, setting: RequestSetting): Shown {
  const { advisor, ephemeral, channel, lang } = setting;
  const each = sections.map((section) => draftedAgain(advisor, { ...ground, section }));
  const drafts = each.filter((draft): draft is Draft => draft.kind === 'draft');
  const unknown = sections.filter((_, at) => each[at]?.kind !== 'draft');
  const [first] = drafts;
  if (first === undefined) return show({ ...ground, section: unknown[0] ?? '' }, setting);
  const { facts, budget = null } = ground;
  const context = {
    ...ground,
    application: facts,
    budget: budget === null ? null : budgetInput(budget, ground.lang),
  };
  const told = ephemeral && !isDirect(channel) ? notice(SENT_TO_YOU, lang) : [];
  return {
    record: null,
    messages: [
      ...draftsList(drafts, { unknown, most: MOST, worded: advisor.worded !== null }, lang),
      ...told,
    ],
    handed: async () => [await wordDocument(advisor, drafts, context)],
  };
}
