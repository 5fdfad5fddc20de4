import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import { loadLibrary } from '../../src/knowledge/load-library.ts';
import type { Application } from '../../src/program/application.ts';
import { APPLICATION_RULES } from '../../src/program/application-rules/registry.ts';
import { type ApplicationInput, checkApplication } from '../../src/program/check-application.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import { forecastCash } from '../../src/program/forecast-cash.ts';
import { type CallFacts, layCallFacts } from '../../src/program/terms.ts';

const library = loadLibrary(new URL('../../knowledge/', import.meta.url), '2025');
const { evidence: cite, lexicon, lint } = library;

/** Values by their path in the application: what a person has changed in the file. */
type Change = Readonly<Record<string, unknown>>;

interface Case {
  readonly change?: Change;
  readonly draft?: string;
  readonly call?: CallFacts;
  readonly budget?: string;
  readonly more?: Partial<ApplicationInput>;
}

function inputOf({ change = {}, draft, call = {}, budget, more = {} }: Case): ApplicationInput {
  const application = changed(library.example, change);
  const terms = layCallFacts(library.terms, call);
  const check = checkBudget(
    readBudgetText(budget ?? library.exampleBudget.en, { slash: false }),
    terms,
    lexicon,
    cite,
  );
  return {
    application,
    budget: check,
    drafts: draft === undefined ? [] : [{ section: 'project-plan', lang: null, text: draft }],
    forecast: application.cash === null ? null : forecastCash(application.cash, check.totals.grant, cite),
    documents: null,
    eligibility: null,
    today: '2026-11-23',
    submit: null,
    terms,
    sections: library.draftSections,
    lint,
    cite,
    ...more,
  };
}

function changed(application: Application, change: Change): Application {
  const copy = structuredClone(application);
  for (const [path, value] of Object.entries(change)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], copy);
    (holder as Record<string, unknown>)[last] = value;
  }
  return copy;
}

/** What is wrong, worst first; what is only told is left out. */
function wrong(given: Case) {
  return checkApplication(inputOf(given)).filter(
    ({ status, severity }) => status === 'fail' && severity !== 'info',
  );
}

function rulesBroken(given: Case) {
  return wrong(given).map(({ rule }) => rule);
}

function statusOf(rule: string, given: Partial<ApplicationInput>) {
  return checkApplication({ ...inputOf({}), ...given }).find((one) => one.rule === rule)?.status;
}

const COMPANY = { en: 'Qinglan Membrane Technology', zh: '青岚膜科技' };

