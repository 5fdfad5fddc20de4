import type { Advisor } from '../advisor/advisor.ts';
import { readBudgetText } from '../intake/read-budget-text.ts';
import type { Budget } from '../program/budget.ts';
import { applyChanges } from '../program/repair/apply-changes.ts';
import { groupChanges } from '../program/repair/group-changes.ts';
import { budgetInput, repairedAgain } from './check-again.ts';
import type { ShownRecord } from './shown-record.ts';

/** The person's own file does not hold the figures of a way. */
const NO_FILE = { id: '', name: '' };

type WayRecord = ShownRecord & { kind: 'repair' | 'scenario' };

/** The budget of one way whole, to be checked like any other; the budget before stays as it was. Null: no such way. */
export function takenWay(advisor: Advisor, record: WayRecord, at: number): ShownRecord | null {
  if (record.kind === 'repair') {
    const way = repairedAgain(advisor, record).ways[at];
    return way === undefined ? null : recordOf(advisor, record, way.budget);
  }
  const scenario = advisor.scenario(budgetInput(record, record.lang), record.sets, record);
  const way = scenario.kind === 'scenario' ? scenario.way : null;
  return way === null ? null : recordOf(advisor, record, way.budget);
}

/** The budget with only those rows of a way changed that were accepted, by their place in it. */
export function takenChanges(
  advisor: Advisor,
  record: ShownRecord & { kind: 'repair' },
  at: number,
  accepted: readonly number[],
): ShownRecord | null {
  const way = repairedAgain(advisor, record).ways[at];
  const rows = groupChanges(way?.changes ?? []);
  const changes = accepted.flatMap((n) => rows[n] ?? []);
  const reading = 'text' in record ? readBudgetText(record.text[record.lang], record) : record.reading;
  if (reading.kind !== 'budget' || changes.length === 0) return null;
  return recordOf(advisor, record, applyChanges(reading.budget, changes));
}

function recordOf(advisor: Advisor, { callFacts, now, lang }: WayRecord, budget: Budget): ShownRecord {
  const text = { en: advisor.writeBudget(budget, 'en'), zh: advisor.writeBudget(budget, 'zh') };
  const under = { callFacts, now, lang };
  // Text is read up to a length; a longer budget, which came from a file, is kept as it was read.
  return readBudgetText(text[lang]).kind === 'budget'
    ? { kind: 'budget', text, slash: false, ...under }
    : { kind: 'budget', file: NO_FILE, reading: { kind: 'budget', budget }, ...under };
}
