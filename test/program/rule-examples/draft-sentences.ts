import type { DraftSetting } from './example-draft.ts';

/** What a rule quotes from a draft, in the order of the text; nothing where the rule is just not broken. */
export interface DraftSentence {
  readonly rule: string;
  readonly text: string;
  readonly quotes: readonly string[];
  readonly setting: DraftSetting;
}

type Row = readonly [text: string, quotes: readonly string[], setting?: DraftSetting];

const sentences = (rule: string, rows: readonly Row[]): readonly DraftSentence[] =>
  rows.map(([text, quotes, setting = {}]) => ({ rule, text, quotes, setting }));

/** Of a budget of 8,800,000 with company funds of 5,000,000 and a grant of 3,800,000. */
const MONEY: readonly Row[] = [
  ['The total budget is CNY 8,800,001.', ['CNY 8,800,001']],
  ['The total budget is CNY 8,800,000.', []],
  ['Total project cost: RMB 8.8 million.', []],
  ['We request CNY 3.6 million.', ['CNY 3.6 million']],
  ['CNY 3,900,000 is asked as Torch grant and CNY 5,000,000 is company funds.', ['CNY 3,900,000']],
  ['Project total CNY 8.8m, of which company funds CNY 4.9m.', ['CNY 4.9m']],
  ['项目总投资捌佰捌拾万元整。', []],
  ['项目总投资八百七十万元。', ['八百七十万元']],
  ['总预算８８０万元，其中申请火炬资助３９０万元。', ['３９０万元']],
  ['企业自筹480万元，火炬资助380万元。', ['480万元']],
  ['Our budget is 12,000,000 yuan.', ['12,000,000 yuan']],
  ['Our budget is 8,800,000 yuan.', []],
  ['We have a project budget of CNY 12 million.', ['CNY 12 million']],
  ['Our project costs CNY 12,000,000 in total.', ['CNY 12,000,000']],
  ['我们的预算是1200万元。', ['1200万元']],
  ['我司预算为880万元。', []],
  ['本项目预算共计1200万元。', ['1200万元']],
  // Of one line: its own split counts, by whatever short name and in whichever language it is called.
  ['设备购置420万元，企业自筹240万元，火炬资助180万元。', []],
  ['设备费420万元，其中企业自筹180万元、火炬资助240万元。', ['180万元', '240万元']],
  ['人才引进60万元：企业自筹35万元，火炬资助25万元。', []],
  ['申请火炬资助380万元，其中设备购置180万元，人才引进25万元。', []],
  ['设备购置420万元。其中企业自筹240万元，火炬资助180万元（50%）。', ['50%']],
  ['设备购置450万元。', ['450万元']],
  ['For equipment, the Torch grant pays CNY 1,800,000 and the company CNY 2,400,000.', []],
  [
    'For equipment, the Torch grant pays CNY 2,100,000 and the company CNY 2,100,000.',
    ['CNY 2,100,000', 'CNY 2,100,000'],
  ],
  [
    'Equipment of CNY 4,200,000 is paid by the company (CNY 2,400,000) and the Torch grant (CNY 1,800,000, 42.9%).',
    [],
  ],
  ['The total budget of CNY 8,800,000 includes CNY 4,500,000 for equipment.', ['CNY 4,500,000']],
  ['We ask CNY 3,800,000 of a total of CNY 8,900,000.', ['CNY 8,900,000']],
  ['The company pays CNY 4,900,000 (56.8%) from its own funds.', ['CNY 4,900,000']],
  ['The Torch grant is CNY 3,700,000 and the project ends in 2028.', ['CNY 3,700,000']],
  ['In 2027 the company pays CNY 2,400,000 from its own funds.', []],
  // Not of the project's budget.
  ['The earlier project had a budget of CNY 9 million. 上一个项目总投资900万元。', []],
  ['Test equipment of CNY 600,000 was bought before.', []],
  ['The training team: its budget is CNY 300,000.', []],
  ['Revenue grew to CNY 45,200,000; the company paid CNY 1,200,000 in taxes.', []],
  ['The market is worth CNY 2.3 billion and modules cost CNY 1,900 each.', []],
  ['The Torch grant will fund CNY 1,800,000 of equipment.', []],
  ['CNY 440,000 of company funds is held as a contingency outside the budget.', []],
  ['The first milestone brings a grant of CNY 1,140,000.', []],
  ['注册资本2000万元，去年销售收入4520万元，市场规模约23亿元。', []],
  ['首期资助114万元，第二期资助95万元。', []],
  ['企业自筹44万元作为风险准备金。', []],
];

