import type { Bilingual } from '../bilingual.ts';
import type { BudgetIssue, MoneyUnit } from '../budget.ts';
import type { MoneyReading, UnitSeen } from '../read-money.ts';
import type { Outcome } from '../rule.ts';
import type { BudgetRule } from './budget-rule.ts';
import { at, money, shareAt } from './wording.ts';

const FACTORS: Readonly<Partial<Record<MoneyUnit, Bilingual & { readonly factor: string }>>> = {
  'CNY-thousand': { en: 'thousand yuan', zh: '千元', factor: '1,000' },
  'CNY-10k': { en: '万元 (10,000 yuan)', zh: '万元', factor: '10,000' },
  'CNY-million': { en: 'million yuan', zh: '百万元', factor: '1,000,000' },
};

const UNIT_NAMES: Readonly<Record<UnitSeen, string>> = {
  fen: '分',
  jiao: '角',
  yuan: '元',
  thousand: '千元',
  '10k': '万元',
  million: '百万元',
  '10-million': '千万元',
  '100-million': '亿元',
};

export const UNIT_RULES: readonly BudgetRule[] = [
  {
    id: 'BUD-UNIT-001',
    basis: 'format',
    severity: 'info',
    title: { en: 'Amounts are in yuan; nothing was converted', zh: '金额以元为单位，未作换算' },
    check: ({ reading, budget, lines }) => {
      if (reading.kind !== 'budget' || budget.unit === null) return 'not-checked';
      const line = lines.find((each) => each.amount !== null && each.amount !== 0n);
      const written = budget.rows[(line?.n ?? 0) - 1]?.amount;
      const amount = line?.amount;
      const shown = written && amount ? `${written.text} → ${money(amount).en}` : '';
      const shownZh =
        written && amount ? `，如“${written.text}”即${money(amount).en.replace('¥', '')}元` : '';
      if (budget.unit === 'mixed') {
        return [
          {
            message: {
              en: 'Amounts stand in more than one unit; each was converted to yuan by its own.',
              zh: '金额使用了不同单位，已分别换算为元。',
            },
            params: { unit: 'mixed' },
          },
        ];
      }
      const factor = FACTORS[budget.unit];
      if (factor === undefined) return 'pass';
      return [
        {
          message: {
            en: `Amounts were read in ${factor.en} and multiplied by ${factor.factor}${shown === '' ? '' : ` (${shown})`}.`,
            zh: `已按${factor.zh}换算（×${factor.factor}）${shownZh}。`,
          },
          params: { unit: budget.unit, factor: factor.factor.replace(/,/g, '') },
        },
      ];
    },
  },
  {
    id: 'BUD-UNIT-002',
    basis: 'format',
    severity: 'question',
    title: { en: 'The unit of the amounts is clear', zh: '金额单位明确' },
    check: ({ reading, budget }) =>
      reading.kind === 'budget' ? budget.issues.flatMap((issue) => unitQuestion(issue)) : 'not-checked',
  },
  {
    id: 'BUD-CUR-001',
    basis: 'format',
    severity: 'question',
    title: { en: 'All amounts are in yuan', zh: '币种均为人民币' },
    check: ({ reading, budget }) => {
      if (reading.kind !== 'budget') return 'not-checked';
      const header = budget.issues.flatMap((issue) =>
        issue.kind === 'currency' ? [currencyQuestion(issue.currency, issue.currency, undefined)] : [],
      );
      const cells = [...budget.rows, ...(budget.total && !budget.wholeProject ? [budget.total] : [])].flatMap(
        (row) => {
          const foreign = ({ amount }: { readonly amount: MoneyReading | null }) =>
            amount?.kind === 'other-currency';
          const share = foreign(row) ? undefined : row.shares.find(foreign);
          const found = foreign(row) ? row.amount : share?.amount;
          return found?.kind === 'other-currency'
            ? [currencyQuestion(found.currency, found.text, shareAt(row.where, share))]
            : [];
        },
      );
      return [...header, ...cells];
    },
  },
];

function unitQuestion(issue: BudgetIssue): readonly Outcome[] {
  if (issue.kind === 'unit-missing') {
    return [
      {
        message: {
          en: `No unit is given: is "${issue.text}" in yuan or in 万元 (10,000 yuan)? Write 3000000 or 300万, or name the unit in the header.`,
          zh: `未注明单位：“${issue.text}”是元还是万元？请写成3000000或300万，或在表头注明单位。`,
        },
        params: { text: issue.text },
      },
    ];
  }
  if (issue.kind === 'unit-unknown') {
    return [
      {
        message: {
          en: `"${issue.text}" is not a unit I can be sure of, so the amounts are not known. Write them in yuan, 万元 (10,000 yuan) or million yuan, and name that unit in the header.`,
          zh: `无法确定“${issue.text}”表示的单位，金额因此无法核对。请改用元、万元或百万元填写，并在表头注明单位。`,
        },
        params: { text: issue.text },
      },
    ];
  }
  if (issue.kind === 'unit-conflict') {
    const name = UNIT_NAMES[issue.unit];
    return [
      {
        message: {
          en: `${at(issue.where).en}: "${issue.text}" under the unit ${name} would be far too much. Is it in yuan or in ${name}? Correct the unit or the figure.`,
          zh: `${at(issue.where).zh}：表中单位为${name}，而“${issue.text}”数额过大。该数是元还是${name}？请更正单位或数字。`,
        },
        params: { text: issue.text, unit: issue.unit },
        where: issue.where,
      },
    ];
  }
  if (issue.kind !== 'unit-mixed') return [];
  return [
    {
      message: {
        en: `${at(issue.where).en}: "${issue.text}" has no unit while other amounts are in 万 or millions. Write the unit at every amount, such as 300万.`,
        zh: `${at(issue.where).zh}：“${issue.text}”未写单位，而其他金额以万或百万计。请逐项写明单位，如300万。`,
      },
      params: { text: issue.text },
      where: issue.where,
    },
  ];
}

function currencyQuestion(currency: string, text: string, where: Outcome['where']): Outcome {
  const place = where === undefined ? { en: 'The table', zh: '表中' } : at(where);
  return {
    message: {
      en: `${place.en}: "${text}" is not in yuan (${currency}). I assume no exchange rate; write the amount in CNY, such as CNY 3,000,000.`,
      zh: `${place.zh}：“${text}”不是人民币金额（${currency}）。系统不假定汇率，请折算为人民币后填写，如300万元。`,
    },
    params: { currency, text },
    ...(where === undefined ? {} : { where }),
  };
}
