import { looksLikeBudget } from '../../intake/looks-like-budget.ts';
import type { RequestSetting, Shown } from '../answer-request.ts';
import { sourceOf } from '../check-again.ts';
import { readFile } from '../check-file.ts';
import { recordOf } from '../run-request.ts';
import type { BudgetSource, ShownRecord } from '../shown-record.ts';
import { SEND_BUDGET } from '../texts/budget-texts.ts';
import { SEVERAL_FILES } from '../texts/file-texts.ts';
import { REPAIR } from '../texts/repair-texts.ts';
import { notice } from '../views/notice.ts';
import { plain, show, under } from './show.ts';

/** Thread turns looked through for the budget that is meant. */
const LOOK_BACK = 40;
const OPEN_FORM = [{ action: 'torch_open_budget', value: 'form', primary: true } as const];

/** With no lines and no file, the adopted budget is meant; without one, what to send. */
export async function checkBudget(text: string, setting: RequestSetting): Promise<Shown> {
  const { lang, state } = setting;
  if (setting.files.length > 0 && !looksLikeBudget(text)) return checkFile(setting);
  if (text !== '') {
    const source = { text: { en: text, zh: text }, slash: setting.slash };
    return show({ kind: 'budget', ...source, ...under(setting) }, setting);
  }
  if (state.budget === null)
    return plain(notice(SEND_BUDGET, lang, [...OPEN_FORM, { action: 'torch_check_example', value: 'form' }]));
  return show({ kind: 'budget', ...sourceOf(state.budget), ...under(setting) }, setting);
}

/** A file beside the words, or alone: one at a time, since two budgets are never added together. */
export async function checkFile(setting: RequestSetting): Promise<Shown> {
  const { lang, files } = setting;
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) return plain(notice(SEVERAL_FILES, lang));
  const read = await readFile(file, { sheet: null, confirmed: false }, setting);
  if ('en' in read) return plain(notice(read, lang, OPEN_FORM));
  return show({ kind: 'budget', ...read, ...under(setting) }, setting);
}

/** Ways to mend the budget last shown in this thread, else the adopted one. */
export async function repairBudget(setting: RequestSetting): Promise<Shown> {
  const source = await budgetHere(setting);
  if (source === null) return plain(notice(REPAIR.noBudget, setting.lang, OPEN_FORM));
  return show({ kind: 'repair', ...source, bear: null, ...under(setting) }, setting);
}

/** What would become of that budget; without a change, how much may be asked for. */
export async function tryScenario(text: string, setting: RequestSetting): Promise<Shown> {
  const source = await budgetHere(setting);
  if (source === null) return plain(notice(REPAIR.noBudget, setting.lang, OPEN_FORM));
  const sets = text.trim() === '' ? [] : [text];
  return show({ kind: 'scenario', ...source, sets, ...under(setting) }, setting);
}

async function budgetHere(setting: RequestSetting): Promise<BudgetSource | null> {
  const { store, tenant, channel, thread, state } = setting;
  const turns = await store.conversations.thread(tenant, channel, thread ?? '', LOOK_BACK);
  const last = turns.map(recordOf).findLast((record) => record !== null && hasBudget(record));
  if (last && hasBudget(last))
    return 'text' in last
      ? { text: last.text, slash: last.slash }
      : { file: last.file, reading: last.reading };
  return state.budget === null ? null : sourceOf(state.budget);
}

function hasBudget(record: ShownRecord): record is ShownRecord & { kind: 'budget' | 'repair' | 'scenario' } {
  return record.kind === 'budget' || record.kind === 'repair' || record.kind === 'scenario';
}