const CREDITED: readonly Row[] = [
  ['The Torch Program funds up to CNY 8 million.', ['CNY 8 million']],
  ['The Torch Program funds up to CNY 5 million.', []],
  ['Under the program, grants of up to CNY 5,000,001 are available.', ['CNY 5,000,001']],
  ['The program requires a 60% match.', ['60%']],
  [
    'According to the Torch Program guidelines, the company must contribute at least 60% of the cost.',
    ['60%'],
  ],
  ['The Torch Program covers 50% of eligible costs.', ['50%']],
  ['Torch grants cannot exceed 30% of revenue.', ['30%']],
  ['The program requires a match of 1:1.', ['1:1']],
  ['The program text states no match ratio; we plan 1.3:1.', []],
  ['The program recommends finishing reviews at least two weeks before submission.', []],
  ['We ask the Torch Program for CNY 3,800,000.', []],
  ['火炬计划最高资助800万元。', ['800万元']],
  ['火炬计划最高资助500万元。', []],
  ['申报通知要求企业成立满3年。', ['3年']],
  ['火炬计划要求提前14天完成内部审核。', []],
  ['火炬计划未规定配套比例，本项目按1:1配套。', []],
  ['本项目申请火炬资助380万元，未超过上限。', []],
];

const INVENTED: readonly Row[] = [
  ['According to the program, the minimum grant is CNY 1,000,000.', ['CNY 1,000,000']],
  ['The Torch Program asks for five patents and limits proposals to 20 pages.', ['five patents', '20 pages']],
  ['按照项目要求，租期不少于5年。', ['5年']],
  ['火炬计划要求企业职工不少于50人。', ['50人']],
  // The applicant's own figures beside the program's name.
  ['按照项目要求，我公司租期为8年。', []],
  ['The program asks for audited statements, and we have had them for 5 years.', []],
  ['按照合同要求，租期不少于5年。', []],
];

const CAP_AND_RATIO: DraftSetting = {
  callFacts: {
    cap: { value: 400_000_000n, source: 'notice 12' },
    ratio: { value: { own: 2n, grant: 1n }, source: 'notice 12' },
  },
};

const CREDITED_TO_THE_CALL: readonly Row[] = [
  ['The Torch Program funds up to CNY 4 million.', [], CAP_AND_RATIO],
  ['The program requires a match of 2:1.', [], CAP_AND_RATIO],
  ['The program requires a match of 1:1.', ['1:1'], CAP_AND_RATIO],
];

const CLOSING_OF_THE_CALL: DraftSetting = {
  callFacts: { deadline: { value: '2027-05-14', hour: null, source: 'notice 12' } },
};

const DAYS: readonly Row[] = [
  ['The application deadline is 15 September 2025.', []],
  ['Deadline: Oct 1, 2025.', ['Oct 1, 2025']],
  ['The submission deadline is October 15.', ['October 15']],
  ['We submit the proposal on 2025-09-12.', []],
  ['We submit the proposal on 2025-09-16.', ['2025-09-16']],
  ['The deadline for delivery of the furnace is 2027-03-01.', []],
  ['Progress reports are submitted by 31 December 2027.', []],
  ['申报截止日期：2025年9月15日。', []],
  ['截止时间为9月20日。', ['9月20日']],
  ['中期报告提交日期为2027年12月31日。', []],
  ['The application deadline is 15 September 2025.', ['15 September 2025'], CLOSING_OF_THE_CALL],
  ['申报截止日期为2027年5月14日。', [], CLOSING_OF_THE_CALL],
];

