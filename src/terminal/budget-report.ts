import type { Bilingual, Lang } from '../program/bilingual.ts';
import type { BudgetCheck, CheckedLine } from '../program/budget.ts';
import { VERDICT } from '../program/finding-words.ts';
import { formatMoney } from '../program/money.ts';
import { readFrom } from '../program/read-from.ts';
import { findingLines, toldLines } from './finding-lines.ts';

/** A checked budget for a terminal: totals first, then findings by severity. */
export function budgetReport(check: BudgetCheck, lang: Lang, path: string | null = null): string {
  const table =
    check.lines.length === 0
      ? []
      : [...totals(check, lang), '', ...check.lines.map((line) => lineRow(line, lang)), ''];
  return [
    VERDICT[check.verdict][lang],
    ...(path === null ? [] : [readFrom(path, check.file?.sheet ?? null)[lang]]),
    ...readAs(check, lang),
    ...table,
    ...(wasRead(check) ? findingLines(check.findings, lang) : toldLines(check.findings, lang)),
    ...answerHow(check, lang),
  ].join('\n');
}

/** Of what could not be read, that it can be opened is nothing to count as passed. */
function wasRead({ outcome }: BudgetCheck): boolean {
  return outcome !== 'refused' && outcome !== 'no-budget';
}

/** A question about a file is answered with an option, not by writing the file anew. */
function answerHow({ questions }: BudgetCheck, lang: Lang): string[] {
  return questions.flatMap(({ about }) => {
    const how = ANSWERS[about];
    return how === undefined ? [] : [how[lang]];
  });
}

const ANSWERS: Readonly<Record<string, Bilingual>> = {
  'BUD-IN-003': {
    en: 'In a file, choose by name: --sheet "NAME".',
    zh: '文件中有多份时，用 --sheet "名称" 指定。',
  },
  'BUD-IN-005': {
    en: 'If the table was read right, run this again with --confirmed.',
    zh: '如读取无误，请加 --confirmed 重新运行。',
  },
};

/** How the characters of a text file were read, where that was not the usual way. */
function readAs({ file }: BudgetCheck, lang: Lang): string[] {
  const encoding = file?.encoding ?? 'utf-8';
  if (encoding === 'utf-8') return [];
  const name = encoding === 'gb18030' ? 'GB 18030' : 'UTF-16';
  return [lang === 'zh' ? `文件按${name}编码读取。` : `The file was read as ${name}.`];
}

function totals({ totals: sums, terms }: BudgetCheck, lang: Lang): string[] {
  const money = (fen: bigint | null) =>
    fen === null ? (lang === 'zh' ? '未列' : 'not given') : formatMoney(fen, lang);
  const whose = terms.cap.origin === 'call' ? ` (${terms.cap.source})` : '';
  const declared = sums.declared === null ? '表内未列合计' : `表列合计${money(sums.declared)}`;
  return lang === 'zh'
    ? [
        `合计 ${money(sums.computed)}（${declared}）`,
        `企业 ${money(sums.own)}　火炬资助 ${money(sums.grant)}　其他 ${money(sums.other)}　资助上限 ${money(terms.cap.value)}${whose}`,
      ]
    : [
        `Total ${money(sums.computed)} (written: ${money(sums.declared)})`,
        `Company ${money(sums.own)}   Torch grant ${money(sums.grant)}   Other ${money(sums.other)}   Cap ${money(terms.cap.value)}${whose}`,
      ];
}

function lineRow(line: CheckedLine, lang: Lang): string {
  const money = (fen: bigint | null) => (fen === null ? '?' : formatMoney(fen, lang));
  const split =
    line.own === null
      ? ''
      : ` = ${money(line.own)} + ${money(line.grant)}${line.other ? ` + ${money(line.other)}` : ''}`;
  const detail = line.detail === undefined ? '' : ` (${line.detail})`;
  return `  ${line.n}. ${line.category}${detail}  ${money(line.amount)}${split}`;
}
