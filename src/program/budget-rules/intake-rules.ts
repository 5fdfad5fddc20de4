import type { Lang } from '../bilingual.ts';
import type { CheckedLine } from '../budget.ts';
import { formatMoney } from '../money.ts';
import type { BudgetRule } from './budget-rule.ts';
import { KINDS } from './budget-work.ts';
import { LEFT_OUT_RULES } from './left-out-rules.ts';
import { REFUSALS } from './refusals.ts';
import { at, SOURCE_NAMES } from './wording.ts';

const EXAMPLE = 'Equipment 3,000,000 (company 2,000,000, Torch grant 1,000,000)';
const EXAMPLE_ZH = '设备购置300万元（企业自筹200万元，火炬资助100万元）';

/** What the reader counted or numbered, in Chinese; a title stays as written. */
function inChinese(said: string): string {
  return said
    .replace(/^more than /, '超过')
    .replace(/(\d+) characters$/, '$1个字符')
    .replace(/(\d+) rows$/, '$1行')
    .replace(/(\d+) pages$/, '$1页')
    .replace(/(\d+) cells$/, '$1个单元格')
    .replace(/(\d+) files inside$/, '$1个内部文件')
    .replace(/(\d+ MB) unpacked$/, '$1（解压后）')
    .replace(/table (\d+)(?: \(row (\d+)\))?$/, (_all, table: string, row?: string) =>
      row === undefined ? `表${table}` : `表${table}（第${row}行）`,
    )
    .replace(/ \(row (\d+)\)$/, '（第$1行）');
}

