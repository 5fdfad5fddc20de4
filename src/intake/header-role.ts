import type { SourceKind } from '../program/budget.ts';
import { closeSpread } from '../program/clean-text.ts';
import { SOURCE_WORDS } from './source-kind.ts';
import { dictionary, latin, wordHits } from './word-hits.ts';

/** `cost` is the category beside another amount column, else the amount; `unclear` names two sources. */
export type HeaderRole =
  | 'category'
  | 'amount'
  | 'cost'
  | SourceKind
  | 'source'
  | 'outcome'
  | 'ignore'
  | 'unclear';

const WORDS = dictionary<HeaderRole>([
  [
    'category',
    latin('category|categorie|item|description|purpose|detail|activity|activitie|work package|task'),
  ],
  [
    'category',
    latin(
      '(?:cost|budget|expense|expenditure|spending) (?:category|categorie|item|line|heading|type)|line item|budget line',
    ),
  ],
  [
    'category',
    /(?:费用|成本|预算|经费|支出|开支)?(?:类别|科目|名称|内容|项目|明细|用途)|(?:项目|科目|费用)名称/,
  ],
  [
    'amount',
    latin(
      'amount|total amount|total cost|total budget|total|price|sum|value|budget amount|budgeted amount|planned cost',
    ),
  ],
  [
    'amount',
    /(?:项目|预算|费用|经费|合计|总|投资)?(?:金额|总额|数额)|合计|总计|小计|总预算|投资额|项目(?:经费|预算|费用)|预算(?:数|额)/,
  ],
  ['cost', latin('cost|budget|expense|expenditure|spending')],
  ['cost', /预算|经费|费用|支出|开支|成本/],
  ['source', latin('funding source|source of fund|source of funding|fund source|funding|source|financing')],
  ['source', /(?:资金|经费)?来源(?:构成)?|资金构成/],
  ['outcome', latin('(?:key |expected )?(?:outcome|result|deliverable|output)|impact')],
  ['outcome', /(?:预期|关键|主要)?(?:成果|产出|绩效|效果|目标)/],
  [
    'ignore',
    latin(
      'no\\.?|number|date|start|end|remark|note|comment|ratio|percent|percentage|quantity|qty|unit price|unit|year|month|period|status|owner|team|grant date|due|responsible',
    ),
  ],
  [
    'ignore',
    /序号|编号|日期|时间|备注|说明|比例|占比|数量|单价|计量单位|单位|年度|负责人?|部门|测算依据|状态|%|#/,
  ],
  ...SOURCE_WORDS,
]);

/** #REF!, #DIV/0!, #N/A: a cell whose formula failed names no column, though # stands for a number elsewhere. */
const FAILED = /^#[A-Z/0]+[!?]?$/;

/** What a column holds, by its header; null when no known word stands in it. The unit in the header plays no part. */
export function headerRole(header: string): HeaderRole | null {
  if (header.length > 100 || FAILED.test(header)) return null;
  const bare = closeSpread(header)
    .replace(/[（(][^（()）]*(?:元|万|CNY|RMB|¥|￥|yuan|million|thousand|'000)[^（()）]*[)）]/gi, ' ')
    .replace(/(?:金额)?单位[:：].*$/, ' ');
  const roles = new Set(wordHits(bare, WORDS).map((hit) => hit.value));
  if (roles.has('ignore')) return 'ignore';
  const sources = (['own', 'grant', 'other'] as const).filter((kind) => roles.has(kind));
  if (sources.length > 1) return 'unclear';
  // "Torch Grant Amount" and 申请火炬资助金额 are the source; so are "Company funding", "Grant funding".
  if (sources[0] !== undefined && !roles.has('category')) return sources[0];
  if (roles.has('source')) return 'source';
  if (roles.has('outcome')) return 'outcome';
  if (roles.has('category') && roles.has('amount')) return 'unclear';
  for (const role of ['category', 'amount', 'cost'] as const) if (roles.has(role)) return role;
  return null;
}
