import { describe, expect, it } from 'vitest';
import type { ToolContext, ToolValue } from '../../../src/advisor/tools/check-tool.ts';
import { MOST_TEXT } from '../../../src/advisor/tools/tool-text.ts';
import { laterAnswers } from '../../../src/program/choose-answer.ts';
import { moneyBothWays } from '../../../src/program/money.ts';
import { readDay } from '../../../src/program/read-day.ts';
import { advisor } from '../../shipped.ts';
import { boundTo, call, KNOWS_NOTHING } from './bound-tools.ts';

const WORDS = 'We rent, the lease ends next year, and the HNTE certificate expired in May.';
const DRAFT =
  'Workstream 1: Pilot production\nTasks: trials\n\nThe grant of CNY 6,200,000 will be approved. [TBD]';

/** Each tool, what it is called with, and the advisor's own result for it. */
const CALLS: readonly (readonly [name: string, args: unknown, direct: (bound: ToolContext) => ToolValue])[] =
  [
    ['check_budget', {}, (bound) => ({ kind: 'budget', check: advisor.checkBudget(adopted(bound), bound) })],
    [
      'check_budget',
      { text: 'Equipment 3,000,000 (company 1,000,000, grant 2,000,000)' },
      (bound) => ({
        kind: 'budget',
        check: advisor.checkBudget(
          { kind: 'text', text: 'Equipment 3,000,000 (company 1,000,000, grant 2,000,000)', slash: false },
          bound,
        ),
      }),
    ],
    [
      'repair_budget',
      {},
      (bound) => ({ kind: 'repair', repair: advisor.repairBudget(adopted(bound), { ...bound, bear: null }) }),
    ],
    [
      'repair_budget',
      { bear: '50万' },
      (bound) => ({
        kind: 'repair',
        repair: advisor.repairBudget(adopted(bound), { ...bound, bear: 50_000_000n }),
      }),
    ],
    ['what_if', { changes: ['line 3 = 500000', '删除第6行'] }, whatIf('line 3 = 500000', '删除第6行')],
    ['how_much_may_we_ask', {}, whatIf()],
    [
      'forecast_cash',
      {},
      (bound) => ({
        kind: 'cash',
        forecast: advisor.forecastCash(
          { kind: 'plan', plan: plan(bound) },
          advisor.checkBudget(adopted(bound), bound).totals.grant,
        ),
      }),
    ],
    [
      'forecast_cash',
      {
        text: 'Month | Spending | Company | Grant\n2027-01 | 600,000 | 500,000 |\n2027-02 | | | 150万',
        grant: '150万',
      },
      () => ({
        kind: 'cash',
        forecast: advisor.forecastCash(
          {
            kind: 'text',
            text: 'Month | Spending | Company | Grant\n2027-01 | 600,000 | 500,000 |\n2027-02 | | | 150万',
          },
          150_000_000n,
        ),
      }),
    ],
    [
      'check_deadline',
      {},
      (bound) => ({ kind: 'deadline', check: advisor.checkDeadline({ ...bound, submit: null }) }),
    ],
    [
      'check_deadline',
      { submit: '2025-09-12' },
      (bound) => ({ kind: 'deadline', check: advisor.checkDeadline({ ...bound, submit: '2025-09-12' }) }),
    ],
    [
      'check_deadline',
      { submit: '03/04/2027' },
      (bound) => ({
        kind: 'deadline',
        check: advisor.checkDeadline({ ...bound, submit: readDay('03/04/2027') }),
      }),
    ],
    [
      'check_eligibility',
      { statements: WORDS },
      (bound) => {
        const own = advisor.eligibilityOf(advisor.example().application, bound);
        const answers = laterAnswers(own.answers, advisor.eligibilityFrom(WORDS, bound).answers);
        const reading = { ...own, answers, unclear: [] };
        const check = advisor.checkEligibility(reading, { ...bound, submit: null, projectEnd: null });
        return { kind: 'eligibility', check };
      },
    ],
    [
      'check_documents',
      { text: '审计报告：缺', stage: 'preliminary' },
      (bound) => {
        const told = advisor.documentsFrom('审计报告：缺', bound);
        const own = advisor.documentsOf(advisor.example().application);
        const answers = new Map([...own, ...told]);
        const check = advisor.checkDocuments(answers, { ...bound, submit: null, stage: 'preliminary' });
        return { kind: 'documents', check };
      },
    ],
    [
      'check_draft',
      { section: 'project-plan', text: DRAFT },
      (bound) => {
        const budget = advisor.checkBudget(adopted(bound), bound);
        const draft = { section: 'project-plan', text: DRAFT };
        return { kind: 'draft', check: advisor.checkDraft(draft, { ...bound, budget }) };
      },
    ],
    [
      'check_application',
      { stage: 'preliminary', submit: '2025-09-12' },
      ({ facts, budget, drafts, ...bound }) => {
        const parts = { application: facts, budget, drafts, cash: null, documents: null, eligibility: null };
        const context = { ...bound, stage: 'preliminary', submit: '2025-09-12' } as const;
        return { kind: 'application', check: advisor.checkApplication(parts, context) };
      },
    ],
  ];