/** rule, what breaks it, what just does not. */
const DRAFTS: readonly (readonly [rule: string, breaks: string, holds: string])[] = [
  ['XCK-TOT-001', 'The total budget is CNY 8,900,000.', 'The total budget is CNY 8,800,000.'],
  ['XCK-TOT-001', '项目总投资890万元。', '项目总投资880万元。'],
  [
    'XCK-TOT-001',
    'We ask for a Torch grant of 3.9 million yuan.',
    'We ask for a Torch grant of 3.8 million yuan.',
  ],
  ['XCK-TOT-001', '申请火炬资助390万元。', '申请火炬资助380万元，其中设备采购180万元。'],
  ['XCK-TOT-001', '企业自筹490万元。', '企业自筹500万元。'],
  ['XCK-TOT-001', 'Company funds of CNY 4,900,000 are confirmed.', 'Revenue was CNY 45,200,000.'],
  [
    'XCK-TOT-001',
    '| Category | Amount (万元) | Torch grant (万元) |\n|---|---|---|\n| Total | 880 | 390 |',
    '| Category | Amount (万元) | Torch grant (万元) |\n|---|---|---|\n| Total | 880 | 380 |',
  ],
  [
    'XCK-TOT-001',
    '项目实施期为2027年1月至2028年12月，项目总投资890万元。',
    '项目实施期为2027年1月至2028年12月，2027年企业自筹投入300万元。',
  ],
  [
    'XCK-TOT-001',
    '| Milestone | Grant |\n|---|---|\n| Pilot line installed | CNY 1,240,000 |',
    '| Milestone | Grant |\n|---|---|\n| Pilot line installed | CNY 1,140,000 |',
  ],
  [
    'XCK-TOT-001',
    '## Pilot production\n\nResources: CNY 6,500,000',
    '## Pilot production\n\nResources: CNY 6,200,000',
  ],
  ['XCK-TOT-001', 'A contingency of CNY 540,000 is held.', 'A contingency of CNY 440,000 is held.'],
  ['XCK-TOT-001', '风险准备金54万元。', '风险准备金44万元。'],
  ['XCK-TOT-001', '资金余额最低为39万元。', '如里程碑拨款推迟，资金余额最低为5万元。'],
  ['XCK-DATE-001', 'Project period: 2027-01 to 2029-06.', 'Project period: 2027-01 to 2028-12.'],
  ['XCK-DATE-001', 'The project starts in March 2027.', 'The project starts in January 2027.'],
  ['XCK-DATE-001', '项目实施期限为2027年1月至2029年6月。', '项目实施期限为2027年1月至2028年12月。'],
  ['XCK-DATE-001', '项目结束时间：2029年3月', '项目结束时间：2028年12月'],
  ['XCK-DATE-001', 'The end date is March 2029.', 'The end is near: 2029 brings sales.'],
  [
    'XCK-DATE-001',
    '| Start | 2027-02 |\n|---|---|\n| End | 2028-12 |\n| Start | 2027-02 |',
    '| Item | Month |\n|---|---|\n| Start | 2027-01 |\n| End | 2028-12 |',
  ],
  [
    'XCK-DATE-001',
    'The high-tech certificate is valid until 2027-11-30.',
    'The high-tech certificate GR-EXAMPLE-0001 is valid until 30 November 2029.',
  ],
  ['XCK-DATE-001', '高企证书有效期至2027年11月30日。', '高企证书有效期至2029年11月30日。'],
  ['XCK-DATE-001', '厂房租期至2030年12月31日。', '厂房租期至2035年12月31日。办公室租期至2027年12月31日。'],
  ['XCK-DATE-001', 'ISO 9001 extension is obtained by 2028-09.', 'ISO 9001 was obtained in 2019-05.'],
  [
    'XCK-DATE-001',
    '| Milestone | Due | Paid |\n|---|---|---|\n| Pilot line installed | 2027-10 | 2027-11 |',
    '| Milestone | Due | Paid |\n|---|---|---|\n| Pilot line installed | 2027-09 | 2027-11 |',
  ],
  ['XCK-DATE-001', '中试线安装完成：2027年12月。', '中试线安装完成：2027年9月。'],
  [
    'XCK-DATE-001',
    '## Market launch (2028-01 to 2028-10)',
    '## Market launch (2028-01 to 2028-09)\n\nFramework contract until 2029-12.',
  ],
  [
    'XCK-DATE-001',
    'We install the second line by 2029-03.',
    'We install the second line by 2028-12. Sales reach 3,000 modules by 2029-06.',
  ],
  [
    'XCK-DATE-001',
    '2029年3月前完成第二条线安装。',
    '2028年12月前完成第二条线安装。2029年6月前实现销售3,000支。',
  ],
  ['XCK-HEAD-001', 'The company has 90 employees.', 'The company has 86 employees and 12 R&D engineers.'],
  ['XCK-HEAD-001', '公司成立于2016年，现有员工90人。', '现有员工86人，其中研发人员12人，2023年员工72人。'],
  ['XCK-HEAD-001', '公司在职员工九十名。', '公司在职员工八十六名。'],
  ['XCK-HEAD-001', 'The project creates 20 new jobs.', 'The project creates 18 new jobs.'],
  ['XCK-HEAD-001', '项目新增就业20人。', '项目新增就业18人，其中新增就业岗位5个面向女性。'],
  ['XCK-HEAD-001', '项目期内共招聘20人。', '项目期内共招聘18人，先招聘2名材料工程师。'],
  [
    'XCK-HEAD-001',
    'We recruit 12 Chinese graduates.',
    'We recruit 10 Chinese graduates and 2 overseas returnees.',
  ],
  ['XCK-HEAD-001', '引进3名海外留学回国人员。', '引进2名海外留学回国人员，每年接收学徒10人。'],
  ['XCK-NAME-001', 'Qinlan Membrane Technology applies.', `${COMPANY.en} applies. Qinglan will pay.`],
  ['XCK-NAME-001', 'Qinglan Membrane Technologies applies.', `${COMPANY.en}'s line is in the zone.`],
  ['XCK-NAME-001', 'Qinglan Technology applies.', `QINGLAN MEMBRANE TECHNOLOGY applies.`],
  [
    'XCK-NAME-001',
    'Qinglan Membrane Technology Co., Ltd. applies.',
    'Qingdao Water Technology Co., Ltd. competes.',
  ],
  ['XCK-NAME-001', '青澜膜科技为申报单位。', `${COMPANY.zh}为申报单位。`],
  ['XCK-NAME-001', '青岚膜材料有限公司为申报单位。', '蓝海环境工程有限公司为竞争对手。'],
  ['XCK-NAME-001', '申报单位：蓝海环境', `申报单位：${COMPANY.zh}（示例）`],
  ['XCK-NAME-001', 'Applicant: Blue Sea Water', 'Company: pays in 2027'],
  ['XCK-NAME-001', '企业位于兰侨国家高新区。', '企业位于兰桥国家高新区（兰桥高新区）。'],
  ['XCK-NAME-001', 'in the Lanqiao High-Tech Zone', 'in the Lanqiao National High Tech Zone'],
  ['XCK-NAME-001', 'We make ceramic ultrafitration modules.', 'We make ceramic ultrafiltration modules.'],
  ['XCK-NAME-001', '产品为陶瓷超滤膜组建。', '产品为陶瓷超滤膜组件，对比聚合物超滤膜。'],
  ['XCK-NAME-001', 'Certificate GR-EXAMPLE-0010.', 'Certificate GR-EXAMPLE-0001, standard GB/T 12345.'],
  ['XCK-NAME-001', '证书编号：GR202344001234', '证书编号：GR-EXAMPLE-0001'],
];

