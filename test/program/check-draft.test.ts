import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAdvisor } from '../../src/advisor/create-advisor.ts';
import { loadLibrary } from '../../src/knowledge/load-library.ts';
import { languageOf } from '../../src/program/check-draft.ts';
import type { Finding } from '../../src/program/finding.ts';
import type { CallFacts } from '../../src/program/terms.ts';

const library = loadLibrary(new URL('../../knowledge/', import.meta.url), '2025');
const advisor = createAdvisor(library);
const SECTIONS = library.draftSections.map(({ id }) => id);
const EXAMPLE = { kind: 'text', text: library.exampleBudget.en, slash: false } as const;

interface Setting {
  readonly section?: string;
  readonly callFacts?: CallFacts;
  readonly now?: string;
  /** Null: no budget is adopted. */
  readonly budget?: null;
}

function check(
  text: string,
  { section = 'executive-summary', callFacts = {}, now = '2026-11-23T04:00:00Z', ...rest }: Setting = {},
) {
  const context = { callFacts, now };
  const budget = rest.budget === null ? null : advisor.checkBudget(EXAMPLE, context);
  return advisor.checkDraft({ section, text }, { ...context, budget });
}

/** Texts that the rule's findings are about, in the order of the draft. */
function quoted(rule: string, text: string, setting: Setting = {}): readonly (string | undefined)[] {
  const found = check(text, setting).findings.filter((one) => one.rule === rule && one.status === 'fail');
  const place = ({ where }: Finding) => (where?.row ?? 0) * 10_000 + (where?.column ?? 0);
  return [...found].sort((a, b) => place(a) - place(b)).map(({ params }) => params.text);
}

describe('money in a draft (total 8,800,000, company 5,000,000, grant 3,800,000)', () => {
  it.each([
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
    // Not of the project's budget.
    ['Revenue grew to CNY 45,200,000; the company paid CNY 1,200,000 in taxes.', []],
    ['The market is worth CNY 2.3 billion and modules cost CNY 1,900 each.', []],
    ['The Torch grant will fund CNY 1,800,000 of equipment.', []],
    ['CNY 440,000 of company funds is held as a contingency outside the budget.', []],
    ['The first milestone brings a grant of CNY 1,140,000.', []],
    ['注册资本2000万元，去年销售收入4520万元，市场规模约23亿元。', []],
    ['首期资助114万元，第二期资助95万元。', []],
    ['企业自筹44万元作为风险准备金。', []],
  ])('%s', (text, found) => {
    expect(quoted('LNT-NUM-001', text)).toEqual(found);
  });

  it.each([
    ['The total budget is about CNY 9 million.', 0],
    ['The total budget is CNY 9 million.', 1],
  ])('may be rounded where it says so: %s', (text, remarks) => {
    const found = check(text).findings.filter(
      ({ rule, status }) => rule === 'LNT-NUM-001' && status === 'fail',
    );
    expect(found.map(({ severity }) => severity)).toEqual(Array(remarks).fill('info'));
  });

  it('is not checked without a budget', () => {
    const [found] = check('The total budget is CNY 1.', { budget: null }).findings.filter(
      ({ rule }) => rule === 'LNT-NUM-001',
    );
    expect(found?.status).toBe('not-checked');
  });
});

describe('figures credited to the program', () => {
  it.each([
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
  ])('%s', (text, found) => {
    expect(quoted('LNT-NUM-002', text)).toEqual(found);
  });

  it.each([
    ['The Torch Program funds up to CNY 4 million.', []],
    ['The program requires a match of 2:1.', []],
    ['The program requires a match of 1:1.', ['1:1']],
  ])('may be the call’s: %s', (text, found) => {
    const callFacts = {
      cap: { value: 400_000_000n, source: 'notice 12' },
      ratio: { value: { own: 2n, grant: 1n }, source: 'notice 12' },
    };
    expect(quoted('LNT-NUM-002', text, { callFacts })).toEqual(found);
  });
});

