import type { Bilingual, Lang } from './bilingual.ts';
import { figure, money } from './budget-rules/wording.ts';
import type { CashFlows, CashForecast, CashMonth } from './cash.ts';
import { CITED } from './cited-facts.ts';
import { monthsBetween, sayMonth } from './month.ts';
import type { Outcome, RuleHead } from './rule.ts';

/** What every cash rule reads. */
export interface CashWork {
  readonly flows: CashFlows;
  /** What keeps the plan from being read; then there is no month. */
  readonly problems: readonly Bilingual[];
  /** Fen of the whole grant; null when not known. */
  readonly grant: bigint | null;
  readonly months: readonly CashMonth[];
  readonly lowest: CashForecast['lowest'];
}

export interface CashRule extends RuleHead {
  /** An empty list: the rule holds. */
  readonly check: (work: CashWork) => 'pass' | 'not-checked' | readonly Outcome[];
}

/** Every rule a cash plan is held to, in the order a reviewer reads. */
export const CASH_RULES: readonly CashRule[] = [
  {
    id: 'CSH-IN-001',
    basis: 'format',
    severity: 'question',
    title: { en: 'The cash plan can be read', zh: '现金流量计划可以识别' },
    check: ({ problems }) => problems.map((message) => ({ message })),
  },
  {
    id: 'CSH-IN-002',
    basis: 'format',
    severity: 'warning',
    title: { en: 'Nothing flows before the opening balance', zh: '期初之前无收支' },
    check: ({ flows: { opening }, months }) => {
      const first = months[0]?.month;
      if (opening === null || first === undefined) return 'not-checked';
      if (first >= opening.month) return [];
      return [
        {
          message: {
            en: `Money flows from ${sayMonth(first).en} on, before the opening balance of ${sayMonth(opening.month).en}. The balance is counted from ${sayMonth(first).en}; give the balance at the start of that month.`,
            zh: `收支自${sayMonth(first).zh}开始，早于期初余额所在的${sayMonth(opening.month).zh}。余额已从${sayMonth(first).zh}起算，请改填该月月初余额。`,
          },
          params: { month: first, opening: opening.month },
        },
      ];
    },
  },
  {
    id: 'CSH-001',
    basis: 'program',
    severity: 'info',
    title: {
      en: 'The grant comes on milestones, the company pays first',
      zh: '资助按里程碑拨付，企业须先行垫付',
    },
    cites: [CITED.milestones],
    check: ({ flows, months, lowest }) => {
      if (lowest === null) return 'not-checked';
      const paid = months.find(({ grant }) => grant > 0n)?.month;
      const first =
        paid === undefined
          ? { en: 'No grant payment is in this plan.', zh: '计划中没有资助到账。' }
          : {
              en: `The first grant payment is planned for ${sayMonth(paid).en}.`,
              zh: `首笔资助计划于${sayMonth(paid).zh}到账。`,
            };
      const start =
        flows.opening === null
          ? { en: ' No opening balance is given; it is taken as zero.', zh: '未填期初余额，按零计算。' }
          : { en: '', zh: '' };
      return [
        {
          message: {
            en: `The grant is typically paid on milestones, so the company pays first. ${first.en} The lowest balance is ${money(lowest.balance).en}, at the end of ${sayMonth(lowest.month).en}.${start.en}`,
            zh: `资助一般按里程碑拨付，企业须先行垫付。${first.zh}余额最低为${sayMonth(lowest.month).zh}末的${money(lowest.balance).zh}。${start.zh}`,
          },
          params: { lowestFen: String(lowest.balance), month: lowest.month },
        },
      ];
    },
  },
  {
    id: 'CSH-002',
    basis: 'practice',
    severity: 'warning',
    title: { en: 'The balance does not fall below zero', zh: '月末余额不为负' },
    check: ({ months, lowest }) => {
      if (lowest === null) return 'not-checked';
      const below = months.filter(({ balance }) => balance < 0n);
      const from = below[0]?.month;
      if (from === undefined) return [];
      const need = money(-lowest.balance);
      const { count, spans } = { count: below.length, spans: spansOf(below) };
      const toEnd = months.at(-1)?.month === below.at(-1)?.month;
      return [
        {
          message: {
            en: `The balance is below zero at the end of ${count} month${count === 1 ? '' : 's'} (${spans.en}), lowest in ${sayMonth(lowest.month).en}: ${money(lowest.balance).en}. Arrange ${need.en} of bridge financing by ${sayMonth(from).en}${toEnd ? ', which this plan does not pay back' : ''}, or bring company money forward or spending back.`,
            zh: `有${count}个月月末余额为负（${spans.zh}），最低为${sayMonth(lowest.month).zh}的${money(lowest.balance).zh}。请于${sayMonth(from).zh}前安排过桥资金${need.zh}${toEnd ? '（按本计划期末尚不能归还）' : ''}，或提前自筹到位、推迟支出。`,
          },
          params: {
            lowestFen: String(lowest.balance),
            bridgeFen: String(-lowest.balance),
            month: lowest.month,
            from,
            months: String(count),
          },
        },
      ];
    },
  },
  {
    id: 'CSH-003',
    basis: 'arithmetic',
    severity: 'error',
    title: { en: 'The milestone shares add up to the grant', zh: '各里程碑拨付额之和等于资助总额' },
    check: ({ flows: { milestones }, grant, problems }) => {
      if (grant === null || problems.length > 0) return 'not-checked';
      const sum = milestones.reduce((all, each) => all + each.grant, 0n);
      if (sum === grant) return [];
      const diff = sum - grant;
      const size = money(diff < 0n ? -diff : diff);
      return [
        {
          message: {
            en: `The milestone shares add up to ${money(sum).en} but the grant is ${money(grant).en}; ${size.en} ${diff < 0n ? 'is in no milestone' : 'too much is planned'}. Correct the shares or the grant.`,
            zh: `各里程碑拨付额合计${money(sum).zh}，资助总额为${money(grant).zh}，${diff < 0n ? `尚有${size.zh}未列入任何里程碑` : `多列${size.zh}`}。请更正拨付额或资助总额。`,
          },
          params: { grantFen: String(grant), computedFen: String(sum), diffFen: String(diff) },
          formula: `${figure(sum)} − ${figure(grant)} = ${figure(diff)}`,
        },
      ];
    },
  },
];

/** "August 2027 to October 2027, February 2028": months in a row are told as one. */
function spansOf(below: readonly CashMonth[]): Bilingual {
  const spans: { from: string; to: string }[] = [];
  for (const { month } of below) {
    const last = spans.at(-1);
    if (last && monthsBetween(last.to, month) === 2) last.to = month;
    else spans.push({ from: month, to: month });
  }
  const said = (lang: Lang, word: string) =>
    spans.map(({ from, to }) =>
      from === to ? sayMonth(from)[lang] : `${sayMonth(from)[lang]}${word}${sayMonth(to)[lang]}`,
    );
  return { en: said('en', ' to ').join(', '), zh: said('zh', '至').join('、') };
}
