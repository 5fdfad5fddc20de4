import type { Bilingual } from '../bilingual.ts';
import type { LeftOut } from '../budget.ts';
import type { Outcome } from '../rule.ts';
import type { BudgetRule } from './budget-rule.ts';
import { at } from './wording.ts';

/** Characters of a row shown; more is found by its number. */
const MAX_SHOWN = 80;
/** Rows of another matter told one by one; a long letter has many. */
const MAX_ROWS = 8;

export const LEFT_OUT_RULES: readonly BudgetRule[] = [
  {
    id: 'BUD-IN-006',
    basis: 'format',
    severity: 'question',
    title: { en: 'Every amount that was written is in the check', zh: '所写金额均已计入' },
    check: ({ reading, budget }) => {
      if (reading.kind !== 'budget') return 'not-checked';
      const left = budget.leftOut ?? [];
      const others = left.filter(({ how }) => how === 'tell');
      const parts = left.filter(({ how }) => how === 'within');
      return [
        ...left.flatMap((each) => (each.how === 'ask' ? [asked(each)] : [])),
        ...left.flatMap((each) => (each.how === 'warn' ? [warned(each)] : [])),
        ...(parts.length === 0 ? [] : [told(parts, WITHIN)]),
        ...(others.length === 0 ? [] : [told(others, OTHER)]),
      ];
    },
  },
  {
    id: 'BUD-IN-007',
    basis: 'format',
    severity: 'info',
    title: { en: 'Every column of figures is in the check', zh: '各金额列均已计入' },
    check: ({ reading, budget: { unused = [] } }) => {
      if (reading.kind !== 'budget') return 'not-checked';
      if (unused.length === 0) return 'pass';
      const names = unused.map((name) => `"${name}"`).join(', ');
      const namesZh = unused.map((name) => `“${name}”`).join('、');
      return [
        {
          message: {
            en: `Not used in these checks: the figures under ${names}.`,
            zh: `${namesZh}列的数字未用于本次检查。`,
          },
          params: { columns: unused.join('; ') },
        },
      ];
    },
  },
];

function asked({ text, where }: LeftOut): Outcome {
  return {
    message: {
      en: `${at(where).en} holds an amount that I did not count: "${short(text)}". If it is a cost, write it as a line of its own, such as: Testing 300,000. If not, take it out.`,
      zh: `${at(where).zh}有金额未计入：“${short(text)}”。如属预算支出，请单独列一行，例如：检测费30万元；如不属于，请删去。`,
    },
    params: { text },
    where,
  };
}

function warned({ text, where }: LeftOut): Outcome {
  return {
    message: {
      en: `${at(where).en} was read as a remark and its amount not counted: "${short(text)}". If it is a cost, write it as a line of its own.`,
      zh: `${at(where).zh}按文字说明处理，其中金额未计入：“${short(text)}”。如属预算支出，请单独列一行。`,
    },
    severity: 'warning',
    params: { text },
    where,
  };
}

const WITHIN: Bilingual = {
  en: 'Read as parts of the line above them, and not added to it',
  zh: '以下内容为上一行的其中项，未重复计入',
};
const OTHER: Bilingual = {
  en: 'Taken for remarks, and not counted',
  zh: '以下内容按说明处理，未计入',
};

function told(rows: readonly LeftOut[], what: Bilingual): Outcome {
  const shown = rows.slice(0, MAX_ROWS);
  const more = rows.length - shown.length;
  return {
    message: {
      en: `${what.en}: ${shown.map(({ text, where }) => `row ${where.row} "${short(text)}"`).join(', ')}${more === 0 ? '' : `, and ${more} more`}.`,
      zh: `${what.zh}：${shown.map(({ text, where }) => `第${where.row}行“${short(text)}”`).join('、')}${more === 0 ? '' : `等${rows.length}处`}。`,
    },
    severity: 'info',
    params: { rows: rows.map(({ where }) => String(where.row)).join('; ') },
  };
}

function short(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
