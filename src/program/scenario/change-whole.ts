import { apportion } from '../apportion.ts';
import type { Bilingual } from '../bilingual.ts';
import type { BudgetWork } from '../budget-rules/budget-work.ts';
import { SOURCE_NAMES } from '../budget-rules/wording.ts';
import type { BudgetChange } from '../repair/budget-change.ts';
import { ask, newValue, type StepResult, withAmount } from './change-line.ts';
import type { ScenarioStep } from './scenario.ts';
import { ASKS, ASSUMED } from './scenario-texts.ts';

/** Changes the project's total, its grant or its company money, over all lines. */
export function changeWhole(work: BudgetWork, { part, how, text }: ScenarioStep): StepResult {
  if (how.kind === 'remove') return ask(ASKS.nothingLeft);
  if (part === 'other') return ask(ASKS.otherSources);
  const { computed, own, grant } = work.totals;
  const name = part === 'amount' ? { en: 'total', zh: '合计' } : SOURCE_NAMES[part];
  const what: Bilingual = { en: `The ${name.en} of the project`, zh: `项目${name.zh}` };
  if (part !== 'amount' && !work.sourcesTold) return ask(ASKS.noSources);
  const old = part === 'amount' ? computed : part === 'own' ? own : grant;
  const value = newValue(how, old, what, text);
  if (typeof value !== 'bigint') return ask(value);
  if (part === 'amount') return scaled(work, value);
  if (own === null || grant === null) return ask(ASKS.unknown(what));
  if (value > own + grant) return ask(ASKS.tooMuch(what, value, own + grant));
  return withGrant(work, part === 'grant' ? value : own + grant - value);
}

/** Every line in proportion to its amount. */
function scaled({ lines }: BudgetWork, value: bigint): StepResult {
  const amounts = lines.map(({ amount }) => amount);
  if (amounts.some((amount) => amount === null || amount < 0n)) return ask(ASKS.minus);
  const parts = apportion(
    value,
    amounts.map((amount) => amount ?? 0n),
  );
  if (value > 0n && parts.every((part) => part === 0n)) return ask(ASKS.minus);
  const results = lines.map((line, i) => withAmount(line, parts[i] ?? 0n));
  const asked = results.find((result) => result.kind === 'ask');
  if (asked) return asked;
  const done = results.flatMap((result) => (result.kind === 'changes' ? [result] : []));
  return {
    kind: 'changes',
    changes: done.flatMap(({ changes }) => changes),
    assumed: [ASSUMED.inProportion, ...done.flatMap(({ assumed }) => assumed)],
  };
}

/** The grant as given, company money making up for it, in the lines that say who pays or in the total row. */
function withGrant({ lines, declaredSources }: BudgetWork, value: bigint): StepResult {
  const told = lines.flatMap(({ n, own, grant }) =>
    own === null || grant === null ? [] : [{ line: n as number | null, own, grant }],
  );
  const { own, grant } = declaredSources;
  const payers = told.length > 0 || own === null || grant === null ? told : [{ line: null, own, grant }];
  if (payers.length === 0) return ask(ASKS.noSources);
  if (payers.some((payer) => payer.own < 0n || payer.grant < 0n)) return ask(ASKS.minus);
  const now = payers.reduce((sum, payer) => sum + payer.grant, 0n);
  const byGrant = apportion(
    value,
    payers.map((payer) => payer.grant),
  );
  const fits = payers.every((payer, i) => (byGrant[i] ?? 0n) <= payer.own + payer.grant);
  const whole = byGrant.reduce((sum, part) => sum + part, 0n) === value;
  const rise = apportion(
    value > now ? value - now : 0n,
    payers.map((payer) => payer.own),
  );
  const grants = fits && whole ? byGrant : payers.map((payer, i) => payer.grant + (rise[i] ?? 0n));
  const changes = payers.flatMap((payer, i): BudgetChange[] => {
    const to = grants[i] ?? 0n;
    return [
      { line: payer.line, column: 'grant', from: payer.grant, to },
      { line: payer.line, column: 'own', from: payer.own, to: payer.own + payer.grant - to },
    ];
  });
  return {
    kind: 'changes',
    changes,
    assumed: [fits && whole ? ASSUMED.inProportion : ASSUMED.byCompany, ASSUMED.amountStays],
  };
}
