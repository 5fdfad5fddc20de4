import { apportion } from '../apportion.ts';
import type { Bilingual } from '../bilingual.ts';
import type { CheckedLine } from '../budget.ts';
import { SOURCE_NAMES } from '../budget-rules/wording.ts';
import { FEN_PER_YUAN } from '../money.ts';
import type { BudgetChange } from '../repair/budget-change.ts';
import type { ScenarioHow, ScenarioStep } from './scenario.ts';
import { ASKS, ASSUMED } from './scenario-texts.ts';

/** What a step comes to: figures to be written anew with what was assumed, or a question. */
export type StepResult =
  | {
      readonly kind: 'changes';
      readonly changes: readonly BudgetChange[];
      readonly assumed: readonly Bilingual[];
    }
  | { readonly kind: 'ask'; readonly message: Bilingual };

export function ask(message: Bilingual): StepResult {
  return { kind: 'ask', message };
}

/** Below this a figure without a unit may be meant in 万, when it is to replace a larger one. */
const SMALL = 10_000n * FEN_PER_YUAN;

/** The new value of a figure, or why there is none. */
export function newValue(
  how: Exclude<ScenarioHow, { kind: 'remove' }>,
  old: bigint | null,
  what: Bilingual,
  text: string,
): bigint | Bilingual {
  if (how.kind !== 'times' && how.bare && how.fen !== 0n && size(how.fen) < SMALL && (old ?? SMALL) >= SMALL)
    return ASKS.unit(text, size(how.fen));
  if (how.kind === 'set') return how.fen < 0n ? ASKS.negative(what, how.fen) : how.fen;
  if (old === null) return ASKS.unknown(what);
  if (how.kind === 'times' && (old * how.top) % how.bottom !== 0n) return ASKS.notWhole(what);
  const value = how.kind === 'add' ? old + how.fen : (old * how.top) / how.bottom;
  return value < 0n ? ASKS.negative(what, value) : value;
}

function size(fen: bigint): bigint {
  return fen < 0n ? -fen : fen;
}

/** Changes one figure of one line, and what follows from it in that line. */
export function changeLine(line: CheckedLine, { part, how, text }: ScenarioStep): StepResult {
  if (how.kind === 'remove') return { kind: 'changes', changes: [], assumed: [] };
  const what = nameOf(line, part);
  const old = part === 'amount' ? line.amount : (line[part] ?? (line.own === null ? 0n : null));
  const value = newValue(how, old, what, text);
  if (typeof value !== 'bigint') return ask(value);
  return part === 'amount' ? withAmount(line, value) : withSource(line, part, value);
}

function nameOf({ n, category }: CheckedLine, part: ScenarioStep['part']): Bilingual {
  const place = { en: `line ${n} (${category})`, zh: `第${n}行“${category}”` };
  if (part === 'amount') return { en: `The amount of ${place.en}`, zh: `${place.zh}的金额` };
  const source = SOURCE_NAMES[part];
  return { en: `The ${source.en} of ${place.en}`, zh: `${place.zh}的${source.zh}` };
}

/** The line's amount, with its sources in proportion. */
export function withAmount(line: CheckedLine, value: bigint): StepResult {
  const { n, amount, own, grant, other } = line;
  const change: BudgetChange = { line: n, column: 'amount', from: amount, to: value };
  if (own === null || grant === null || other === null)
    return { kind: 'changes', changes: [change], assumed: [] };
  if ([own, grant, other].some((each) => each < 0n)) return ask(ASKS.minus);
  const nobody = own + grant + other === 0n;
  const [a = 0n, b = 0n, c = 0n] = nobody ? [value] : apportion(value, [own, grant, other]);
  return {
    kind: 'changes',
    changes: [
      change,
      { line: n, column: 'own', from: own, to: a },
      { line: n, column: 'grant', from: grant, to: b },
      { line: n, column: 'other', from: other, to: c },
    ],
    assumed: [nobody ? ASSUMED.companyPays : ASSUMED.sources],
  };
}

/** One source; company and grant make up for each other, and for other sources the company does. */
function withSource(line: CheckedLine, part: 'own' | 'grant' | 'other', value: bigint): StepResult {
  const { n, amount } = line;
  const parts = { own: line.own ?? 0n, grant: line.grant ?? 0n, other: line.other ?? 0n };
  const change: BudgetChange = { line: n, column: part, from: line[part], to: value };
  if (amount === null) return { kind: 'changes', changes: [change], assumed: [] };
  const balancing = part === 'own' ? 'grant' : 'own';
  const kept = part === 'other' ? parts.grant : parts.other;
  const rest = amount - value - kept;
  if (rest < 0n) return ask(ASKS.tooMuch(nameOf(line, part), value, amount - kept));
  return {
    kind: 'changes',
    changes: [change, { line: n, column: balancing, from: line[balancing], to: rest }],
    assumed: [ASSUMED.amountStays],
  };
}
