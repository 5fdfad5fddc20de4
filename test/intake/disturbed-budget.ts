import fc from 'fast-check';
import { amountOf, budgets, type Form, type GeneratedBudget, stylesOf, sumOf } from './generated-budget.ts';
import type { MoneyStyle } from './money-styles.ts';

/** An amount as it stands in a text. `fen` is null where it is not exactly one amount of yuan. */
export interface Written {
  readonly fen: bigint | null;
  /** What a sentence about it must quote, where it names no row. */
  readonly shown: string;
}

/** A budget in a form, and one thing in it that is not of that form. */
export interface Disturbed {
  readonly form: Form;
  readonly text: string;
  readonly written: readonly Written[];
  /** The amount of a row that was put in. */
  readonly added: readonly Written[];
  /** What the unit of a header or a note may make of the amount that was put in. */
  readonly anyUnit: readonly bigint[];
}

const FEN = 41_234_500n;

/** Lines that somebody puts among those of a budget, in whatever way they write. */
const STRANGERS: readonly (readonly [text: string, fen: bigint | null, shown: string])[] = [
  // Another form.
  ['Moulds 412,345', FEN, '412,345'],
  ['Moulds: 412,345', FEN, '412,345'],
  ['- Moulds: 412,345', FEN, '412,345'],
  ['* 模具 412345元', FEN, '412345'],
  ['9) Moulds 412,345', FEN, '412,345'],
  ['（九）模具41.2345万元', FEN, '41.2345'],
  ['| Moulds | 412345 |', FEN, '412345'],
  ['| 模具 | 412345 | 412345 | 0 |', FEN, '412345'],
  ['Moulds\t412345', FEN, '412345'],
  ['模具\t\t412,345', FEN, '412,345'],
  ['Moulds,412345', FEN, '412345'],
  ['模具，412345', FEN, '412345'],
  ['Moulds;412345', FEN, '412345'],
  ['Moulds   412,345', FEN, '412,345'],
  ['模具　　412345', FEN, '412345'],
  ['Moulds412,345', FEN, '412,345'],
  ['模具412345元', FEN, '412345'],
  ['模具费412,345元整', FEN, '412,345'],
  ['Moulds 412,345 (company 412,345)', FEN, '412,345'],
  ['Moulds (company 412,345)', FEN, '412,345'],
  ['模具41.2345万元（自筹41.2345万元）', FEN, '41.2345'],
  ['412,345 for moulds', FEN, '412,345'],
  ['412345元 模具', FEN, '412345'],
  ['Moulds = 412,345', FEN, '412,345'],
  ['moulds=412345', FEN, '412345'],
  ['Moulds ........ 412,345', FEN, '412,345'],
  // Other ways to write the amount.
  ['Moulds CNY 412,345', FEN, '412,345'],
  ['Moulds: RMB412,345.00', FEN, '412,345'],
  ['模具：￥412,345.00', FEN, '412,345'],
  ['模具：４１２，３４５元', FEN, '412,345'],
  ['模具：四十一万二千三百四十五元', FEN, '四十一万'],
  ['模具：肆拾壹万贰仟叁佰肆拾伍元整', FEN, '肆拾壹万'],
  ['Moulds 0.412345M', FEN, '0.412345'],
  ['Moulds 412,345.67', 41_234_567n, '412,345.67'],
  ['模具412345.67元', 41_234_567n, '412345.67'],
  // Not one amount of yuan.
  ['模具：30–40万', null, '40万'],
  ['模具30-40万元', null, '40万'],
  ['Moulds: 300,000 to 400,000', null, '300,000'],
  ['模具约41万', null, '41万'],
  ['Moulds: about 412,345', null, '412,345'],
  ['Moulds: USD 412,345', null, '412,345'],
  ['模具：41万美元', null, '41万'],
  ['Moulds: 2 x 206,000', null, '206,000'],
  ['Moulds (412,345)', -FEN, '412,345'],
  ['Moulds: -412,345', -FEN, '412,345'],
  // Parts and sums.
  ['of which moulds 412,345', FEN, '412,345'],
  ['其中：模具412,345元', FEN, '412,345'],
  ['其中：自筹412,345元', FEN, '412,345'],
  ['  - company 412,345', FEN, '412,345'],
  ['Subtotal 412,345', FEN, '412,345'],
  ['小计：412,345元', FEN, '412,345'],
  ['合计 412,345', FEN, '412,345'],
  ['Total: 412,345', FEN, '412,345'],
  ['模具费合计412,345元', FEN, '412,345'],
  // Prose.
  ['The supplier of the moulds wants 412,345 in advance.', FEN, '412,345'],
  ['Note: moulds of 412,345 are not in the list.', FEN, '412,345'],
  ['We had sales of 412,345 last year.', FEN, '412,345'],
  ['Please also add 412,345 for moulds, I forgot them.', FEN, '412,345'],
  ['备注：另有模具费412,345元未列入。', FEN, '412,345'],
  ['注：首付款412345元，其余验收后支付。', FEN, '412345'],
  ['去年销售收入41.2345万元。', FEN, '41.2345'],
  ['还有一笔模具费41.2345万元，麻烦一起算上', FEN, '41.2345'],
  ['王经理说模具的412345元也要算进去，谢谢！', FEN, '412345'],
  ['Moulds? 412,345!', FEN, '412,345'],
];