export const INTAKE_RULES: readonly BudgetRule[] = [
  {
    id: 'BUD-IN-001',
    basis: 'format',
    severity: 'question',
    title: { en: 'There is a budget to check', zh: '内容中有预算' },
    check: ({ reading }) => {
      if (reading.kind !== 'no-budget') return 'pass';
      const hidden = reading.hiddenSheets ?? [];
      const alsoEn = hidden.length > 0 ? ` Hidden sheets (${hidden.join(', ')}) were not read.` : '';
      const alsoZh = hidden.length > 0 ? `隐藏工作表（${hidden.join('、')}）未读取。` : '';
      return [
        {
          message: {
            en: `I found no budget in this message.${alsoEn} Send a table, or lines such as: ${EXAMPLE}.`,
            zh: `未找到预算表。${alsoZh}请粘贴表格，或逐项写明，例如：${EXAMPLE_ZH}。`,
          },
        },
      ];
    },
  },
  {
    id: 'BUD-IN-002',
    basis: 'format',
    severity: 'error',
    title: {
      en: 'The budget can be opened and is within the size limits',
      zh: '内容可以打开且未超出大小限制',
    },
    check: ({ reading }) => {
      if (reading.kind !== 'refused') return 'pass';
      if (reading.why !== 'too-large')
        return [{ message: REFUSALS[reading.why], params: { why: reading.why } }];
      const { size, limit } = reading;
      return [
        {
          message: {
            en: `Too large: ${size}; limit ${limit}. Send the budget table alone.`,
            zh: `内容过大：${inChinese(size)}，上限为${inChinese(limit)}。请只发送预算表部分。`,
          },
          params: { size, limit },
        },
      ];
    },
  },
  {
    id: 'BUD-IN-003',
    basis: 'format',
    severity: 'question',
    title: { en: 'There is one budget, not several', zh: '只有一份预算' },
    check: ({ reading }) => {
      if (reading.kind !== 'several') return reading.kind === 'budget' ? 'pass' : 'not-checked';
      const names = reading.names.map((name) => `"${name}"`).join(', ');
      const namesZh = reading.names.map((name) => `“${inChinese(name)}”`).join('、');
      if (reading.asked !== undefined) {
        return [
          {
            message: {
              en: `There is no budget named "${reading.asked}" in this file; there is ${names}. Which one shall I check?`,
              zh: `文件中没有名为“${reading.asked}”的预算，现有${namesZh}。请指明检查哪一份。`,
            },
            params: {
              count: String(reading.names.length),
              names: reading.names.join('; '),
              asked: reading.asked,
            },
          },
        ];
      }
      return [
        {
          message: {
            en: `There are ${reading.names.length} budgets here (${names}). Which one shall I check? Choose one, or send it alone; I never add two together.`,
            zh: `内容中有${reading.names.length}份预算（${namesZh}）。请选择检查哪一份，或单独发送该份；不同预算不会相加。`,
          },
          params: { count: String(reading.names.length), names: reading.names.join('; ') },
        },
      ];
    },
  },
  {
    id: 'BUD-IN-004',
    basis: 'format',
    severity: 'question',
    title: { en: 'What each column and source holds is clear', zh: '各列及资金来源含义明确' },
    check: ({ reading, budget }) => {
      if (reading.kind !== 'budget') return 'not-checked';
      const columns = budget.issues.flatMap((issue) =>
        issue.kind === 'unclear-columns' ? issue.columns : [],
      );
      const quote = budget.issues.find((issue) => issue.kind === 'open-quote');
      const cut = budget.issues.find((issue) => issue.kind === 'cut-amounts');
      const asked = columns.filter((name) => name !== '');
      const unclear = budget.issues.some((issue) => issue.kind === 'unclear-columns');
      const shares = budget.rows.flatMap((row) =>
        row.shares
          .filter((share) => share.kind === null && share.amount.kind === 'amount')
          .map((share) => ({ row, share })),
      );
      return [
        ...(unclear
          ? [
              {
                message: {
                  en: `Which column is the Torch grant, and which is the company's money?${asked.length > 0 ? ` I cannot tell from ${asked.map((c) => `"${c}"`).join(', ')}.` : ''} Name the columns "Amount", "Company" and "Torch Grant".`,
                  zh: `哪一列是火炬资助，哪一列是企业自筹？${asked.length > 0 ? `从${asked.map((c) => `“${c}”`).join('、')}无法判断。` : ''}请将列名写为“金额”“企业自筹”“火炬资助”。`,
                },
                params: { columns: asked.join('; ') },
              },
            ]
          : []),
        ...(quote
          ? [
              {
                message: {
                  en: `${at(quote.where).en}: a quotation mark is opened and never closed, so I cannot tell the columns apart. Close it or remove it.`,
                  zh: `${at(quote.where).zh}：引号未闭合，无法区分各列。请补全或删除该引号。`,
                },
                where: quote.where,
              },
            ]
          : []),
        ...(cut
          ? [
              {
                message: {
                  en: `${at(cut.where).en}: the commas inside an amount part the columns too, so I cannot tell them apart. Write 3000000, or "3,000,000" in quotation marks.`,
                  zh: `${at(cut.where).zh}：金额中的逗号与分列逗号混淆，无法区分各列。请写成3000000，或加引号写成"3,000,000"。`,
                },
                where: cut.where,
              },
            ]
          : []),
        ...shares.map(({ row, share }) => ({
          message: {
            en: `${at(row.where).en}: whose money is "${share.label}" (${share.amount.text})? Write "company", "Torch grant" or "loan".`,
            zh: `${at(row.where).zh}：“${share.label}”（${share.amount.text}）属于哪一类资金？请写明“企业自筹”“火炬资助”或“贷款”。`,
          },
          params: { label: share.label },
          where: row.where,
        })),
      ];
    },
  },
  {
    id: 'BUD-IN-005',
    basis: 'format',
    severity: 'question',
    title: { en: 'The table read from a PDF has been confirmed', zh: '从PDF读取的表格已经确认' },
    forFiles: true,
    check: ({ reading, lines, totals }) => {
      if (reading.kind !== 'budget') return 'not-checked';
      if (reading.file?.confirmed !== false) return 'pass';
      const shown = lines.slice(0, MAX_SHOWN);
      const more = lines.length - shown.length;
      const table = (lang: Lang) => [
        ...shown.map((line) => shownLine(line, lang)),
        ...(more > 0 ? [lang === 'zh' ? `……另有${more}行` : `… and ${more} more lines`] : []),
        ...(totals.declared === null
          ? []
          : [`${lang === 'zh' ? '合计' : 'Total'} ${formatMoney(totals.declared, lang)}`]),
      ];
      return [
        {
          message: {
            en: `A PDF has no columns, only text in places, so please compare what I read:\n${table('en').join('\n')}\nIs this right? Confirm it, or send the table as .xlsx or .csv.`,
            zh: `PDF中没有真正的列，只有按位置排布的文字，请核对读取结果：\n${table('zh').join('\n')}\n是否正确？请确认，或改发.xlsx、.csv表格。`,
          },
          params: { lines: String(lines.length) },
        },
      ];
    },
  },
  ...LEFT_OUT_RULES,
];

/** Lines of a table shown back; a person compares no more at a glance. */
const MAX_SHOWN = 30;

function shownLine(line: CheckedLine, lang: Lang): string {
  const sources = KINDS.flatMap((kind) => {
    const fen = line[kind];
    return fen === null || fen === 0n ? [] : [`${SOURCE_NAMES[kind][lang]} ${formatMoney(fen, lang)}`];
  });
  const amount = line.amount === null ? '?' : formatMoney(line.amount, lang);
  const split =
    sources.length === 0 ? '' : lang === 'zh' ? `（${sources.join('，')}）` : ` (${sources.join(', ')})`;
  return `${line.n}. ${line.category}${lang === 'zh' ? '：' : ': '}${amount}${split}`;
}
