import type { Advisor } from '../../advisor/advisor.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import type { BudgetReading } from '../../program/budget.ts';
import { readMonth } from '../../program/month.ts';
import type { ApplicationState, KeptCash } from '../../store/store.ts';
import type { RequestSetting, Shown } from '../answer-request.ts';
import { type Changed, type Changing, changePart } from '../change-application.ts';
import { budgetInput, forecastAgain, sourceOf } from '../check-again.ts';
import { readPlan } from '../check-file.ts';
import type { ShownRecord } from '../shown-record.ts';
import { CASH } from '../texts/cash-texts.ts';
import { SEVERAL_PLANS } from '../texts/file-texts.ts';
import { notice } from '../views/notice.ts';
import { plain, show, under } from './show.ts';
import { withUndo } from './told-answers.ts';

type CashRecord = ShownRecord & { readonly kind: 'cash' };

/**
 * Cash by month: from the plan that was written or came as a file, which is kept for the application once it can be
 * read; else from the one kept, else from the application's own.
 */
export async function tellCash(text: string, setting: RequestSetting, who: Changing): Promise<Shown> {
  const { state, lang } = setting;
  const given = await givenPlan(text, setting);
  if (given !== null && 'en' in given) return plain(notice(given, lang));
  if (given !== null) return showPlan(given, setting, who);
  const plan = state.facts?.cash ?? null;
  const source = state.cash ?? (plan === null ? null : { plan });
  if (source === null)
    return plain(notice(CASH.send, lang, [{ action: 'torch_cash_example', value: 'cash' }]));
  return show(cashRecord(source, setting), setting);
}

/** Shows the forecast of a plan that was handed in, and that it is kept. */
export async function showPlan(given: KeptCash, setting: RequestSetting, who: Changing): Promise<Shown> {
  const record = { ...cashRecord(given, setting), input: given };
  const shown = show(record, setting);
  const changed = await keepPlan(setting.advisor, record, who);
  return changed === null ? shown : withUndo(shown, changed, setting);
}

/** A plan that can be read is the application's from then on, and can be taken back; null: it cannot. */
export async function keepPlan(
  advisor: Advisor,
  record: CashRecord & { readonly input: KeptCash },
  who: Changing,
): Promise<Changed | null> {
  if (forecastAgain(advisor, record).months.length === 0) return null;
  return changePart('cash', (now) => ({ ...now, cash: record.input }), who);
}

/** The plan in a file that was looked through for a budget and holds months instead; null: it is none. */
export async function planInstead(
  record: ShownRecord | null,
  setting: RequestSetting,
): Promise<KeptCash | null> {
  if (record?.kind !== 'budget' || 'text' in record || !mayBePlan(record.reading)) return null;
  const read = await readPlan(record.file, null, setting);
  if ('en' in read || !('read' in read)) return null;
  const input = { kind: 'file', file: read.read } as const;
  return setting.advisor.forecastCash(input, 0n).months.length > 1 ? read : null;
}

function mayBePlan(reading: BudgetReading): boolean {
  if (reading.kind === 'no-budget') return true;
  const rows = reading.kind === 'budget' ? reading.budget.rows : [];
  return rows.length > 1 && rows.every(({ category }) => readMonth(category) !== null);
}

/** A plan has figures; "please" has none. */
const FIGURE = /[\d〇一二三四五六七八九十]/;

/** Words beside a file are about it, unless they hold a plan themselves. Null: neither was given. */
async function givenPlan(
  text: string,
  { files, advisor, fetchFile }: RequestSetting,
): Promise<KeptCash | Bilingual | null> {
  const [file, ...more] = files;
  const written = FIGURE.test(text);
  if (file === undefined) return written ? { text } : null;
  if (written && advisor.forecastCash({ kind: 'text', text }, 0n).months.length > 0) return { text };
  if (more.length > 0) return SEVERAL_PLANS;
  return readPlan(file, null, { advisor, fetchFile });
}

/** The grant that its shares are held to is the adopted budget's. */
function cashRecord(input: CashRecord['input'], setting: RequestSetting): CashRecord {
  return { kind: 'cash', input, grant: adoptedGrant(setting.state, setting), ...under(setting) };
}

function adoptedGrant({ budget }: ApplicationState, setting: RequestSetting): bigint | null {
  if (budget === null) return null;
  const input = budgetInput(sourceOf(budget), setting.lang);
  return setting.advisor.checkBudget(input, under(setting)).totals.grant;
}
