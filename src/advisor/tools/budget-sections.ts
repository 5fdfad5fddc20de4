import type { Lang } from '../../program/bilingual.ts';
import type { BudgetCheck, CheckedLine } from '../../program/budget.ts';
import { whose } from '../../program/whose.ts';
import { findingSections } from './finding-sections.ts';
import { clipped, dataLine, type Section } from './tool-text.ts';
import { IN_LIST, moneyText, VERDICTS } from './tool-words.ts';

const MOST_NAME = 80;

/** A checked budget: what can be said at most, the totals and whose cap, the findings, the lines. */
export function budgetSections(check: BudgetCheck, lang: Lang): readonly Section[] {
  const { lines } = check;
  const title = lang === 'zh' ? `明细（${lines.length}行）：` : `Lines (${lines.length}):`;
  return [
    { lines: [verdictLine(check, lang), ...totalLines(check, lang)], share: 0.2 },
    ...findingSections(check.findings, lang),
    { title, lines: lines.map((line) => lineText(line, lang)), share: 0.2 },
  ];
}

export function verdictLine({ verdict }: BudgetCheck, lang: Lang): string {
  return lang === 'zh' ? `结论：${VERDICTS[verdict].zh}。` : `Verdict: ${VERDICTS[verdict].en}.`;
}

function totalLines({ lines, totals, terms }: BudgetCheck, lang: Lang): readonly string[] {
  const { cap, ratio } = terms;
  const money = (fen: bigint | null) => moneyText(fen, lang);
  const zh = lang === 'zh';
  const capText = zh
    ? `资助上限（${whose(cap).zh}）：${money(cap.value)}`
    : `Grant cap (${whose(cap).en}): ${money(cap.value)}`;
  const ratioText =
    ratio === null
      ? zh
        ? '配套比例：文本未作规定'
        : 'Match ratio: the text states none'
      : zh
        ? `配套比例（${whose(ratio).zh}）：企业${ratio.value.own} : 资助${ratio.value.grant}`
        : `Match ratio (${whose(ratio).en}): company ${ratio.value.own} : grant ${ratio.value.grant}`;
  if (lines.length === 0) return [capText, ratioText];
  return [
    zh
      ? `合计（各行之和）：${money(totals.computed)}`
      : `Total (sum of the lines): ${money(totals.computed)}`,
    zh ? `表列合计：${money(totals.declared)}` : `Total as written: ${money(totals.declared)}`,
    ...(['own', 'grant', 'other'] as const).map((part) => partText(part, totals[part], lang)),
    capText,
    ratioText,
  ];
}

const PARTS = {
  own: { en: 'Company', zh: '企业自筹' },
  grant: { en: 'Torch grant', zh: '火炬资助' },
  other: { en: 'Other sources', zh: '其他来源' },
} as const;

function partText(part: keyof typeof PARTS, fen: bigint | null, lang: Lang): string {
  return `${PARTS[part][lang]}${lang === 'zh' ? '：' : ': '}${moneyText(fen, lang)}`;
}

function lineText(line: CheckedLine, lang: Lang): string {
  const name = clipped(dataLine(line.category), MOST_NAME);
  const parts = (['own', 'grant', 'other'] as const)
    .filter((part) => line[part] !== null && (part !== 'other' || line.other !== 0n))
    .map((part) => partText(part, line[part], lang));
  const all = [moneyText(line.amount, lang), ...parts, IN_LIST[line.inList][lang]];
  return `${line.n}. ${name}${lang === 'zh' ? '：' : ': '}${all.join(lang === 'zh' ? '；' : '; ')}`;
}

/** The totals after a change, on one line. */
export function afterLine({ totals }: BudgetCheck, lang: Lang): string {
  const sum =
    lang === 'zh'
      ? `合计：${moneyText(totals.computed, lang)}`
      : `Total: ${moneyText(totals.computed, lang)}`;
  const parts = (['own', 'grant', 'other'] as const)
    .filter((part) => part !== 'other' || (totals.other ?? 0n) !== 0n)
    .map((part) => partText(part, totals[part], lang));
  return `${lang === 'zh' ? '修改后　' : 'After it: '}${[sum, ...parts].join(lang === 'zh' ? '；' : '; ')}`;
}