function adopted({ budget }: ToolContext) {
  if (budget === null) throw new Error('a budget is adopted in these tests');
  return budget;
}

function plan({ facts }: ToolContext) {
  if (!facts?.cash) throw new Error('the example has a cash plan');
  return facts.cash;
}

function whatIf(...changes: readonly string[]) {
  return (bound: ToolContext): ToolValue => {
    const scenario = advisor.scenario(adopted(bound), changes, bound);
    if (scenario.kind !== 'scenario') throw new Error('the changes can be read');
    return { kind: 'scenario', scenario };
  };
}

describe.each(['en', 'zh'] as const)('a tool call in %s', (lang) => {
  it.each(CALLS)('%s %j gives what the advisor gives', async (name, args, direct) => {
    const bound = boundTo(lang);
    const { result, text } = await call(bound, name, args);
    expect(result).toEqual(direct(bound));
    expect(text.startsWith(`[[${name}\n`) && text.endsWith(`\n${name}]]`)).toBe(true);
    expect(text.length).toBeLessThanOrEqual(MOST_TEXT);
    expect(text).not.toMatch(/Fen\b|\d{3}n\b|undefined|null|NaN|\[object/);
    expect(await call(bound, name, JSON.stringify(args))).toEqual({
      result,
      text,
      findings: expect.anything(),
    });
  });

  it('shows every total and line of a budget in both forms', async () => {
    const { result, text } = await call(boundTo(lang), 'check_budget');
    if (result.kind !== 'budget') throw new Error(text);
    const { totals, lines } = result.check;
    const shown = [
      ...Object.values(totals),
      ...lines.flatMap(({ amount, own, grant }) => [amount, own, grant]),
    ];
    for (const fen of shown) expect(text).toContain(moneyBothWays(fen ?? -1n));
  });

  it('shows every changed figure of the ways to mend a budget in both forms', async () => {
    const { result, text } = await call(boundTo(lang), 'repair_budget');
    if (result.kind !== 'repair') throw new Error(text);
    expect(result.repair.ways.length).toBeGreaterThan(1);
    for (const { changes } of result.repair.ways)
      for (const { from, to } of changes)
        expect(text).toContain(`${moneyBothWays(from ?? -1n)} → ${moneyBothWays(to)}`);
  });

  it('shows the lowest balance and each month’s in both forms', async () => {
    const { result, text } = await call(boundTo(lang), 'forecast_cash');
    if (result.kind !== 'cash') throw new Error(text);
    for (const { balance } of result.forecast.months) expect(text).toContain(moneyBothWays(balance));
    expect(text).toContain(moneyBothWays(result.forecast.lowest?.balance ?? -1n));
  });

  it('gives each finding that applies its severity, rule, basis, words and source', async () => {
    const { text, findings } = await call(boundTo(lang), 'check_budget');
    const over = findings.find(({ rule }) => rule === 'BUD-CAP-001');
    const line = text.split('\n').find((each) => each.includes('BUD-CAP-001')) ?? '';
    expect(line).toContain(over?.message[lang]);
    expect(line).toMatch(lang === 'zh' ? /^- 错误 .*项目正文/ : /^- ERROR .*program text/);
    expect(line).toContain(`“${over?.evidence[0]?.quote}” [${over?.evidence[0]?.section}]`);
  });

  it('says each place once, where the message does not say it', async () => {
    const budget = await call(boundTo(lang), 'check_budget');
    expect(budget.text).not.toMatch(/line (\d+): line \1:/i);
    const draft = await call(boundTo(lang), 'check_draft', { section: 'project-plan', text: DRAFT });
    expect(draft.findings.filter(({ where }) => where?.row === 4).length).toBeGreaterThan(1);
    for (const line of draft.text.split('\n').filter((each) => /LNT-(?:NUM|PH|CLAIM)-001/.test(each)))
      expect(line.match(lang === 'zh' ? /第4行/g : /row 4/gi)).toHaveLength(1);
  });

  it('names the call where its figure is used', async () => {
    const callFacts = { cap: { value: 700_000_000n, source: 'notice 12, p. 3' } };
    const { text } = await call(boundTo(lang, { callFacts }), 'check_budget');
    expect(text).toContain(moneyBothWays(callFacts.cap.value));
    expect(text).toContain('notice 12, p. 3');
  });

  it('tells days as dates of the calendar, and whose plan it is', async () => {
    const { result, text } = await call(boundTo(lang), 'check_deadline');
    if (result.kind !== 'deadline') throw new Error(text);
    for (const { date, name } of result.check.schedule)
      expect(text).toContain(lang === 'zh' ? `${date}：${name.zh}` : `${date}: ${name.en}`);
    expect(text).toContain(lang === 'zh' ? '我们的建议' : 'our suggestion');
  });

  it('asks the next question of the interview with its answers', async () => {
    const { result, text } = await call(boundTo(lang, KNOWS_NOTHING), 'check_eligibility');
    if (result.kind !== 'eligibility') throw new Error(text);
    const next = advisor.eligibilityInterview().find(({ id }) => id === result.check.next);
    expect(text).toContain(next?.question[lang]);
    for (const { say } of next?.choices ?? []) expect(text).toContain(say[lang]);
  });
});

describe('what is bound', () => {
  it.each([
    ['en', 'parts against each other', 'draft risk-assessment', 'Not there, so not checked: none'],
    ['zh', '各部分相互核对', '章节草稿 risk-assessment', '未提供，未检查：无'],
  ] as const)('is held against itself as one application, in %s', async (lang, across, draft, missing) => {
    const text = '本项目总投资620万元，将获批。';
    const callFacts = { cap: { value: 700_000_000n, source: 'notice 12, p. 3' } };
    const bound = boundTo(lang, { callFacts, drafts: [{ section: 'risk-assessment', lang: 'zh', text }] });
    const told = await call(bound, 'check_application');
    expect(told.text).toContain(missing);
    expect(told.text).toContain(`${draft}${lang === 'zh' ? '（' : ' ('}`);
    // The parts that disagree come before any part by itself.
    const lines = told.text.split('\n');
    expect(lines.findIndex((line) => line.startsWith(across))).toBe(3);
    expect(lines[4]).toMatch(/XCK-/);
    // Notes come last, so that all errors and warnings have room.
    for (const { severity, message, status } of told.findings)
      if (status === 'fail' && severity !== 'info') expect(told.text).toContain(message[lang]);
  });

  it('goes under what is said now: told before over the application, now over both', async () => {
    const bound = boundTo('en', {
      eligibility: advisor.eligibilityFrom('Our factory is leased until 2026-03-31.', boundTo('en')).answers,
      documents: advisor.documentsFrom('audit report: missing', boundTo('en')),
    });
    const before = await call(bound, 'check_eligibility');
    expect(before.text).toContain('leased until 2026-03-31');
    const after = await call(bound, 'check_eligibility', { statements: 'We own the factory.' });
    expect(after.text).toContain('We own the factory');
    expect(after.text).not.toContain('leased until 2026-03-31');
    expect((await call(bound, 'check_documents')).text).toContain('Told to be missing: DOC-FIN-001');
    const had = await call(bound, 'check_documents', { text: 'audit report: have' });
    expect(had.text).toContain('Told to be missing: none');
  });

  it.each([
    ['check_budget', {}, 'There is no budget', '没有可用的预算'],
    ['repair_budget', {}, 'There is no budget', '没有可用的预算'],
    ['what_if', { changes: ['line 1 = 5'] }, 'There is no budget', '没有可用的预算'],
    ['how_much_may_we_ask', {}, 'There is no budget', '没有可用的预算'],
    ['forecast_cash', {}, 'There is no cash plan', '没有可用的资金计划'],
  ])('is missed by %s where it is needed, with what to ask for', async (name, args, en, zh) => {
    const results = await Promise.all(
      (['en', 'zh'] as const).map((lang) => call(boundTo(lang, KNOWS_NOTHING), name, args)),
    );
    expect(results.map(({ result }) => result.kind)).toEqual(['none', 'none']);
    expect(results[0]?.text).toContain(en);
    expect(results[1]?.text).toContain(zh);
  });
});
