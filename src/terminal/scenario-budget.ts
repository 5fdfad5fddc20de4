import type { Bilingual, Lang } from '../program/bilingual.ts';
import { formatMoney } from '../program/money.ts';
import type { GrantRoom } from '../program/repair/grant-room.ts';
import type { Scenario } from '../program/scenario/scenario.ts';
import { budgetInput, FILE } from './budget-input.ts';
import { budgetJson } from './budget-json.ts';
import { verdictText } from './budget-report.ts';
import { callOption } from './call-option.ts';
import { changeTable, totalsLine } from './change-table.ts';
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
  const input = await budgetInput(positionals[0] ?? '-', values, session);
  const result = session.advisor.scenario(input, values.set ?? [], { callFacts, now: session.now });
  if (result.kind === 'unreadable') throw new UsageError(result.message);
  session.out(values.json ? JSON.stringify(scenarioJson(result)) : scenarioReport(result, session.lang));
  return 0;
}

function scenarioJson({ before, way, assumptions, room, questions }: Scenario) {
  return {
    ways: way === null ? [] : [wayJson(way)],
    mayAskFen: room === null ? null : String(room.mayAsk),
    mayAskLimit: room === null ? null : room.limit,
    companyNeededFen: room === null ? null : String(room.companyNeeded),
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
          verdictText(way.after.verdict, lang),
          ...assumptions.map((each) => (lang === 'zh' ? `假定：${each.zh}` : `Assumed: ${each.en}`)),
        ];
  const may = room === null ? [] : [roomText(room)[lang]];
  return [...asked, ...changed, ...may].join('\n');
}

const LIMIT: Readonly<Record<GrantRoom['limit'], Bilingual>> = {
  cap: { en: 'the cap holds it there', zh: '受资助上限限制' },
  ratio: { en: 'the call’s ratio holds it there', zh: '受所录配套比例限制' },
  project: {
    en: 'no figure holds it below the project’s size, but company money must stand beside it; the text states no ratio',
    zh: '总额内无其他数额限制，但须有企业配套资金，文本未规定比例',
  },
};

function roomText({ mayAsk, limit, companyNeeded }: GrantRoom): Bilingual {
  const [ask, own] = [mayAsk, companyNeeded].map((fen) => ({
    en: formatMoney(fen, 'en'),
    zh: formatMoney(fen, 'zh'),
  }));
  return {
    en: `At this total you may ask for ${ask?.en} at most (${LIMIT[limit].en}); the company then pays ${own?.en}.`,
    zh: `按此总额，最多可申请${ask?.zh}（${LIMIT[limit].zh}），此时企业须自筹${own?.zh}。`,
  };
}
