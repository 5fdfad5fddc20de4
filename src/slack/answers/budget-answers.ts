import { looksLikeBudget } from '../../intake/looks-like-budget.ts';
import { readBear } from '../../intake/read-bear.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import type { RequestSetting, Shown } from '../answer-request.ts';
import { sourceOf } from '../check-again.ts';
import { readFile } from '../check-file.ts';
import type { BudgetSource } from '../shown-record.ts';
import { SEND_BUDGET } from '../texts/budget-texts.ts';
import { SEVERAL_FILES } from '../texts/file-texts.ts';
import { REPAIR } from '../texts/repair-texts.ts';
import { recordsHere } from '../turns-here.ts';
import { notice } from '../views/notice.ts';
import { isDirect } from '../work.ts';
import { plain, show, under } from './show.ts';

const OPEN_FORM = [{ action: 'torch_open_budget', value: 'form', primary: true } as const];

/** With no lines and no file, the adopted budget is meant; without one, what to send. */
export async function checkBudget(text: string, setting: RequestSetting): Promise<Shown> {
  const { lang, state } = setting;
  if (setting.files.length > 0 && !looksLikeBudget(text)) return checkFile(setting);
  if (text !== '') return shown(typed(text, setting), setting);
  if (state.budget === null)
    return plain(notice(SEND_BUDGET, lang, [...OPEN_FORM, { action: 'torch_check_example', value: 'form' }]));
  return shown(sourceOf(state.budget), setting);
}

/** A file beside the words, or alone: one at a time, since two budgets are never added together. */
export async function checkFile(setting: RequestSetting): Promise<Shown> {
  const read = await readOnlyFile(setting);
  if ('en' in read) return plain(notice(read, setting.lang, OPEN_FORM));
  return shown(read, setting);
}

/** Beside the check stands what documents kept here say of its terms and nobody has accepted. */
async function shown(source: BudgetSource, setting: RequestSetting): Promise<Shown> {
  const documents = await setting.store.documents.all(setting.tenant, setting.channel);
  const proposed = setting.advisor.proposedForBudget(documents, setting.state.callFacts);
  const beside = proposed.length === 0 ? {} : { proposed };
  return show({ kind: 'budget', ...source, ...under(setting), ...beside }, setting);
}

async function readOnlyFile(setting: RequestSetting): Promise<BudgetSource | Bilingual> {
  const [file, ...more] = setting.files;
  if (file === undefined || more.length > 0) return SEVERAL_FILES;
  return readFile(file, { sheet: null, confirmed: false }, setting);
}

/** Ways to mend the budget that came along, else the one last shown in this thread, else the adopted one; within what the company is said to bear. */
export async function repairBudget(text: string, setting: RequestSetting): Promise<Shown> {
  const bear = readBear(text);
  const source = hasLines(text) ? typed(text, setting) : await budgetHere(setting, bear !== null);
  if ('en' in source) return plain(notice(source, setting.lang, OPEN_FORM));
  return show({ kind: 'repair', ...source, bear, ...under(setting) }, setting);
}

/** What would become of that budget; without a change, how much may be asked for. */
export async function tryScenario(text: string, setting: RequestSetting): Promise<Shown> {
  const source = await budgetHere(setting);
  if ('en' in source) return plain(notice(source, setting.lang, OPEN_FORM));
  const sets = text.trim() === '' ? [] : [text];
  return show({ kind: 'scenario', ...source, sets, ...under(setting) }, setting);
}

/** One line will do where a budget is asked for by name; a limit that is said has one amount, a line and its sources more. */
function hasLines(text: string): boolean {
  return looksLikeBudget(text) || (text.match(AMOUNTS) ?? []).length > 1;
}

const AMOUNTS = /\d[\d,，]{3,}(?:\.\d+)?|\d+(?:\.\d+)?\s*[万亿]/g;

/** A person's own words are the same in both languages. */
function typed(text: string, { slash }: RequestSetting): BudgetSource {
  return { text: { en: text, zh: text }, slash };
}

const SHOWN = ['budget', 'repair', 'scenario'] as const;

/**
 * The budget that is meant where none is written: that of this thread, else the adopted one, else in a direct
 * conversation, where each message may begin a thread, the one last shown in it. Else what to do. `answers`: it is the
 * answer to ways that were shown, wherever they were.
 */
async function budgetHere(setting: RequestSetting, answers = false): Promise<BudgetSource | Bilingual> {
  if (setting.files.length > 0) return readOnlyFile(setting);
  const { budget } = setting.state;
  const direct = isDirect(setting.channel);
  return (
    (await lastShown(setting, SHOWN, false)) ??
    (answers && direct ? await lastShown(setting, ['repair'], true) : null) ??
    (budget === null ? null : sourceOf(budget)) ??
    (direct ? await lastShown(setting, SHOWN, true) : null) ??
    REPAIR.noBudget
  );
}

async function lastShown(
  setting: RequestSetting,
  kinds: readonly (typeof SHOWN)[number][],
  all: boolean,
): Promise<BudgetSource | null> {
  const [last] = await recordsHere(setting, kinds, { all, limit: 1 });
  if (last === undefined) return null;
  return 'text' in last ? { text: last.text, slash: last.slash } : { file: last.file, reading: last.reading };
}
