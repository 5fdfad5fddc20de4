import type { Bilingual } from '../bilingual.ts';
import type { Budget } from '../budget.ts';
import type { Place } from '../finding.ts';
import type { Ambiguity, MoneyReading } from '../read-money.ts';
import type { Outcome } from '../rule.ts';
import type { BudgetRule } from './budget-rule.ts';
import { at, figure, HOW_TO_WRITE, money, shareAt } from './wording.ts';

interface Placed {
  readonly money: MoneyReading;
  readonly where: Place;
}

/** The budget's figures that a rule asks about, of total and subtotal rows too; the many others are passed by. */
function readings(
  { rows, total, subtotals, wholeProject }: Budget,
  asked: (money: MoneyReading) => boolean,
): readonly Placed[] {
  const found: Placed[] = [];
  for (const each of [rows, total && !wholeProject ? [total] : [], subtotals]) {
    for (const { amount, shares, where } of each) {
      if (amount && asked(amount)) found.push({ money: amount, where });
      for (const share of shares) {
        if (asked(share.amount)) found.push({ money: share.amount, where: shareAt(where, share) });
      }
    }
  }
  return found;
}

/** One outcome per place, with all its texts of that kind. */
function perPlace(
  found: readonly Placed[],
  say: (texts: readonly string[], where: Place) => Outcome,
): readonly Outcome[] {
  const places = new Map<string, { where: Place; texts: string[] }>();
  for (const { money: reading, where } of found) {
    const key = `${where.line ?? ''}/${where.row ?? ''}/${where.cell ?? ''}`;
    const place = places.get(key) ?? { where, texts: [] };
    if (!place.texts.includes(reading.text)) place.texts.push(reading.text);
    places.set(key, place);
  }
  return [...places.values()].map(({ where, texts }) => say(texts, where));
}

function quoted(texts: readonly string[]): Bilingual {
  return { en: texts.map((t) => `"${t}"`).join(', '), zh: texts.map((t) => `“${t}”`).join('、') };
}

const WHY: Readonly<Record<Ambiguity, Bilingual>> = {
  range: { en: 'it is a range', zh: '是一个区间' },
  about: { en: 'it is approximate or a limit', zh: '是约数或限额' },
  product: { en: 'it is a rate or a product', zh: '是单价、年费或乘积' },
  part: { en: 'it is a part of something', zh: '是比例说法' },
  separators: { en: 'its separators can be read in two ways', zh: '分隔符有两种读法' },
};

/** A spreadsheet's error in place of an amount; BUD-XLS-002 names its cell. */
const ERROR = /^#[A-Z/0?!]+$/;

export const NUMBER_RULES: readonly BudgetRule[] = [
  {
    id: 'BUD-NUM-001',
    basis: 'format',
    severity: 'question',
    title: { en: 'Every amount can be read', zh: '各项金额均可识别' },
    check: ({ reading, budget }) => {
      if (reading.kind !== 'budget') return 'not-checked';
      const errorsTold = reading.file?.format === 'xlsx';
      return perPlace(
        readings(budget, (m) => m.kind === 'not-money' && !(errorsTold && ERROR.test(m.text))),
        (texts, where) => ({
          message: {
            en: `${at(where).en}: ${quoted(texts).en} is not an amount I can read. ${HOW_TO_WRITE.en}`,
            zh: `${at(where).zh}：${quoted(texts).zh}无法识别为金额，${HOW_TO_WRITE.zh}`,
          },
          params: { text: texts.join('; ') },
          where,
        }),
      );
    },
  },
  {
    id: 'BUD-NUM-002',
    basis: 'format',
    severity: 'question',
    title: { en: 'No amount is finer than a fen', zh: '金额精确到分' },
    check: ({ reading, budget }) => {
      if (reading.kind !== 'budget') return 'not-checked';
      return perPlace(
        readings(budget, (m) => m.kind === 'finer-than-fen'),
        (texts, where) => ({
          message: {
            en: `${at(where).en}: ${quoted(texts).en} is finer than a fen (0.01 yuan). I never round; write the exact amount, such as 33333.33.`,
            zh: `${at(where).zh}：${quoted(texts).zh}精度小于分。系统不作四舍五入，请写出精确金额，如33333.33。`,
          },
          params: { text: texts.join('; ') },
          where,
        }),
      );
    },
  },
  {
    id: 'BUD-NUM-003',
    basis: 'format',
    severity: 'error',
    title: { en: 'No amount is out of range', zh: '金额未超出范围' },
    check: ({ reading, budget }) => {
      if (reading.kind !== 'budget') return 'not-checked';
      return perPlace(
        readings(budget, (m) => m.kind === 'out-of-range'),
        (texts, where) => ({
          message: {
            en: `${at(where).en}: ${quoted(texts.map(short)).en} is out of range (10 trillion yuan or more). Check the digits and the unit.`,
            zh: `${at(where).zh}：${quoted(texts.map(short)).zh}超出范围（10万亿元及以上）。请核对位数和单位。`,
          },
          params: { text: texts.map(short).join('; ') },
          where,
        }),
      );
    },
  },
  {
    id: 'BUD-NUM-004',
    basis: 'format',
    severity: 'question',
    title: { en: 'Every amount is one amount', zh: '金额无歧义' },
    check: ({ reading, budget }) => {
      if (reading.kind !== 'budget') return 'not-checked';
      const found = readings(budget, (m) => m.kind === 'ambiguous');
      return perPlace(found, (texts, where) => {
        const first = found.find(({ money: m }) => m.text === texts[0])?.money;
        const why = WHY[first?.kind === 'ambiguous' ? first.why : 'separators'];
        return {
          message: {
            en: `${at(where).en}: ${quoted(texts).en} is not one amount (${why.en}). ${HOW_TO_WRITE.en}`,
            zh: `${at(where).zh}：${quoted(texts).zh}不是一个确定的金额（${why.zh}）。${HOW_TO_WRITE.zh}`,
          },
          params: { text: texts.join('; ') },
          where,
        };
      });
    },
  },
  {
    id: 'BUD-NUM-005',
    basis: 'arithmetic',
    severity: 'error',
    title: { en: 'Amounts in words and in figures agree', zh: '大小写金额一致' },
    check: ({ reading, budget }) => {
      if (reading.kind !== 'budget') return 'not-checked';
      return readings(budget, (m) => m.kind === 'amount' && m.words !== null).flatMap(
        ({ money: m, where }) => {
          if (m.kind !== 'amount' || m.words === null) return [];
          const diff = m.fen - m.words;
          return [
            {
              message: {
                en: `${at(where).en}: the figures say ${money(m.fen).en}, the words ${money(m.words).en}. The checks use the figures; correct one of the two.`,
                zh: `${at(where).zh}：小写金额${money(m.fen).zh}与大写金额${money(m.words).zh}不一致。检查按小写金额进行，请更正其一。`,
              },
              params: { figuresFen: String(m.fen), wordsFen: String(m.words), diffFen: String(diff) },
              where,
              formula: `${figure(m.fen)} − ${figure(m.words)} = ${figure(diff)}`,
            },
          ];
        },
      );
    },
  },
];

function short(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