const PROMISES: readonly Row[] = [
  ['We cannot guarantee that the application will be approved. A bank guarantee is attached.', []],
  ['Nobody can say whether the project will be approved.', []],
  ['Success is guaranteed and the plan is risk-free.', ['Success is guaranteed', 'risk-free']],
  ['不保证一定获批。确保按期完成。绝对值误差小于1%，产品100%通过检验。', []],
  ['本项目必将获批。', ['必将获批']],
  ['Quality is guaranteed for two years. Once the project will be approved by the board, work starts.', []],
  ['确保项目通过评审。', ['确保项目通过评审']],
  ['如获立项，确保设备通过环评审批。我们不保证项目通过评审。', []],
  // Superlatives need a figure or a source; aims and what others are called need none.
  ['We are the best in the world.', ['the best in the world']],
  [
    'Our membrane is the most advanced in the world and second to none.',
    ['the most advanced in the world', 'second to none'],
  ],
  ['In the 2025 ranking of the association we are the best in the world.', []],
  ['We aim to become a world leader. We are not the best in the world.', []],
  ['Our competitors are world leaders.', []],
  ['本产品全球领先，独一无二。', ['全球领先', '独一无二']],
  ['经省科技厅鉴定，该成果达到国际领先水平。', []],
  ['力争五年内成为国内领先的企业。', []],
  ['本产品寿命较同类产品高30%，国内领先。', []],
];

/** A place at the top is where and which, however it is put together; a first of its kind needs a source. */
const RANKS: readonly Row[] = [
  ['Our membrane is a world’s first.', ['world’s first']],
  ['It is the first in the world.', ['the first in the world']],
  ['We are the only company in China that fires twice.', ['the only company in China']],
  [
    'The line is China’s largest. We run Asia’s most advanced kiln.',
    ['China’s largest', 'Asia’s most advanced'],
  ],
  ['A first-of-its-kind, groundbreaking process.', ['first-of-its-kind', 'groundbreaking']],
  ['It is the most efficient process in the industry.', ['the most efficient process in the industry']],
  [
    'The process fills a domestic gap and breaks the foreign monopoly.',
    ['fills a domestic gap', 'breaks the foreign monopoly'],
  ],
  ['In 2025 we built the world’s first such line of 200 m.', ['world’s first']],
  ['A novelty search of 2025 found it to be the first in the world.', []],
  ['China is the world’s largest market for membranes.', []],
  ['The product is sold first in China. Sold only in China.', []],
  ['The first line in operation. Our first customers. The only supplier we have.', []],
  ['The best time to fire. The largest risk. The market leads. Leading up to the audit.', []],
  ['We aim to be the first in the world. The kiln is not the world’s first.', []],
  ['本技术为国际首家、全球首创，填补了国内该领域空白。', ['国际首家', '全球首创', '填补了国内该领域空白']],
  ['产品处于国内同类产品中最先进水平。', ['国内同类产品中最先进']],
  ['公司为行业龙头，市场第一。', ['行业龙头', '市场第一']],
  ['本产品达到国际先进水平。', ['国际先进']],
  ['No other company fires twice. We dominate the market.', ['No other company', 'dominate the market']],
  ['国内市场最大的需求来自印染行业。借鉴行业内先进企业的做法。计划达到国际先进水平。', []],
  ['国内首条陶瓷膜中试线，打破国外技术垄断。', ['国内首条', '打破国外技术垄断']],
  ['公司数据显示国内首创。', ['国内首创']],
  ['经科技查新，本技术属国内首创。', []],
  ['国内第一季度销售。国内先进材料需求增长。全国唯一标识码。', []],
  ['我国是全球最大的陶瓷膜市场。', []],
  ['首批产品交付。首条产线2027年投产。第一家试点客户已签约。', []],
  ['力争达到国际先进水平。不属于国内首创。', []],
];

