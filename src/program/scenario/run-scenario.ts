import { apportion } from '../apportion.ts';
import type { Bilingual } from '../bilingual.ts';
import type { Budget, BudgetCheck, BudgetReading } from '../budget.ts';
import { type BudgetWork, KINDS, workOut } from '../budget-rules/budget-work.ts';
import { cleanText } from '../clean-text.ts';
import type { Question } from '../finding.ts';
import { applyChanges, removeLines } from '../repair/apply-changes.ts';
import { amountOf, type BudgetChange, movedBy, shareOf, valueAt } from '../repair/budget-change.ts';
import { howMuchMayWeAsk } from '../repair/grant-room.ts';
import type { RepairContext, RepairWay } from '../repair/repair.ts';
import { checkOf } from '../repair/repair-budget.ts';
import { ask, changeLine, type StepResult } from './change-line.ts';
import { changeWhole } from './change-whole.ts';
import type { Scenario, ScenarioStep } from './scenario.ts';
import { ASKS } from './scenario-texts.ts';

/**
 * What becomes of a budget if: each step in turn, exact to the fen, checked again by all rules. Line numbers are those
 * of the budget as handed in. Without steps it says how much may be asked for.
 */
export function runScenario(
  reading: BudgetReading,
  steps: readonly ScenarioStep[],
  context: RepairContext,
): Scenario {
  const before = checkOf(reading, context);
  const stopped = (questions: readonly Question[]): Scenario => ({
    before,
    way: null,
    assumptions: [],
    room: roomOf(before, context),
    questions,
  });
  if (reading.kind !== 'budget' || reading.budget.issues.length > 0) return stopped(before.questions);
  let budget = reading.budget;
  const assumed = new Set<Bilingual>();
  const touched: BudgetChange[] = [];
  const removed = new Set<number>();
  for (const step of steps) {
    const work = workOf(budget, context);
    const { result, line } = take(work, step);
    if (result.kind === 'ask')
      return stopped([{ about: line === null ? 'SCENARIO' : `SCENARIO:${line}`, message: result.message }]);
    if (step.how.kind === 'remove' && line !== null) removed.add(line);
    for (const each of result.assumed) assumed.add(each);
    const changes = [...result.changes, ...totalSources(budget, applyChanges(budget, result.changes))];
    touched.push(...changes);
    budget = applyChanges(budget, changes);
  }
  if (removed.size >= budget.rows.length) return stopped([{ about: 'SCENARIO', message: ASKS.nothingLeft }]);
  const now = { ...reading, budget: removeLines(budget, removed) };
  const after = checkOf(now, context);
  const changes = changesOf(reading.budget, budget, touched, removed);
  const said = steps.map(({ text }) => text);
  const way: RepairWay = {
    name: 'scenario',
    title: { en: `What if: ${said.join('; ')}`, zh: `假设：${said.join('；')}` },
    changes,
    moved: movedBy(changes),
    totalKept: after.totals.computed === before.totals.computed,
    budget: now.budget,
    after,
  };
  return {
    before,
    way: steps.length === 0 ? null : way,
    assumptions: [...assumed],
    room: roomOf(after, context),
    questions: after.questions,
  };
}

function workOf(budget: Budget, { terms, lexicon, cite }: RepairContext): BudgetWork {
  return workOut({ kind: 'budget', budget }, terms, lexicon, cite);
}

function take(work: BudgetWork, step: ScenarioStep): { result: StepResult; line: number | null } {
  const { target } = step;
  if (target.kind === 'whole') return { result: changeWhole(work, step), line: null };
  const { lines } = work;
  if (target.kind === 'line') {
    const line = lines[target.n - 1];
    return line === undefined
      ? { result: ask(ASKS.noLine(target.n, lines.length)), line: null }
      : { result: changeLine(line, step), line: target.n };
  }
  const full = named(work, target.name);
  const found = full.length > 0 || target.split === null ? full : named(work, target.split.name);
  const part = full.length > 0 || target.split === null ? step.part : target.split.part;
  const [only] = found;
  if (found.length !== 1 || only === undefined)
    return { result: ask(ASKS.noName(target.name, found.length)), line: null };
  return { result: changeLine(only, { ...step, part }), line: only.n };
}

/** Lines of that very name, else lines whose name holds it. */
function named({ lines }: BudgetWork, name: string): BudgetWork['lines'] {
  const plain = (text: string) => cleanText(text).toLowerCase().replace(/\s+/g, ' ').trim();
  const wanted = plain(name);
  const exact = lines.filter(({ category }) => plain(category) === wanted);
  return exact.length > 0 ? exact : lines.filter(({ category }) => plain(category).includes(wanted));
}

/** Where only the total row says who pays, its sources keep their proportion of the new total. */
function totalSources(was: Budget, now: Budget): readonly BudgetChange[] {
  const { total } = now;
  if (total === null || now.wholeProject || now.rows.some((row) => row.shares.length > 0)) return [];
  const [before, after] = [was.total === null ? null : amountOf(was.total), amountOf(total)];
  const shares = KINDS.map((kind) => shareOf(total, kind));
  const known = shares.flatMap((share) => (share === null || share < 0n ? [] : [share]));
  const sum = known.reduce((all, share) => all + share, 0n);
  if (after === null || before === after || known.length < KINDS.length || sum !== before) return [];
  const parts = apportion(after, known);
  return KINDS.flatMap((column, i): BudgetChange[] => {
    const [from, to] = [known[i] ?? 0n, parts[i] ?? 0n];
    return from === to ? [] : [{ line: null, column, from, to }];
  });
}

/** Every figure touched, from what it was at first to what it is at last; a line taken out goes to zero. */
function changesOf(
  was: Budget,
  now: Budget,
  touched: readonly BudgetChange[],
  removed: ReadonlySet<number>,
): readonly BudgetChange[] {
  const places = new Map<string, BudgetChange>();
  const note = (change: BudgetChange, to: bigint | null) => {
    const from = valueAt(was, change);
    if (to !== null && from !== to) places.set(`${change.line} ${change.column}`, { ...change, from, to });
  };
  for (const change of touched) note(change, valueAt(now, change));
  for (const line of removed)
    for (const column of ['amount', ...KINDS] as const) note({ line, column, from: null, to: 0n }, 0n);
  return [...places.values()].filter(({ from, to }) => from !== null || to !== 0n);
}

function roomOf({ totals }: BudgetCheck, { terms }: RepairContext): Scenario['room'] {
  const total = totals.computed ?? totals.declared;
  return total === null ? null : howMuchMayWeAsk(total - (totals.other ?? 0n), terms);
}
