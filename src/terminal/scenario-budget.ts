import type { Lang } from '../program/bilingual.ts';
import { VERDICT } from '../program/finding-words.ts';
import { roomText } from '../program/repair/room-text.ts';
import type { Scenario } from '../program/scenario/scenario.ts';
import { budgetAndFile, FILE } from './budget-input.ts';
import { budgetJson } from './budget-json.ts';
import { callOption } from './call-option.ts';
import { changeTable, totalsLine } from './change-table.ts';
import { changedLines } from './finding-lines.ts';
import { budgetLanguage } from './input-language.ts';
import { CALL, readOptions } from './options.ts';
import { wayJson } from './repair-budget.ts';
import { type Session, UsageError } from './session.ts';

const USAGE =
  'scenario budget FILE|- [--set "line 3 = 500000"]… [--slash] [--sheet NAME] [--confirmed] [--call FILE] [--json] [--lang en|zh]';

/** `torch scenario budget FILE|-`: what becomes of a budget if, and how much may be asked for. */
export async function scenarioBudgetCommand(args: readonly string[], session: Session): Promise<number> {
  const options = {
    ...CALL,
    set: { type: 'string', multiple: true },
    slash: { type: 'boolean', default: false },
    ...FILE,
  } as const;
  const { values, positionals } = readOptions(args, options, USAGE, { min: 1, max: 1 });
  const callFacts = await callOption(values.call, session);
  const { budget: input, file } = await budgetAndFile(positionals[0] ?? '-', values, session);
  const result = session.advisor.scenario(input, values.set ?? [], { callFacts, now: session.now });
  if (result.kind === 'unreadable') throw new UsageError(result.message);
  const lang = budgetLanguage(values.lang, result.before, file, session, values.set);
  session.out(values.json ? JSON.stringify(scenarioJson(result)) : scenarioReport(result, lang));
  return 0;
}

function scenarioJson({ before, way, assumptions, room, questions }: Scenario) {
  return {
    ways: way === null ? [] : [wayJson(way)],
    mayAskFen: room === null ? null : String(room.mayAsk),
    mayAskLimit: room === null ? null : room.limit,
    companyNeededFen: room === null ? null : String(room.companyNeeded),
    matchedAskFen: room?.matched ? String(room.matched.grant) : null,
    matchedOwnFen: room?.matched ? String(room.matched.own) : null,
    assumptions,
    questions,
    before: budgetJson(before),
  };
}

function scenarioReport({ before, way, assumptions, room, questions }: Scenario, lang: Lang): string {
  const asked = questions.map(({ message }) => message[lang]);
  const changed =
    way === null
      ? []
      : [
          way.title[lang],
          ...changeTable(way.changes, before, lang),
          totalsLine(before, way.after, lang),
          VERDICT[way.after.verdict][lang],
          ...changedLines(before.findings, way.after.findings, lang),
          ...assumptions.map((each) => (lang === 'zh' ? `假定：${each.zh}` : `Assumed: ${each.en}`)),
        ];
  const may = room === null ? [] : [roomText(room)[lang]];
  return [...asked, ...changed, ...may].join('\n');
}
