import type { Lang } from '../../program/bilingual.ts';

/** Amounts as drafts write them. Zero is 0元 in Chinese, beside amounts in 万元. */
const AMOUNT: Readonly<Record<Lang, RegExp>> = {
  en: /^CNY (-?[\d,.]+)$/,
  zh: /^(-?[\d,.]+)万元$|^(0)元$/,
};
/** Nothing, or still to be filled in: says nothing about the column's unit. */
const OPEN = /^[–—-]?$|^[[〔]/;

export interface UnitToldOnce {
  readonly rows: readonly (readonly string[])[];
  /** What stands over the table, as Chinese papers have it; null where nothing needs to. */
  readonly note: string | null;
}

/**
 * A table whose columns of amounts name their unit once, as figures are compared more easily without it: in the head in
 * English, over the table in Chinese. The first row is the header. A table with an amount in another unit stays as it is.
 */
export function unitToldOnce(rows: readonly (readonly string[])[], lang: Lang): UnitToldOnce {
  const [header = [], ...body] = rows;
  const amount = AMOUNT[lang];
  const columns = header.map((_, at) => body.map((row) => row[at] ?? '').filter((cell) => !OPEN.test(cell)));
  const uniform = columns.map(
    (cells) => cells.some((cell) => !/^0元$/.test(cell)) && cells.every((cell) => amount.test(cell)),
  );
  const mixed = columns.some((cells, at) => uniform[at] !== true && cells.some((cell) => amount.test(cell)));
  if (!uniform.includes(true) || (lang === 'zh' && mixed)) return { rows, note: null };
  const bare = (cell: string) => {
    const match = amount.exec(cell);
    return match?.[1] ?? match?.[2] ?? cell;
  };
  return {
    rows: [
      header.map((name, at) => (lang === 'en' && uniform[at] === true ? `${name} (CNY)` : name)),
      ...body.map((row) => row.map((cell, at) => (uniform[at] === true ? bare(cell) : cell))),
    ],
    note: lang === 'zh' ? '单位：万元' : null,
  };
}