describe('a draft beside the facts and the budget', () => {
  it.each(DRAFTS)('breaks %s: %s', (rule, breaks, _holds) => {
    expect(rulesBroken({ draft: breaks })).toContain(rule);
  });

  it.each(DRAFTS)('just does not break %s: %#', (_rule, _breaks, holds) => {
    expect(wrong({ draft: holds }).map(({ message }) => message.en)).toEqual([]);
  });

  it('is found with its row, and both places with what they say', () => {
    const [found] = wrong({ draft: '# Plan\n\nText.\n\nThe total budget is CNY 8,900,000.' });
    expect(found).toMatchObject({
      rule: 'XCK-TOT-001',
      part: 'draft:project-plan',
      basis: 'arithmetic',
      severity: 'error',
      where: { row: 5 },
      params: {
        placeA: 'draft:project-plan:5',
        saysA: '¥8,900,000',
        placeB: 'budget:total',
        saysB: '¥8,800,000',
        aFen: '890000000',
        bFen: '880000000',
        diffFen: '10000000',
      },
    });
    expect(found?.message.zh).toBe(
      '草稿“项目计划”（第5行）为890万元，预算（总额）为880万元。请核实并统一两处数字。',
    );
  });
});

/** rule, a change that breaks it, one that just does not. */
const FACTS: readonly (readonly [rule: string, breaks: Change, holds: Change])[] = [
  [
    'XCK-TOT-001',
    { 'cash.spending.0.amount': 120_000_001n },
    { 'cash.spending.0.amount': 120_000_001n, 'cash.spending.1.amount': 179_999_999n },
  ],
  [
    'XCK-TOT-001',
    { 'cash.milestones.0.grant': 113_999_999n },
    { 'cash.milestones.0.grant': 113_999_999n, 'cash.milestones.1.grant': 95_000_001n },
  ],
  [
    'XCK-TOT-001',
    { 'cash.funding.0.amount': 300_000_001n },
    { 'cash.funding.0.amount': 300_000_001n, 'cash.funding.1.amount': 159_999_999n },
  ],
  // What the opening balance can make up is only warned of.
  [
    'XCK-TOT-001',
    { 'cash.funding.2.amount': 39_000_000n },
    { 'cash.opening.balance': 160_000_000n, 'risk.scenarios': [] },
  ],
  [
    'XCK-TOT-001',
    { 'workstreams.1.resources': [{ en: 'CNY 6,800,001', zh: '6,800,001元' }] },
    { 'workstreams.1.resources': [{ en: 'CNY 6,800,000', zh: '680万元' }] },
  ],
  [
    'XCK-TOT-001',
    { 'cash.match': { en: 'bank confirmation of CNY 4,500,000', zh: '银行资金证明450万元' } },
    { 'cash.match': { en: 'bank confirmation of CNY 5,500,000', zh: '银行资金证明550万元' } },
  ],
  [
    'XCK-TOT-001',
    { 'risk.risks.5.mitigation': [{ en: 'Company funds of CNY 4,000,000', zh: '企业自筹400万元' }] },
    { 'risk.risks.5.mitigation': [{ en: 'Company funds of CNY 5,000,000', zh: '企业自筹500万元' }] },
  ],
  [
    'XCK-TOT-001',
    { 'risk.scenarios.0.effect': { en: 'lowest cash balance CNY 390,000', zh: '最低39万元' } },
    { 'risk.scenarios.0.effect': { en: 'lowest cash balance CNY 290,000', zh: '最低29万元' } },
  ],
  ['XCK-DATE-001', { 'project.end': '2026-12' }, { 'project.end': '2029-01' }],
  ['XCK-DATE-001', { 'workstreams.3.to': '2029-01' }, { 'workstreams.2.to': '2028-12' }],
  ['XCK-DATE-001', { 'workstreams.0.from': '2026-12' }, { 'workstreams.0.from': '2027-02' }],
  ['XCK-DATE-001', { 'workstreams.2.from': '2028-10' }, { 'workstreams.2.from': '2028-09' }],
  ['XCK-DATE-001', { 'cash.milestones.3.due': '2029-01' }, { 'cash.milestones.3.paid': '2029-06' }],
  ['XCK-DATE-001', { 'cash.milestones.0.paid': '2027-08' }, { 'cash.milestones.0.paid': '2027-09' }],
  ['XCK-DATE-001', { 'cash.spending.7.month': '2029-01' }, { 'cash.spending.7.month': '2028-12' }],
  ['XCK-DATE-001', { 'talent.hires.0.by': '2029-01' }, { 'talent.hires.0.by': '2028-12' }],
  [
    'XCK-DATE-001',
    { 'esg.indicators.0.target': { value: '32.3', at: '2029-01' } },
    { 'esg.indicators.0.target': { value: '32.3', at: '2028-11' } },
  ],
  [
    'XCK-DATE-001',
    { 'monitoring.indicators.0.baseline': { value: '82', at: '2029-01' } },
    { 'monitoring.indicators.0.baseline': { value: '82', at: '2026-01' } },
  ],
  ['XCK-DATE-001', { 'quality.standards.0.month': '2029-01' }, { 'quality.standards.0.month': null }],
  // The task says by which month the standard is extended.
  ['XCK-DATE-001', { 'quality.standards.0.month': '2028-07' }, { 'quality.standards.0.month': '2028-06' }],
  // Today is 2026-11-23, and the closing day has gone by.
  ['XCK-DATE-001', { 'documents.2.expires': '2026-11-22' }, { 'documents.2.expires': '2026-11-23' }],
  ['XCK-DATE-001', { 'documents.1.expires': '2029-11-29' }, { 'documents.1.expires': '2029-11-30' }],
  ['XCK-DATE-001', { 'company.premises.until': '2034-12-31' }, { 'company.premises.until': null }],
  ['XCK-DATE-001', { 'company.highTech.expires': '2029-11-29' }, { 'company.highTech': null }],
  [
    'XCK-DATE-001',
    { 'project.targets': [{ en: '12,000 modules a year by 2029-03', zh: '2029年3月前达到12,000支' }] },
    { 'project.targets': [{ en: '12,000 modules a year by 2028-12', zh: '2028年12月前达到12,000支' }] },
  ],
  [
    'XCK-DATE-001',
    { 'workstreams.2.indicators': [{ en: '3,000 modules by 2028-10', zh: '2028年10月前3,000支' }] },
    { 'workstreams.2.indicators': [{ en: '3,000 modules by 2028-09', zh: '2028年9月前3,000支' }] },
  ],
  ['XCK-HEAD-001', { 'talent.hires.0.number': 11 }, { 'talent.hires': [] }],
  ['XCK-HEAD-001', { 'company.staff': 85 }, { 'company.staff': null }],
  [
    'XCK-HEAD-001',
    { 'workstreams.0.resources': [{ en: '105 engineers', zh: '105名工程师' }] },
    { 'workstreams.0.resources': [{ en: '104 engineers', zh: '104名工程师' }] },
  ],
];

