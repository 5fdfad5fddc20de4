import type { CashInput } from '../advisor/advisor.ts';
import type { Lang } from '../program/bilingual.ts';
import type { CashForecast } from '../program/cash.ts';
import { readFrom } from '../program/read-from.ts';
import { budgetInput } from './budget-input.ts';
import { callOption } from './call-option.ts';
import { cashTable, companyOf, openingOf } from './cash-table.ts';
import { exitCode, findingJson } from './finding-json.ts';
import { findingLines, toldLines } from './finding-lines.ts';
import { moneyOption } from './money-option.ts';
import { CALL, readOptions } from './options.ts';
import { type Session, UsageError } from './session.ts';

const USAGE =
  'cash FILE|-|--example [--sheet NAME] [--grant AMOUNT | --budget FILE] [--chart OUT.png] [--strict] [--json] [--lang en|zh]';

/** `torch cash FILE|-`: cash by month, the lowest balance and the month it falls in. */
export async function cashCommand(args: readonly string[], session: Session): Promise<number> {
  const options = {
    ...CALL,
    example: { type: 'boolean', default: false },
    sheet: { type: 'string' },
    grant: { type: 'string' },
    budget: { type: 'string' },
    chart: { type: 'string' },
    strict: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = readOptions(args, options, USAGE, { min: 0, max: 1 });
  if (
    values.example === (positionals.length === 1) ||
    (values.grant !== undefined && values.budget !== undefined)
  )
    throw new UsageError({
      en: `Give one FILE or --example, and one of --grant and --budget at most. Usage: torch ${USAGE}`,
      zh: `请给出一个文件或 --example，且 --grant 与 --budget 至多选一。用法：torch ${USAGE}`,
    });
  const grant = moneyOption('--grant', values.grant) ?? (await budgetGrant(values, session));
  const input = await inputOf(positionals[0], values.sheet ?? null, session);
  const forecast = session.advisor.forecastCash(input, grant);
  const picture = values.chart === undefined ? null : await session.advisor.cashChart(forecast, session.lang);
  if (values.chart !== undefined && picture !== null) await session.write(values.chart, picture.png);
  const chart = picture === null ? null : (values.chart ?? null);
  session.out(
    values.json
      ? JSON.stringify(cashJson(forecast, chart))
      : report(forecast, sheetLine(positionals[0], input, session.lang), session),
  );
  return exitCode(forecast.findings, values.strict);
}

async function inputOf(path: string | undefined, sheet: string | null, session: Session): Promise<CashInput> {
  if (path !== undefined) return cashInput(path, sheet, session);
  const { cash } = session.advisor.example().application;
  return cash === null ? { kind: 'text', text: '' } : { kind: 'plan', plan: cash };
}

/** The plan in a file of any kind; standard input for "-". */
export async function cashInput(path: string, sheet: string | null, session: Session): Promise<CashInput> {
  const file = { name: path, bytes: await session.readBytes(path) };
  return { kind: 'file', file: await session.advisor.readCashFile(file, sheet) };
}

/** The grant that a budget asks for; null without a budget. */
async function budgetGrant(
  { budget, call, example }: { budget?: string | undefined; call?: string | undefined; example: boolean },
  session: Session,
): Promise<bigint | null> {
  const callFacts = await callOption(call, session);
  const shipped = example ? session.advisor.example().budgetText[session.lang] : null;
  if (budget === undefined && shipped === null) return null;
  const input =
    budget === undefined
      ? { kind: 'text' as const, text: shipped ?? '', slash: false }
      : await budgetInput(budget, {}, session);
  const { grant } = session.advisor.checkBudget(input, { callFacts, now: session.now }).totals;
  if (grant !== null) return grant;
  throw new UsageError({
    en: `No Torch grant amount could be read from ${budget}. Use --grant AMOUNT, or see: torch check budget ${budget}`,
    zh: `无法从 ${budget} 读出火炬资助总额。请改用 --grant 金额，或先运行 torch check budget ${budget}。`,
  });
}

function cashJson({ months, lowest, findings }: CashForecast, chart: string | null) {
  return {
    months: months.map((month) => ({
      month: month.month,
      openingFen: String(openingOf(month)),
      inFen: String(month.in),
      companyFen: String(companyOf(month)),
      grantFen: String(month.grant),
      otherFen: String(month.other ?? 0n),
      outFen: String(month.out),
      balanceFen: String(month.balance),
    })),
    lowest: lowest === null ? null : { month: lowest.month, balanceFen: String(lowest.balance) },
    findings: findings.map(findingJson),
    questions: findings
      .filter(({ status }) => status === 'ask')
      .map(({ rule, message }) => ({ about: rule, message })),
    files: { chart },
  };
}

/** Which sheet of a workbook it was found on. */
function sheetLine(path: string | undefined, input: CashInput, lang: Lang): readonly string[] {
  const sheet = input.kind === 'file' && input.file.kind === 'text' ? input.file.sheet : null;
  return path === undefined || sheet === null ? [] : [readFrom(path, sheet)[lang], ''];
}

function report(forecast: CashForecast, from: readonly string[], { lang }: Session): string {
  if (forecast.months.length === 0) return toldLines(forecast.findings, lang).join('\n');
  return [cashTable(forecast, lang), '', ...from, ...findingLines(forecast.findings, lang)].join('\n');
}
