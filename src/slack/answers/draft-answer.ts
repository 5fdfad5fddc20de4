import type { Draft } from '../../advisor/draft/draft.ts';
import { type DraftStep, stepName } from '../../advisor/draft/draft-step.ts';
import { notInThisLanguage } from '../../advisor/draft/revision.ts';
import type { RequestSetting, Shown } from '../answer-request.ts';
import { budgetInput, draftedAgain } from '../check-again.ts';
import { type DraftRecord, recordOf } from '../shown-record.ts';
import { DRAFT } from '../texts/draft-texts.ts';
import { NOTICES } from '../texts/notices.ts';
import { type ShownTurn, turnsHere } from '../turns-here.ts';
import { escapeText } from '../views/escape-text.ts';
import { notice } from '../views/notice.ts';
import { isDirect, type Work } from '../work.ts';
import { type Writer, writingFor } from '../writing-for.ts';
import { plain, show } from './show.ts';

/** Drafts of this thread looked through for a version. */
const LOOK_BACK = 40;

/** A section in a model's words, where one is set. */
export async function showDraft(record: DraftRecord, setting: RequestSetting): Promise<Shown> {
  return show(await written(record, setting), setting);
}

/** What the rules alone write is written again each time it is shown; a version keeps what it was in each language. */
export async function written(
  record: DraftRecord,
  { advisor, ...writer }: Writer & Pick<RequestSetting, 'advisor'>,
): Promise<DraftRecord> {
  const { section, facts, steps = [], lang, revision } = record;
  if (record.written?.[lang] !== undefined) return record;
  if (facts === null || (advisor.worded === null && steps.length === 0)) return record;
  const version = await advisor.writeDraft(section, {
    ...record,
    steps,
    application: facts,
    budget: budgetOf(record),
    writing: writingFor(writer),
  });
  if (version.kind !== 'version') return record;
  const lacking = version.undone.flatMap(({ step }) =>
    step.kind === 'topic' ? [notInThisLanguage(step.topic)] : [],
  );
  return {
    ...record,
    written: { ...record.written, [lang]: version.draft },
    ...(revision && { revision: { ...revision, notes: lacking } }),
  };
}

/** The draft shown last in this thread, changed; without one, that is said. */
export async function reviseHere(instruction: string, setting: RequestSetting): Promise<Shown | null> {
  const last = await lastDraft(setting);
  return last === null ? null : reviseDraft(last, instruction, setting);
}

/** The draft that words about a draft mean here; null where there is none, or something else was checked since. */
export async function lastDraft(setting: RequestSetting): Promise<ShownTurn<'draft'> | null> {
  const last = (await draftsHere(setting)).at(-1);
  const [shown] = await turnsHere(setting, OTHERS, { limit: 1 });
  return last === undefined || (shown !== undefined && CHECKS.has(shown.record.kind)) ? null : last;
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
  const same = (await draftsHere(setting)).filter(({ record: each }) => each.section === record.section);
  const version = 1 + Math.max(...same.map(versionOf), versionOf({ record }));
  const what = said(asked, now, draft);
  const beforeVersion = versionOf({ record });
  return show(
    {
      ...record,
      lang: now.lang,
      steps: asked,
      written: { [now.lang]: now },
      again: false,
      revision: { version, before: id, beforeVersion, lang: now.lang, what, changes, notes },
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
  return wanted === undefined
    ? plain(notice(DRAFT.noVersion, setting.lang))
    : show(goneBackTo(wanted.record), setting);
}

/** A version as it is shown when one goes back to it. */
export function goneBackTo(record: DraftRecord): DraftRecord {
  return { ...record, again: true };
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
async function draftsHere(setting: RequestSetting): Promise<readonly ShownTurn<'draft'>[]> {
  const sections = new Set(setting.advisor.draftSections().map(({ id }) => id));
  const here = await turnsHere(setting, ['draft'], { limit: LOOK_BACK });
  const drafts = here.length === 0 && (await cameLast(setting)) ? await everywhere(setting) : here;
  // What this very request has shown in an earlier attempt is none of what it is about, and where there was no draft there is none.
  return drafts.filter(
    ({ id, record }) => !id.startsWith(setting.turn) && record.facts !== null && sections.has(record.section),
  );
}

function everywhere(setting: RequestSetting) {
  return turnsHere(setting, ['draft'], { all: true, limit: LOOK_BACK });
}

async function cameLast(setting: RequestSetting): Promise<boolean> {
  if (!isDirect(setting.channel)) return false;
  const [last] = await turnsHere(setting, OTHERS, { all: true, limit: 1 });
  return last?.record.kind === 'draft';
}

/** A draft's instruction may follow a question on it, and follows no check of something else. */
const OTHERS = ['draft', 'answer', 'budget', 'repair', 'scenario', 'cash', 'draft-check'] as const;
const CHECKS: ReadonlySet<string> = new Set(['budget', 'repair', 'scenario', 'cash']);

/** Whether what was shown last in this thread is a version of a draft: "undo" then means that. */
export async function changedLast(setting: RequestSetting): Promise<boolean> {
  const [last] = (await turnsHere(setting, OTHERS, { limit: 2 }))
    .filter(({ id }) => id !== setting.turn)
    .slice(-1);
  return last?.record.kind === 'draft' && last.record.revision !== undefined;
}
