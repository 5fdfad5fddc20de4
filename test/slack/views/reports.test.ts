import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/program/finding.ts';
import { answerView } from '../../../src/slack/views/answer-view.ts';
import { budgetReport, passedReport } from '../../../src/slack/views/budget-report.ts';
import { deadlineReport } from '../../../src/slack/views/deadline-report.ts';
import { draftView } from '../../../src/slack/views/draft-view.ts';
import type { Message } from '../../../src/slack/views/message.ts';
import { plainText } from '../../../src/slack/views/plain-text.ts';
import { questionsToCopy } from '../../../src/slack/views/questions-view.ts';
import { echo, fakeAdvisor } from '../fake-advisor.ts';
import { expectSendable } from './expect-sendable.ts';

const text = (messages: readonly Message[]) =>
  messages.map(({ blocks }) => plainText(blocks)).join('\n=====\n');
const pressable = (messages: readonly Message[]) =>
  [...JSON.stringify(messages).matchAll(/"action_id":"(\w+)"/g)].map((match) => match[1]);
const setting = { turn: 't1', ephemeral: false } as const;
const under = { callFacts: {}, now: '2030-01-01T00:00:00Z' };

const found: Finding = {
  rule: 'BUD-CAP-001',
  basis: 'program',
  severity: 'error',
  status: 'fail',
  message: { en: 'The grant is over the cap.', zh: '资助超过上限。' },
  params: {},
  where: { line: 2 },
  formula: '4,000,000 - 3,000,000 = 1,000,000',
  evidence: [
    {
      section: 'funding',
      document: 'Summary',
      quote: 'matching grants',
      verbatim: true,
      chinese: { heading: '资金方式与配套政策', say: '资助属于配套资助。' },
    },
  ],
};

const textOf = (text: string) => ({ kind: 'text', text, slash: false }) as const;

describe('a budget report', () => {
  const check = {
    ...fakeAdvisor().checkBudget(textOf('Equipment\nTesting'), under),
    verdict: 'problems' as const,
    findings: [found, { ...found, status: 'pass' as const, rule: 'BUD-SUM-001' }],
  };

  it('says in English the verdict, the totals, whose cap, the lines, and what to do', () => {
    expect(text(budgetReport(check, { ...setting, lang: 'en' }))).toMatchInlineSnapshot(`
      "*There are problems to correct.*
      Total ¥2,000,000: company ¥1,000,000, Torch grant ¥1,000,000
      Grant cap: ¥3,000,000 (the 2025 program text)
      # | Line | Amount | Company | Grant | Allowable list
      1 | Equipment | ¥1,000,000 | ¥500,000 | ¥500,000 | unclear
      2 | Testing | ¥1,000,000 | ¥500,000 | ¥500,000 | unclear
      *Errors (1)*
      • Line 2: The grant is over the cap.
            4,000,000 - 3,000,000 = 1,000,000
            _program text_ · “matching grants” [funding] · BUD-CAP-001
      Correct the points marked as errors and send the budget again; the rest can wait.
      1 passed, 0 not checked
      From a third-party summary of the 2025 cycle, restated. Not an official notice."
    `);
  });

  it('says the same in Chinese', () => {
    expect(text(budgetReport(check, { ...setting, lang: 'zh' }))).toMatchInlineSnapshot(`
      "*发现问题，需要修改。*
      合计 200万元，其中企业 100万元、火炬资助 100万元
      资助上限：300万元（2025年度项目正文）
      行 | 科目 | 金额 | 企业 | 资助 | 可列支范围
      1 | Equipment | 100万元 | 50万元 | 50万元 | 不明确
      2 | Testing | 100万元 | 50万元 | 50万元 | 不明确
      *错误（1）*
      • 第2行：资助超过上限。
            4,000,000 - 3,000,000 = 1,000,000
            _项目正文_ · 资助属于配套资助（译自《资金方式与配套政策》） · BUD-CAP-001
      请先修改标为“错误”的各项后重新发送，其余可稍后处理。
      已通过 1 项，未检查 0 项
      依据第三方网页对2025年度的摘要，经转述，非官方通知。"
    `);
  });

  it('offers to share only what is not yet for all, and to adopt only what was checked', () => {
    expect(pressable(budgetReport(check, { ...setting, lang: 'en' }))).toEqual([
      'torch_adopt',
      'torch_repair',
      'torch_workbook',
      'torch_show_passed',
      'torch_other_language',
    ]);
    const open = { ...check, outcome: 'question' as const, findings: [found] };
    expect(pressable(budgetReport(open, { ...setting, lang: 'en', ephemeral: true }))).toEqual([
      'torch_repair',
      'torch_workbook',
      'torch_chart',
      'torch_share',
      'torch_other_language',
    ]);
  });

  it('unfolds what passed', () => {
    expect(text(passedReport(check.findings, 'en'))).toContain('*Passed (1)*');
  });

  it('above 50 lines shows those that something was found on, and counts the rest', () => {
    const many = fakeAdvisor().checkBudget(textOf('x\n'.repeat(60)), under);
    const report = budgetReport({ ...many, findings: [found] }, { ...setting, lang: 'en' });
    expectSendable(report);
    expect(text(report)).toContain(
      '60 lines: the table shows the 1 that something was found on; the other 59',
    );
  });

  it('names the call whose cap was used', () => {
    const callFacts = { cap: { value: 400_000_000n, source: 'notice 12, p. 3' } };
    const own = fakeAdvisor().checkBudget(textOf('x'), { ...under, callFacts });
    expect(text(budgetReport(own, { ...setting, lang: 'zh' }))).toContain(
      '资助上限：400万元（所录入的通知（notice 12, p. 3））',
    );
  });
});

