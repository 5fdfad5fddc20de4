import { readScenario } from '../intake/read-scenario.ts';
import type { Bilingual } from '../program/bilingual.ts';
import type { BudgetReading } from '../program/budget.ts';
import type { RepairContext } from '../program/repair/repair.ts';
import { runScenario } from '../program/scenario/run-scenario.ts';
import type { ScenarioStep } from '../program/scenario/scenario.ts';

/** A scenario from the words people say it in; the first that cannot be read is named, with the form. */
export function scenarioOf(reading: BudgetReading, sets: readonly string[], context: RepairContext) {
  const steps: ScenarioStep[] = [];
  for (const said of sets) {
    const read = readScenario(said);
    if (read === null) return { kind: 'unreadable' as const, message: unreadable(said) };
    steps.push(...read);
  }
  return { kind: 'scenario' as const, ...runScenario(reading, steps, context) };
}

function unreadable(said: string): Bilingual {
  const shown = said.length > 60 ? `${said.slice(0, 60)}…` : said;
  return {
    en: `I cannot read "${shown}" as a change. Write "line 3 = 500000", "line 3 grant = 300000", "cut line 3 by 10%", "remove line 4" or "grant = 4000000".`,
    zh: `无法识别“${shown}”。请写成“第3行改为50万”“第3行资助改为30万”“第3行减少10%”“删除第4行”或“资助改为400万”。`,
  };
}