describe('the facts among themselves and beside the budget', () => {
  it.each(FACTS.map((row) => [Object.keys(row[1]).join(', '), ...row] as const))(
    'with another %s break %s',
    (_path, rule, breaks) => {
      expect(rulesBroken({ change: breaks })).toContain(rule);
    },
  );

  it.each(FACTS)('just do not break %s: %#', (_rule, _breaks, holds) => {
    expect(wrong({ change: holds }).map(({ message }) => message.en)).toEqual([]);
  });

  it('are told when a certificate ends within the project, and nothing more', () => {
    const ends = {
      'company.highTech.expires': '2028-11-30',
      'documents.1.expires': '2028-11-30',
      'eligibility.1.evidence': null,
    };
    const told = checkApplication(inputOf({ change: ends })).filter(({ status }) => status === 'fail');
    expect(told.map(({ rule, severity, basis }) => [rule, severity, basis])).toEqual([
      ['XCK-DATE-001', 'info', 'reading'],
    ]);
  });
});

const CALL: CallFacts = {
  cap: { value: 400_000_000n, source: 'notice 12, p. 3' },
  deadline: { value: '2027-05-14', hour: null, source: 'notice 12, p. 1' },
  ratio: { value: { own: 2n, grant: 1n }, source: 'notice 12, p. 4' },
};

