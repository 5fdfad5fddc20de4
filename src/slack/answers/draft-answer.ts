import type { Draft } from '../../advisor/draft/draft.ts';
import { type DraftStep, stepName } from '../../advisor/draft/draft-step.ts';
import type { Request } from '../../intake/request.ts';
import type { RequestSetting, Shown } from '../answer-request.ts';
import { budgetInput, draftedAgain, sourceOf } from '../check-again.ts';
import { type DraftRecord, recordOf } from '../shown-record.ts';
import { DRAFT } from '../texts/draft-texts.ts';
import { NOTICES } from '../texts/notices.ts';
import { turnsHere } from '../turns-here.ts';
import { escapeText } from '../views/escape-text.ts';
import { notice } from '../views/notice.ts';
import { isDirect, type Work } from '../work.ts';
import { type Writer, writingFor } from '../writing-for.ts';
import { factsSent } from './facts-sent.ts';
import { plain, show, under } from './show.ts';

/** Drafts of this thread looked through for a version. */
const LOOK_BACK = 40;

/** A section from the facts that came along, the example's, or the conversation's own. */
export async function draftSection(
  { section, draftLang, example }: Request & { kind: 'draft' },
  setting: RequestSetting,
): Promise<Shown> {
  const sent = example ? null : await factsSent(setting);
  if (sent?.kind === 'trouble') return plain(sent.messages);
  const { facts: kept, budget: adopted } = setting.state;
  const facts = example ? setting.advisor.example().application : (sent?.application ?? kept);
  const budget = example || adopted === null ? null : sourceOf(adopted);
  const lang = draftLang ?? setting.lang;
  return showDraft(
    { kind: 'draft', section, facts, budget, offered: sent !== null, ...under(setting), lang },
    setting,
  );
}

/** A section in a model's words, where one is set. */
export async function showDraft(record: DraftRecord, setting: RequestSetting): Promise<Shown> {
  return show(await written(record, setting), setting);
}

/** What the rules alone write is written again each time it is shown. */
export async function written(
  record: DraftRecord,
  { advisor, ...writer }: Writer & Pick<RequestSetting, 'advisor'>,
): Promise<DraftRecord> {
  const { section, facts, steps = [], written: _, ...rest } = record;
  const bare = { section, facts, steps, ...rest };
  if (facts === null || (advisor.worded === null && steps.length === 0)) return bare;
  const version = await advisor.writeDraft(section, {
    ...bare,
    application: facts,
    budget: budgetOf(record),
    writing: writingFor(writer),
  });
  return version.kind === 'version' ? { ...bare, written: version.draft } : bare;
}

/** The draft shown last in this thread, changed; without one, that is said. */
export async function reviseHere(instruction: string, setting: RequestSetting): Promise<Shown | null> {
  const last = (await draftsHere(setting)).at(-1);
  return last === undefined ? null : reviseDraft(last, instruction, setting);
}

/** The draft of one turn, changed; one that is no longer kept cannot be. */
export async function reviseTurn(
  { turn, instruction, channel }: Work & { kind: 'revise-form' },
  setting: RequestSetting,
): Promise<Shown> {
  const kept = await setting.store.conversations.turn(setting.tenant, turn);
  const record = kept === null || kept.channel !== channel ? null : recordOf(kept);
  return record?.kind === 'draft'
    ? reviseDraft({ id: turn, record }, instruction, setting)
    : plain(notice(NOTICES.gone, setting.lang));
}

/** A draft that was shown, changed as asked, with what has changed; each version keeps its place in the thread. */
async function reviseDraft(
  { id, record }: { readonly id: string; readonly record: DraftRecord },
  instruction: string,
  setting: RequestSetting,
): Promise<Shown> {
  const { advisor, lang } = setting;
  const { facts, steps = [] } = record;
  const draft = draftedAgain(advisor, record);
  if (draft.kind !== 'draft' || facts === null) return plain(notice(DRAFT.noDraft, lang));
  const revision = await advisor.reviseDraft({ draft, steps }, instruction, {
    ...record,
    application: facts,
    budget: budgetOf(record),
    writing: writingFor(setting),
  });
  if (revision.kind === 'cannot') {
    const { en, zh } = revision.message;
    return plain(notice({ en: escapeText(en), zh: escapeText(zh) }, lang));
  }
  const { draft: now, steps: asked, changes, notes } = revision;
  const version =
    1 + Math.max(...(await draftsHere(setting, record.section)).map(versionOf), versionOf({ record }));
  const what = said(asked, now, draft);
  return show(
    {
      ...record,
      lang: now.lang,
      steps: asked,
      written: now,
      revision: { version, before: id, what, changes, notes },
    },
    setting,
  );
}

/** An earlier version again; null: the one before the last shown. */
export async function earlierVersion(version: number | null, setting: RequestSetting): Promise<Shown> {
  const drafts = await draftsHere(setting);
  const last = drafts.at(-1);
  if (last === undefined) return plain(notice(DRAFT.noDraft, setting.lang));
  const wanted = drafts.findLast(({ id, record }) =>
    version === null
      ? id === last.record.revision?.before
      : record.section === last.record.section && versionOf({ record }) === version,
  );
  return wanted === undefined ? plain(notice(DRAFT.noVersion, setting.lang)) : show(wanted.record, setting);
}

function versionOf({ record }: { readonly record: DraftRecord }): number {
  return record.revision?.version ?? 1;
}

/** The step that was taken last; null where only the language is another. */
function said(steps: readonly DraftStep[], now: Draft, before: Draft) {
  const last = steps.at(-1);
  if (now.lang !== before.lang)
    return { en: now.lang === 'zh' ? 'Chinese' : 'English', zh: now.lang === 'zh' ? '中文' : '英文' };
  return last === undefined ? null : stepName(last);
}

function budgetOf({ budget = null, lang }: DraftRecord) {
  return budget === null ? null : budgetInput(budget, lang);
}

/** Of this thread, oldest first; in a direct conversation, where each message opens one, of all if a draft came last. */
async function draftsHere(setting: RequestSetting, section: string | null = null) {
  const here = await turnsHere(setting, ['draft'], { limit: LOOK_BACK });
  const drafts = here.length === 0 && (await cameLast(setting)) ? await everywhere(setting) : here;
  return drafts.filter(({ record }) => section === null || record.section === section);
}

function everywhere(setting: RequestSetting) {
  return turnsHere(setting, ['draft'], { all: true, limit: LOOK_BACK });
}

async function cameLast(setting: RequestSetting): Promise<boolean> {
  if (!isDirect(setting.channel)) return false;
  const [last] = await turnsHere(setting, ['draft', 'answer', 'budget', 'draft-check'], {
    all: true,
    limit: 1,
  });
  return last?.record.kind === 'draft';
}
