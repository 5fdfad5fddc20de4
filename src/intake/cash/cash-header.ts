import { cleanText, closeSpread } from '../../program/clean-text.ts';
import { readMonth } from '../../program/month.ts';

export type CashRole = 'month' | 'opening' | 'company' | 'other' | 'grant' | 'out' | 'name' | 'ignore';

/** In the order tried; the first that fits the header says what the column or row holds. */
const ROLES: readonly (readonly [CashRole, RegExp])[] = [
  ['opening', /opening|brought forward|starting balance|期初|月初|上期结(?:余|转)/i],
  [
    'ignore',
    /balance|closing|\bnet\b|cumulative|\btotal|余额|结余|期末|月末|净(?:流量|额|现金)|累计|合计|小计|总计/i,
  ],
  [
    'other',
    /\bloan|\bbank|provincial|municipal|revenue|\bsales|省级|市级|省市|地方|贷款|借款|销售|回款|营业收入/i,
  ],
  [
    'grant',
    /grant|torch|milestone (?:share|payment|percent)|share of grant|里程碑(?:比例|拨付|拨款)|拨付比例|资助|火炬|国拨|专项|拨款/i,
  ],
  [
    'out',
    /^out$|cost|spen[dt]|expen[sd]|outflow|outgoing|paid out|payment|cash out|支出|费用|成本|付款|流出|开支|用款/i,
  ],
  [
    'company',
    /company|\bown|self|^in$|enterprise|equity|capital|match|funding|\bfunds\b|自筹|企业|公司|自有|配套|股东|投入|出资/i,
  ],
  ['other', /subsid|bonus|income|inflow|cash in\b|receipt|奖励|补助|补贴|收入|流入/i],
  ['name', /milestone|name|remark|note|comment|里程碑|名称|备注|说明|事项|节点/i],
  ['month', /^(?:month|period|date|when|time|year.?month)s?$|^(?:年?月份?|月度|年月|时间|日期|期间)$/i],
];

/** What a column of a cash table holds, by its header; null when no known word stands in it. */
export function cashRole(header: string): CashRole | null {
  if (header.length > 80) return null;
  const bare = closeSpread(cleanText(header))
    .replace(/\([^()]*(?:元|CNY|RMB|¥|yuan|thousand|million)[^()]*\)/gi, ' ')
    .trim();
  return ROLES.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** A header names at least a flow and one thing more; no cell of it but a month is a figure. */
export function isCashHeader(cells: readonly string[]): boolean {
  const roles = cells.map(cashRole);
  const flows = roles.filter(
    (role) => role !== null && role !== 'month' && role !== 'name' && role !== 'ignore',
  );
  const known = roles.filter((role) => role !== null);
  // The 10,000 of a unit is all the figures that a header has.
  const figures = cells.filter(
    (cell) => /\d/.test(cell.replace(/10,?000|'000/g, '')) && readMonth(cell) === null,
  );
  return flows.length >= 1 && known.length >= 2 && figures.length === 0;
}

/** Months stand in the header: the table lies on its side. */
export function hasMonthsAcross(cells: readonly string[]): boolean {
  return cells.filter((cell) => readMonth(cell) !== null).length >= 2;
}