describe('days of a draft', () => {
  const CALL = { deadline: { value: '2027-05-14', hour: null, source: 'notice 12' } };

  it.each([
    ['The application deadline is 15 September 2025.', {}, []],
    ['Deadline: Oct 1, 2025.', {}, ['Oct 1, 2025']],
    ['The submission deadline is October 15.', {}, ['October 15']],
    ['We submit the proposal on 2025-09-12.', {}, []],
    ['We submit the proposal on 2025-09-16.', {}, ['2025-09-16']],
    ['The deadline for delivery of the furnace is 2027-03-01.', {}, []],
    ['Progress reports are submitted by 31 December 2027.', {}, []],
    ['申报截止日期：2025年9月15日。', {}, []],
    ['截止时间为9月20日。', {}, ['9月20日']],
    ['中期报告提交日期为2027年12月31日。', {}, []],
    ['The application deadline is 15 September 2025.', CALL, ['15 September 2025']],
    ['申报截止日期为2027年5月14日。', CALL, []],
  ])('%s', (text, callFacts, found) => {
    expect(quoted('LNT-DATE-001', text, { callFacts })).toEqual(found);
  });
});

describe('words of a draft', () => {
  it.each([
    ['We cannot guarantee that the application will be approved. A bank guarantee is attached.', []],
    ['Nobody can say whether the project will be approved.', []],
    ['Success is guaranteed and the plan is risk-free.', ['Success is guaranteed', 'risk-free']],
    ['不保证一定获批。确保按期完成。绝对值误差小于1%，产品100%通过检验。', []],
    ['本项目必将获批。', ['必将获批']],
  ])('promise or do not: %s', (text, found) => {
    expect(quoted('LNT-CLAIM-001', text)).toEqual(found);
  });

  it.each([
    [
      'Name: ____, [insert date], TBD, {{company}}, XX',
      ['____', '[insert date]', 'TBD', '{{company}}', 'XX'],
    ],
    ['[x] done, see [the annex](http://example.org), N/A, size XL, xxi', []],
    ['资助XXX万元，〔待补：日期〕，联系人待定', ['XXX', '〔待补：日期〕', '待定']],
    ['等待定价，机制有待完善，期待补充', []],
  ])('are placeholders or are not: %s', (text, found) => {
    expect(quoted('LNT-PH-001', text)).toEqual(found);
  });

  it.each([
    ['2025-12-31T12:00:00Z', []],
    ['2026-01-01T12:00:00Z', ['14th Five-Year Plan']],
  ])('name a plan that has ended, or not yet, at %s', (now, found) => {
    expect(quoted('LNT-POL-001', 'In line with the 14th Five-Year Plan.', { now })).toEqual(found);
  });

  it('are looked through for the issuer and the number of the call', () => {
    const callFacts = {
      issuer: { value: '兰桥市科技局', source: '通知首页' },
      number: { value: '兰科〔2027〕12号', source: '通知首页' },
    };
    expect(quoted('LNT-POL-001', '落实双循环。', { section: 'policy-alignment', callFacts })).toEqual([
      '兰桥市科技局',
      '兰科〔2027〕12号',
    ]);
    const named = '按照兰桥市科技局兰科〔2027〕12号，落实双循环。';
    expect(quoted('LNT-POL-001', named, { section: 'policy-alignment', callFacts })).toEqual([]);
  });
});

describe('indicators of the monitoring section', () => {
  const lacking = (text: string) =>
    check(text, { section: 'monitoring' })
      .findings.filter(({ rule, status }) => rule === 'LNT-KPI-001' && status === 'fail')
      .map(({ params }) => `${params.indicator}: ${params.missing}`);

  it.each([
    ['Yield rises from 82% (2026) to 92% (2028).', []],
    [
      'Yield (baseline 82% in 2026, target 92% in 2028), defect rate (from 3% to 1% by 2028) and export volume.',
      ['export volume: target, baseline, unit, date'],
    ],
    ['Yield reaches its target of 92% by 2028-12.', ['Yield reaches its target of 92% by 2028-12: baseline']],
    ['成品率由82%提高到92%。', ['成品率由82%提高到92%: date']],
    ['Reports are sent on time.', [': target, baseline, unit, date']],
  ])('%s', (text, missing) => {
    expect(lacking(text)).toEqual(missing);
  });
});

