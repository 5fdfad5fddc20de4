import type { Lang } from '../program/bilingual.ts';
import { VERDICT } from '../program/finding-words.ts';
import type { BudgetRepair, RepairWay } from '../program/repair/repair.ts';
import { budgetAndFile, FILE } from './budget-input.ts';
import { budgetJson } from './budget-json.ts';
import { callOption } from './call-option.ts';
import { changeJson, changeTable, totalsLine } from './change-table.ts';
import { budgetLanguage } from './input-language.ts';
import { moneyOption } from './money-option.ts';
import { CALL, readOptions } from './options.ts';
import { type Session, UsageError } from './session.ts';

const USAGE =
  'repair budget FILE|- [--bear AMOUNT] [--take WAY] [--slash] [--sheet NAME] [--confirmed] [--call FILE] [--json] [--lang en|zh]';

/** `torch repair budget FILE|-`: the smallest changes that mend the cap, a call's ratio and the arithmetic. */
export async function repairBudgetCommand(args: readonly string[], session: Session): Promise<number> {
  const options = {
    ...CALL,
    bear: { type: 'string' },
    take: { type: 'string' },
    slash: { type: 'boolean', default: false },
    ...FILE,
  } as const;
  const { values, positionals } = readOptions(args, options, USAGE, { min: 1, max: 1 });
  const callFacts = await callOption(values.call, session);
  const bear = moneyOption('--bear', values.bear);
  const { budget: input, file } = await budgetAndFile(positionals[0] ?? '-', values, session);
  const repair = session.advisor.repairBudget(input, { callFacts, now: session.now, bear });
  const lang = budgetLanguage(values.lang, repair.before, file, session);
  if (values.take !== undefined) {
    session.out(session.advisor.writeBudget(wayNamed(values.take, repair).budget, lang));
    return 0;
  }
  session.out(values.json ? JSON.stringify(repairJson(repair)) : repairReport(repair, lang));
  return 0;
}

/** The way that `--take` names, by its number or by its name in JSON; its budget is printed as a table, to be kept and checked again. */
function wayNamed(name: string, { ways, reason }: BudgetRepair): RepairWay {
  const way = ways.find((each, i) => each.name === name || String(i + 1) === name);
  if (way !== undefined) return way;
  const names = ways.map((each, i) => `${i + 1} (${each.name})`);
  throw new UsageError({
    en: `There is no way "${name}". ${reason?.en ?? `The ways: ${names.join(', ')}.`}`,
    zh: `没有“${name}”这个方案。${reason?.zh ?? `可选方案：${names.join('、')}。`}`,
  });
}

function repairJson({ before, broken, ways, questions, reason }: BudgetRepair) {
  return {
    ways: ways.map(wayJson),
    questions,
    reason,
    broken,
    before: budgetJson(before),
  };
}

/** A way as the terminal contract has it. */
export function wayJson({ name, title, changes, moved, totalKept, after }: RepairWay) {
  return {
    name,
    title,
    changes: changes.map(changeJson),
    movedFen: String(moved),
    totalKept,
    after: budgetJson(after),
  };
}

function repairReport({ before, broken, ways, questions, reason }: BudgetRepair, lang: Lang): string {
  const asked = questions.map(({ message }) => message[lang]);
  if (reason !== null) return reason[lang];
  const wrong = before.findings
    .filter(
      ({ rule, severity, status }) => broken.includes(rule) && severity === 'error' && status === 'fail',
    )
    .map(({ message }) => message[lang]);
  const each = ways.map((way, i) =>
    [
      lang === 'zh'
        ? `方案${i + 1}：${way.title.zh}（采用：--take ${i + 1}）`
        : `Way ${i + 1}: ${way.title.en} (to take it: --take ${i + 1})`,
      ...changeTable(way.changes, before, lang),
      totalsLine(before, way.after, lang),
      VERDICT[way.after.verdict][lang],
    ].join('\n'),
  );
  return [wrong.join('\n'), ...asked, ...each].join('\n\n');
}