describe('what the call has replaced', () => {
  it.each([
    ['The grant is up to CNY 5,000,000.', 'The grant is up to CNY 4,000,000.'],
    ['火炬资助最高500万元。', '火炬资助最高400万元。'],
    ['We submit before September 15, 2025.', 'We submit before May 14, 2027.'],
    ['申报截止日为2025年9月15日。', '申报截止日为2027年5月14日。'],
    ['9月15日前提交申报书。', '2025年9月15日召开董事会。'],
    ['Matching funds at a ratio of 1:1.', 'Matching funds at a ratio of 2:1.'],
    ['按1:1配套自筹资金。', '按2:1配套自筹资金。'],
    ['A match of 3:2 is required.', 'The furnace mixes 1:1.'],
  ])('is found in a draft: %s', (old, now) => {
    const found = wrong({ draft: old, call: CALL }).filter(({ rule }) => rule === 'XCK-CALL-001');
    expect(found).toMatchObject([{ basis: 'call', severity: 'error', part: 'draft:project-plan' }]);
    expect(found[0]?.evidence[0]?.section).toMatch(/^notice 12/);
    expect(rulesBroken({ draft: now, call: CALL })).not.toContain('XCK-CALL-001');
    expect(rulesBroken({ draft: old })).not.toContain('XCK-CALL-001');
  });

  it('is found in a budget that asks for exactly the summary’s cap', () => {
    const budget = (grant: string) =>
      `Category,Amount,Company funds,Torch grant\nEquipment procurement,12000000,${12_000_000 - Number(grant)},${grant}\n`;
    expect(rulesBroken({ budget: budget('5000000'), call: CALL })).toContain('XCK-CALL-001');
    expect(rulesBroken({ budget: budget('4999999'), call: CALL })).not.toContain('XCK-CALL-001');
  });

  it('is not looked for where the call says the same as the summary', () => {
    const same: CallFacts = { cap: { value: library.terms.cap.value, source: 'notice 12' } };
    const { terms } = inputOf({ call: same });
    expect(statusOf('XCK-CALL-001', { terms })).toBe('not-checked');
  });
});

describe('parts that are missing', () => {
  const nothing = { application: null, budget: null, forecast: null, drafts: [] };

  it.each(APPLICATION_RULES.map(({ id }) => id))(
    'leave %s not checked, and it says what it needs',
    (rule) => {
      const found = checkApplication({ ...inputOf({}), ...nothing }).filter((one) => one.rule === rule);
      expect(found).toMatchObject([{ status: 'not-checked', part: 'application' }]);
      expect(found[0]?.message.en).toMatch(/It needs .+\.$/);
      expect(found[0]?.message.zh).toMatch(/需要.+。$/);
    },
  );

  it('leave drafts to be compared with each other', () => {
    const drafts = [
      { section: 'executive-summary', lang: null, text: 'The total budget is CNY 8,800,000.' },
      { section: 'project-plan', lang: null, text: 'The total budget is CNY 8,900,000.' },
    ];
    expect(statusOf('XCK-TOT-001', { ...nothing, drafts })).toBe('fail');
    expect(statusOf('XCK-TOT-001', { ...nothing, drafts: drafts.slice(0, 1) })).toBe('not-checked');
  });

  it('leave a cash plan to hold drafts to', () => {
    const drafts = [{ section: 'project-plan', lang: null, text: 'The total budget is CNY 8,900,000.' }];
    expect(statusOf('XCK-TOT-001', { application: null, budget: null, drafts })).toBe('fail');
  });
});

describe('the order and the form of what is handed in', () => {
  it('does not matter: drafts in any order give the same findings', () => {
    const drafts = DRAFTS.slice(0, 12).map(([, text], i) => ({ section: `section-${i}`, lang: null, text }));
    const expected = checkApplication({ ...inputOf({}), drafts });
    fc.assert(
      fc.property(fc.shuffledSubarray(drafts, { minLength: drafts.length }), (mixed) => {
        expect(checkApplication({ ...inputOf({}), drafts: mixed })).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('never throws, whatever a draft holds', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        ...DRAFTS.map(([, text]) => text),
        '‹0›',
        '|',
        '\u0000',
        '2027-01 to',
        '1:',
        '0:0',
        '零',
        '＃',
      ),
    );
    const base = inputOf({ call: CALL });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', '\n', ' | '), (pieces, glue) => {
        const drafts = [{ section: 'project-plan', lang: null, text: pieces.join(glue) }];
        for (const one of checkApplication({ ...base, drafts })) expect(one.message.zh).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });
});