describe('workstreams', () => {
  const lacking = (text: string) =>
    check(text, { section: 'project-plan' })
      .findings.filter(({ rule, status }) => rule === 'LNT-WS-001' && status === 'fail')
      .map(({ params }) => `${params.workstream}: ${params.missing}`);
  const ALL = 'Objectives: a. Tasks: b. Team: c. Resources: d. Indicators: e.';

  it.each([
    [
      'under headings of their own',
      `## Workstreams\n### Packaging\n${ALL}\n### Licences\n${ALL.replace('Team: c. ', '')}`,
      ['Licences: team'],
    ],
    [
      'by number and name',
      `Workstream A - Pilot production\nObjective: a\nActivities: b\nLead: c\nResources:\nKPI: e`,
      ['Workstream A - Pilot production: resource'],
    ],
    [
      'in a list with lists below',
      '- Pilot production\n  - Objectives: a\n  - Tasks: b\n  - Resources: c\n  - KPIs: d\n- Schedule: the team meets weekly',
      ['Pilot production: team'],
    ],
    [
      'in Chinese with numbered items',
      '（一）中试\n1. 目标：a\n2. 主要任务：b\n3. 资源投入：c\n4. 考核指标：d\n（二）进度\n由项目负责人汇总',
      ['中试: team'],
    ],
    [
      'named in one breath only',
      'We plan technology refinement and pilot production.',
      [
        'technology refinement: objective, task, team, resource, indicator',
        'pilot production: objective, task, team, resource, indicator',
      ],
    ],
    [
      'in prose',
      'Pilot production: the goal is a running line; the tasks are installation and trials; Production is responsible; CNY 6m is allocated; success is measured by 1,000 modules.',
      [],
    ],
    ['not at all', 'We will build it.', [': objective, task, team, resource, indicator']],
  ])('are found %s', (_how, text, missing) => {
    expect(lacking(text)).toEqual(missing);
  });

  it('may be cut otherwise than the text does', () => {
    const plan = ['Packaging', 'Licences', 'Fab', 'Sales'].map((name) => `### ${name}\n${ALL}`).join('\n');
    const [found] = check(`## Workstreams\n${plan}`, { section: 'project-plan' }).findings.filter(
      ({ rule }) => rule === 'LNT-WS-002',
    );
    expect(found?.severity).toBe('info');
  });
});

describe('a checked draft', () => {
  it('says that found means present, not good, and in which language it is', () => {
    const { note, lang } = check('项目采用MES系统，执行ISO 9001标准。');
    expect(note.en).toContain('not that it is good');
    expect(lang).toBe('zh');
    expect(languageOf('MES 系统 of the coating line')).toBe('en');
  });

  it('names row and column of a text with Windows line ends and a quoted block', () => {
    const [found] = check('# Title\r\n\r\n> The date is TBD.\r\n').findings.filter(
      ({ rule, status }) => rule === 'LNT-PH-001' && status === 'fail',
    );
    expect(found?.where).toEqual({ row: 3, column: 13 });
  });

  it('is never an exception, whatever the text is', () => {
    const words = fc.constantFrom(
      '| a | b |',
      '\n',
      'Objectives:',
      '风险',
      'CNY 1,000',
      '99万元',
      '# ',
      '- ',
      '1. ',
      '%',
      '[TBD',
      '__',
      '\t',
      '2025-02-30',
      '火炬计划最高',
      ':',
      '。',
      '\u202e',
      '𠀀',
      '1e400',
    );
    fc.assert(
      fc.property(fc.constantFrom(...SECTIONS), fc.array(fc.oneof(words, fc.string())), (section, parts) => {
        const { findings } = check(parts.join(' '), { section });
        for (const { where } of findings) expect((where?.row ?? 1) * (where?.column ?? 1)).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['one sign', '.'.repeat(200_000)],
    ['pipes', '|'.repeat(200_000)],
    ['brackets', '['.repeat(200_000)],
    ['digits', '1'.repeat(200_000)],
    ['spaces', `${' '.repeat(200_000)}x`],
    ['labels', 'Objectives: x; '.repeat(13_000)],
    ['items', '- risk: probability\n'.repeat(10_000)],
    ['amounts', 'CNY 1,000,000 '.repeat(14_000)],
    ['claims', '火炬计划最高资助'.repeat(25_000)],
  ])('is read in one pass: %s', (_what, text) => {
    expect(check(text, { section: 'project-plan' }).findings.length).toBeGreaterThan(0);
  });
});