/** Shares of a market say who counted them; aims are none yet. */
const MARKET_SHARES: readonly Row[] = [
  ['We hold 80% of the market.', ['80% of the market']],
  ['Our market share is 35%.', ['market share is 35%']],
  [
    'Imports supply 60 % of the Chinese ceramic membrane market.',
    ['60 % of the Chinese ceramic membrane market'],
  ],
  ['According to the membrane association we hold 80% of the market.', []],
  ['We hold 80% of the market. Source: membrane association, 2025.', []],
  ['We aim at 5% of the market. We do not hold 80% of the market.', []],
  ['Company funds pay 60% of the market launch. 80% of customers renew.', []],
  ['产品市场占有率达35%。', ['市场占有率达35%']],
  ['公司占据国内80%以上的市场份额。', ['占据国内80%以上的市场份额']],
  ['据行业协会统计，公司市场占有率为35%。', []],
  ['公司市场占有率为35%。来源：行业协会2025年报告。', []],
  ['目标是市场占有率达到5%。', []],
  ['成品率达到92%，80%的客户续签。', []],
];

const PLACEHOLDERS: readonly Row[] = [
  ['Name: ____, [insert date], TBD, {{company}}, XX', ['____', '[insert date]', 'TBD', '{{company}}', 'XX']],
  ['[x] done, see [the annex](http://example.org), N/A, size XL, xxi', []],
  ['资助XXX万元，〔待补：日期〕，联系人待定', ['XXX', '〔待补：日期〕', '待定']],
  ['The model XX-200 sells. The price is to be determined by the expert panel. 产品型号为XX-200。', []],
  ['The date is to be determined. Signed XX-XX-2027.', ['to be determined', 'XX']],
  ['等待定价，机制有待完善，期待补充', []],
];

const UNITS: readonly Row[] = [
  ['设备费420万元，人才费600000元，合计4800000。', ['4800000']],
  ['设备费420万元，人才费600000元，合计4800000元，设备合计12台。', []],
];

const NAMED: DraftSetting = {
  section: 'policy-alignment',
  callFacts: {
    issuer: { value: '兰桥市科技局', source: '通知首页' },
    number: { value: '兰科〔2027〕12号', source: '通知首页' },
  },
};
const ENDING_PLAN = 'In line with the 14th Five-Year Plan.';

/** Plans that have ended, and the issuer and number of the call. */
const POLICY: readonly Row[] = [
  [ENDING_PLAN, [], { now: '2025-12-31T12:00:00Z' }],
  [ENDING_PLAN, ['14th Five-Year Plan'], { now: '2026-01-01T12:00:00Z' }],
  ['落实双循环。', ['兰桥市科技局', '兰科〔2027〕12号'], NAMED],
  ['按照兰桥市科技局兰科〔2027〕12号，落实双循环。', [], NAMED],
];

export const DRAFT_SENTENCES: readonly DraftSentence[] = [
  ...sentences('LNT-NUM-001', MONEY),
  ...sentences('LNT-NUM-002', CREDITED),
  ...sentences('LNT-NUM-002', INVENTED),
  ...sentences('LNT-NUM-002', CREDITED_TO_THE_CALL),
  ...sentences('LNT-DATE-001', DAYS),
  ...sentences('LNT-CLAIM-001', PROMISES),
  ...sentences('LNT-CLAIM-001', RANKS),
  ...sentences('LNT-CLAIM-001', MARKET_SHARES),
  ...sentences('LNT-PH-001', PLACEHOLDERS),
  ...sentences('LNT-LANG-001', UNITS),
  ...sentences('LNT-POL-001', POLICY),
];