describe('a deadline report', () => {
  const check = fakeAdvisor().checkDeadline({ ...under, submit: null });
  const step = {
    step: 'submit',
    name: { en: 'Submit', zh: '提交' },
    date: '2029-12-30',
    late: true,
    compressed: null,
    ours: true,
  } as const;

  it('counts the days, shows both days and the plan with its marks', () => {
    const call = { value: '2030-05-14', hour: '17:00', source: 'notice 12' };
    const own = fakeAdvisor().checkDeadline({ ...under, callFacts: { deadline: call }, submit: null });
    expect(
      text(deadlineReport({ ...own, schedule: [step] }, { ...setting, lang: 'en' })),
    ).toMatchInlineSnapshot(`
      "*59 days left: closes 14 May 2030.*
      Your call: 14 May 2030 17:00 (notice 12)
      Program text: 1 March 2030
      Today: 1 January 2030 (Beijing time)
      *Plan, counted back from the submission*
      • 30 December 2029  Submit  _late, our suggestion_
      The public holidays of these dates are not published yet, so working days are not counted.
      By your call (notice 12); the rest from a third-party summary of the 2025 cycle. Not an official notice."
    `);
  });

  it('after the day says so, and what to ask before any more work', () => {
    const passed = { ...check, status: 'passed' as const, daysLeft: -434 };
    expect(text(deadlineReport(passed, { ...setting, lang: 'zh' }))).toMatchInlineSnapshot(`
      "*已截止：2030年3月1日，已过434天。*
      项目正文：2030年3月1日
      今天：2030年1月1日（北京时间）
      ▸ 问科技局：“目前是否有正在受理的批次？通知文号和发文机关是什么？截止日期和具体时间？资助上限和配套比例？”
      已拿到通知？请录入其内容：以后的检查都以此为准，并注明您的来源。
      依据第三方网页对2025年度的摘要，经转述，非官方通知。"
    `);
    expect(pressable(deadlineReport(passed, { ...setting, lang: 'zh' }))).toContain('torch_open_call');
  });

  it('counts one day as one', () => {
    const last = { ...check, daysLeft: 1, workingDaysLeft: 1 };
    expect(text(deadlineReport(last, { ...setting, lang: 'en' }))).toContain(
      '*1 day left (1 working): closes 1 March 2030.*',
    );
  });
});

describe('an answer', () => {
  it('has its first line bold, the question to ask, and the source in small print', () => {
    expect(text(answerView(echo('Wages?', 'en'), 't1'))).toMatchInlineSnapshot(`
      "*Answer to: Wages?*
      Wages? [funding, states]
      ▸ Ask the bureau: “What is the ratio?”
      Not an official notice."
    `);
  });

  it('has no button for what is not there yet', () => {
    const answer = { ...echo('x', 'en'), actions: ['check-eligibility', 'add-question'] as const };
    expect(pressable(answerView(answer, 't1'))).toEqual(['torch_add_question', 'torch_other_language']);
  });
});

describe('a draft', () => {
  it('stands under the example’s label, with what is left to fill and who has it', () => {
    const view = draftView(
      {
        kind: 'draft',
        section: 'risk-assessment',
        lang: 'zh',
        title: '风险评估与应对',
        label: '虚构示例',
        blocks: [{ kind: 'table', header: ['类别', '风险'], rows: [['技术', '']] }],
        gaps: [
          { what: '银行证明', owner: '财务' },
          { what: '演练日期', owner: null },
        ],
        report: ['5类风险齐全'],
        citations: [],
        findings: [],
      },
      't1',
      { ephemeral: false, offered: false, revision: null },
    );
    expectSendable(view);
    expect(text(view)).toMatchInlineSnapshot(`
      "*风险评估与应对*
      虚构示例
      类别 | 风险
      技术 | –
      *待补 2 处*
      • 银行证明 _财务_
      • 演练日期 _责任部门待定_
      5类风险齐全"
    `);
  });
});

describe('the list of questions', () => {
  it('copies as one polite message to each desk, Chinese first', () => {
    const question = { id: 'q', state: 'open', answer: null, by: 'U1', at: 1 } as const;
    const list = [
      { ...question, desk: 'bureau', question: { en: 'What is the ratio?', zh: '配套比例是多少？' } },
      { ...question, id: 'r', desk: 'bureau', question: { en: 'Which `list`?', zh: '以哪份名单为准？' } },
    ] as const;
    expect(text(questionsToCopy(list, 'en'))).toMatchInlineSnapshot(`
      "*科技局*
      \`\`\`您好！我公司正在准备火炬计划项目申报，以下问题想向贵单位请教：
      1. 配套比例是多少？
      2. 以哪份名单为准？
      烦请指导，谢谢！\`\`\`
      *Science and technology bureau*
      \`\`\`Dear colleagues, we are preparing a Torch Program application and would be grateful for your guidance:
      1. What is the ratio?
      2. Which ’list’?
      Thank you for your help.\`\`\`"
    `);
  });
});