const HEADINGS = [
  'Other costs',
  '二、其他费用',
  '## Part 2',
  '其他：',
  '（单位：元）',
  '---',
  '50%',
  'Page 2',
];

type Way = (rows: string[], at: number, pick: number, style: MoneyStyle, budget: GeneratedBudget) => Change;
interface Change {
  readonly rows: readonly string[];
  readonly added?: readonly Written[];
}

const inserted = (rows: readonly string[], at: number, text: string) => [
  ...rows.slice(0, at),
  text,
  ...rows.slice(at),
];

const stranger: Way = (rows, at, pick) => {
  const [text = '', fen = null, shown = ''] = STRANGERS[pick % STRANGERS.length] ?? [];
  return { rows: inserted(rows, at, text), added: [{ fen, shown }] };
};
const strangerApart: Way = (rows, at, pick) => {
  const [text = '', fen = null, shown = ''] = STRANGERS[pick % STRANGERS.length] ?? [];
  const apart = inserted(inserted(inserted(rows, at, ''), at, text), at, '');
  return { rows: apart, added: [{ fen, shown }] };
};
const heading: Way = (rows, at, pick) => ({
  rows: inserted(rows, at, HEADINGS[pick % HEADINGS.length] ?? ''),
});
const blank: Way = (rows, at) => ({ rows: inserted(rows, at, '') });
const numbered: Way = (rows, at, pick) => {
  const mark = ['1. ', '- ', '（一）', '3、', '• ', '2.1 ', '* '][pick % 7] ?? '';
  return { rows: rows.map((row, i) => (i === at && !/^\s*(?:[|`]|$)/.test(row) ? mark + row : row)) };
};
const wide: Way = (rows, at) => ({
  rows: rows.map((row, i) =>
    i === at ? row.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : row,
  ),
});
const tabs: Way = (rows, at) => ({
  rows: rows.map((row, i) => (i === at ? row.replace(/ {2,}/g, '\t') : row)),
});
const spaces: Way = (rows, at) => ({
  rows: rows.map((row, i) => (i === at ? row.replace(/\t/g, '    ') : row)),
});
/** One amount written unlike the others. */
const marked: Way = (rows, _at, pick, style, budget) => {
  const line = budget.lines[pick % budget.lines.length];
  const fen = line === undefined ? 0n : amountOf(line);
  const yuan = `${fen / 100n}.${(fen % 100n).toString().padStart(2, '0')}`;
  const grouped = yuan.replace(/\B(?=(\d{3})+\.)/g, ',');
  const other =
    [`${yuan}元`, `CNY ${grouped}`, `RMB${yuan}`, `¥${grouped}`, `${yuan} yuan`, `人民币${yuan}元`][
      pick % 6
    ] ?? '';
  const shown = style.show(fen);
  let done = false;
  const changed = rows.map((row) => {
    if (done || !row.includes(shown) || style.header !== undefined || style.note !== undefined) return row;
    const at = row.indexOf(shown);
    if (/[\d.,]/.test(row.charAt(at - 1)) || /[\d.,万]/.test(row.charAt(at + shown.length))) return row;
    if (row.includes(',') && !/[;|\t:：]/.test(row)) return row;
    done = true;
    return row.replace(shown, other);
  });
  return { rows: changed };
};

const WAYS: readonly (readonly [weight: number, way: Way])[] = [
  [12, stranger],
  [4, strangerApart],
  [2, heading],
  [1, blank],
  [2, numbered],
  [1, wide],
  [1, tabs],
  [1, spaces],
  [2, marked],
];

/** Forms with a column for each source, and so with its total. */
const TABLE = /^(?:Markdown|a fenced|TAB|CSV|columns)/;

/** Every amount that a form writes down of a budget. */
function amountsOf(budget: GeneratedBudget, style: MoneyStyle, withTotals: boolean): readonly Written[] {
  const fens = budget.lines.flatMap((line) => [amountOf(line), line.own, line.grant, line.other]);
  if (budget.declared !== null) fens.push(budget.declared);

  if (budget.declared !== null && withTotals)
    fens.push(...(['own', 'grant', 'other'] as const).map((k) => sumOf(budget, k)));
  return fens.filter((fen) => fen !== 0n).map((fen) => ({ fen, shown: style.show(fen) }));
}

/** Budgets in one form, each with one thing that is not of it. */
export function disturbed(form: Form): fc.Arbitrary<Disturbed> {
  return fc.constantFrom(...stylesOf(form)).chain((style) =>
    fc
      .record({
        budget: budgets(form.precision ?? style.precision),
        way: fc.oneof(...WAYS.map(([weight, way]) => ({ weight, arbitrary: fc.constant(way) }))),
        at: fc.nat({ max: 1000 }),
        pick: fc.nat({ max: 1_000_000 }),
      })
      .map(({ budget, way, at, pick }): Disturbed => {
        const rows = form.write(budget, style).split('\n');
        const { rows: changed, added = [] } = way(rows, at % (rows.length + 1), pick, style, budget);
        const scaled = style.header !== undefined || style.note !== undefined;
        return {
          form,
          text: changed.join('\n'),
          written: amountsOf(budget, style, TABLE.test(form.name)),
          added,
          anyUnit: scaled ? [1n, 1_000n, 10_000n, 1_000_000n] : [1n],
        };
      }),
  );
}
