import type { Lang } from '../../program/bilingual.ts';
import type { BudgetCheck } from '../../program/budget.ts';
import type { BudgetChange } from '../../program/repair/budget-change.ts';
import type { BudgetRepair, RepairWay } from '../../program/repair/repair.ts';
import { roomText } from '../../program/repair/room-text.ts';
import { totalSaid } from '../../program/repair/total-said.ts';
import type { Scenario } from '../../program/scenario/scenario.ts';
import { CHANGE_COLUMN } from '../../program/state-words.ts';
import { afterLine, verdictLine } from './budget-sections.ts';
import { findingSections } from './finding-sections.ts';
import { clipped, dataLine, type Section } from './tool-text.ts';
import { moneyText } from './tool-words.ts';

const MOST_NAME = 60;

/** The ways to mend a budget, each with the figures it changes; nothing is changed by telling them. */
export function repairSections(
  { before, ways, questions, reason }: BudgetRepair,
  lang: Lang,
): readonly Section[] {
  const asked = questions.map(({ message }) => message[lang]);
  const proposed =
    lang === 'zh'
      ? '以下为按数字推算的修改方案，尚未作任何更改，由对方逐项确认。'
      : 'These are proposals from the arithmetic. Nothing is changed: a person accepts a way, figure by figure.';
  return [
    { lines: [...(reason === null ? [] : [reason[lang]]), ...asked], share: 0.15 },
    { lines: ways.length === 0 ? [] : [proposed], share: 0.05 },
    ...ways.map((way, at) => ({
      ...waySection(way, before, lang),
      title: wayTitle(way, at, lang),
      share: 0.17,
    })),
    {
      title: lang === 'zh' ? '原预算：' : 'The budget as it is:',
      lines: [verdictLine(before, lang)],
      share: 0.05,
    },
    ...findingSections(before.findings, lang).map((section) => ({ ...section, share: 0.1 })),
  ];
}

function wayTitle({ name, title }: RepairWay, at: number, lang: Lang): string {
  return lang === 'zh' ? `方案${at + 1}（${name}）：${title.zh}` : `Way ${at + 1} (${name}): ${title.en}`;
}

/** What comes of it stands before the figures: these may be cut short. */
function waySection(way: RepairWay, before: BudgetCheck, lang: Lang): Pick<Section, 'lines'> {
  const moved = moneyText(way.moved, lang);
  const kept = totalSaid(before, way.after);
  return {
    lines: [
      lang === 'zh' ? `变动${moved}；${kept.zh}。` : `${moved} moved or cut; ${kept.en}.`,
      afterLine(way.after, lang),
      verdictLine(way.after, lang),
      ...way.changes.map((change) => changeText(change, before, lang)),
    ],
  };
}

function changeText(
  { line, column, subtotal, from, to }: BudgetChange,
  { lines }: BudgetCheck,
  lang: Lang,
): string {
  const zh = lang === 'zh';
  const name = line === null ? '' : clipped(dataLine(lines[line - 1]?.category ?? ''), MOST_NAME);
  const sum =
    subtotal === undefined
      ? zh
        ? '合计行'
        : 'total row'
      : zh
        ? `第${subtotal}个小计`
        : `subtotal ${subtotal}`;
  const place = line === null ? sum : zh ? `第${line}行 ${name}` : `line ${line} ${name}`;
  const [a, b] = [moneyText(from, lang), moneyText(to, lang)];
  return `- ${place}${zh ? '，' : ', '}${CHANGE_COLUMN[column][lang]}${zh ? '：' : ': '}${a} → ${b}`;
}

/** What becomes of the budget, what was assumed, how much may be asked for then. */
export function scenarioSections(
  { before, way, assumptions, room, questions }: Scenario,
  lang: Lang,
): readonly Section[] {
  const asked = questions.map(({ message }) => message[lang]);
  const assumed = assumptions.map((each) => (lang === 'zh' ? `假定：${each.zh}` : `Assumed: ${each.en}`));
  const findings = findingSections((way?.after ?? before).findings, lang);
  return [
    { lines: asked, share: 0.15 },
    ...(way === null ? [] : [{ ...waySection(way, before, lang), title: way.title[lang], share: 0.3 }]),
    { lines: assumed, share: 0.1 },
    { lines: room === null ? [] : [roomText(room)[lang]], share: 0.1 },
    ...(way === null ? [{ lines: [verdictLine(before, lang)], share: 0.05 }] : []),
    ...findings,
  ];
}
