import type { CallFacts } from '../../../src/program/terms.ts';
import { CONTRADICTING_DRAFTS } from './contradicting-drafts.ts';
import { CONTRADICTING_FACTS } from './contradicting-facts.ts';
import { type ApplicationCase, disagreements } from './example-application.ts';
import type { RuleExample } from './rule-example.ts';

export const NOTICE: CallFacts = {
  cap: { value: 400_000_000n, source: 'notice 12, p. 3' },
  deadline: { value: '2027-05-14', hour: null, source: 'notice 12, p. 1' },
  ratio: { value: { own: 2n, grant: 1n }, source: 'notice 12, p. 4' },
};

/** What the notice has replaced, and what a draft may still say beside it. */
export const REPLACED_BY_NOTICE: readonly (readonly [old: string, now: string])[] = [
  ['The grant is up to CNY 5,000,000.', 'The grant is up to CNY 4,000,000.'],
  ['火炬资助最高500万元。', '火炬资助最高400万元。'],
  ['We submit before September 15, 2025.', 'We submit before May 14, 2027.'],
  ['申报截止日为2025年9月15日。', '申报截止日为2027年5月14日。'],
  ['9月15日前提交申报书。', '2025年9月15日召开董事会。'],
  ['Matching funds at a ratio of 1:1.', 'Matching funds at a ratio of 2:1.'],
  ['按1:1配套自筹资金。', '按2:1配套自筹资金。'],
  ['A match of 3:2 is required.', 'The furnace mixes 1:1.'],
];

/** A budget of twelve million that asks for so much. */
const asking = (grant: number): ApplicationCase => ({
  budget: `Category,Amount,Company funds,Torch grant\nEquipment procurement,12000000,${12_000_000 - grant},${grant}\n`,
  call: NOTICE,
});

type Row = readonly [rule: string, breaks: ApplicationCase, holds: ApplicationCase];

const ROWS: readonly Row[] = [
  ...CONTRADICTING_DRAFTS.map(([rule, breaks, holds]): Row => [rule, { draft: breaks }, { draft: holds }]),
  ...CONTRADICTING_FACTS.map(([rule, breaks, holds]): Row => [rule, { change: breaks }, { change: holds }]),
  ...REPLACED_BY_NOTICE.map(
    ([old, now]): Row => ['XCK-CALL-001', { draft: old, call: NOTICE }, { draft: now, call: NOTICE }],
  ),
  // The summary's cap to the yuan, where the notice has lowered it.
  ['XCK-CALL-001', asking(5_000_000), asking(4_999_999)],
];

/** Drafts, facts and budgets that contradict the example's other parts, or just do not. */
export const APPLICATION_EXAMPLES: readonly RuleExample[] = ROWS.flatMap(([rule, breaks, holds]) => [
  { rule, says: saying(breaks), result: 'breaks', findings: () => disagreements(breaks) },
  { rule, says: saying(holds), result: 'holds', findings: () => disagreements(holds) },
]);

function saying({ draft, change, budget }: ApplicationCase): string {
  const changed = (_key: string, value: unknown) => (typeof value === 'bigint' ? `${value} fen` : value);
  return draft ?? budget ?? JSON.stringify(change, changed);
}
