import { describe, expect, it } from 'vitest';
import { readRequest, type Surface } from '../../src/intake/request.ts';
import { slackText } from '../../src/intake/slack-text.ts';

const TABLE =
  'Equipment, 6000000, own 3400000, grant 2600000\nCertification, 1400000, own 800000, grant 600000';

describe('a request', () => {
  it.each<[string, Surface, object]>([
    [
      '<@U1> check budget\nEquipment 600万\nTesting 40万',
      'mention',
      { kind: 'check-budget', text: 'Equipment 600万\nTesting 40万', lang: 'en' },
    ],
    [
      '<@U1> check budget: Equipment 6,000,000',
      'mention',
      { kind: 'check-budget', text: 'Equipment 6,000,000' },
    ],
    ['<@U1> please check our budget', 'mention', { kind: 'check-budget', text: '' }],
    [
      'Check this budget against the Torch grant cap and matching rules.',
      'direct',
      { kind: 'check-budget', text: '' },
    ],
    [
      '<@U1> 检查预算 设备 600万 企业340万 资助260万',
      'mention',
      { kind: 'check-budget', text: '设备 600万 企业340万 资助260万', lang: 'zh' },
    ],
    [
      '请帮我检查一下这份预算：\n设备 600万',
      'direct',
      { kind: 'check-budget', text: '设备 600万', lang: 'zh' },
    ],
    ['检查预算', 'mention', { kind: 'check-budget', text: '', lang: 'zh' }],
    ['check budget rules?', 'mention', { kind: 'ask' }],
    [TABLE, 'direct', { kind: 'check-budget', text: TABLE }],
    [`\`\`\`\n${TABLE}\n\`\`\``, 'direct', { kind: 'check-budget', text: TABLE }],
    [TABLE, 'mention', { kind: 'check-budget', text: TABLE }],
    ['Can you check the budget for 2025?', 'direct', { kind: 'check-budget', text: '' }],
    ['check budget for 2025', 'mention', { kind: 'check-budget', text: '' }],
    ['check budget for 2025: Equipment 600万', 'mention', { text: 'for 2025: Equipment 600万' }],
    ['can you check the budget rules?', 'direct', { kind: 'ask' }],
    ['check the deadline for our project', 'direct', { kind: 'check-deadline', submit: null }],
    ['<@U1> check deadline', 'mention', { kind: 'check-deadline', submit: null }],
    [
      'check the deadline, submit on 2027-05-14',
      'direct',
      { kind: 'check-deadline', submit: { kind: 'day', day: '2027-05-14' } },
    ],
    [
      '检查截止日期 2027年5月14日',
      'direct',
      { kind: 'check-deadline', submit: { kind: 'day', day: '2027-05-14' }, lang: 'zh' },
    ],
    ['check deadline 2027-02-30', 'direct', { kind: 'check-deadline', submit: { kind: 'no-such-day' } }],
    ['What is the deadline?', 'direct', { kind: 'ask', question: 'What is the deadline?', lang: 'en' }],
    [
      '<@U1> draft risk section',
      'mention',
      { kind: 'draft', sections: ['risk-assessment'], draftLang: 'en' },
    ],
    [
      'draft the risk assessment in Chinese',
      'direct',
      { kind: 'draft', sections: ['risk-assessment'], draftLang: 'zh' },
    ],
    [
      'Draft the commercialization roadmap section of our proposal.',
      'direct',
      { kind: 'draft', sections: ['commercialization-roadmap'] },
    ],
    ['起草风险评估', 'direct', { kind: 'draft', sections: ['risk-assessment'], draftLang: 'zh', lang: 'zh' }],
    [
      '请起草风险评估部分，英文版',
      'direct',
      { kind: 'draft', sections: ['risk-assessment'], draftLang: 'en' },
    ],
    [
      'Draft the risk assessment with the example company',
      'direct',
      { kind: 'draft', sections: ['risk-assessment'], example: true },
    ],
    [
      '用示例企业起草风险评估',
      'direct',
      { kind: 'draft', sections: ['risk-assessment'], example: true, draftLang: 'zh' },
    ],
    ['起草示例企业的风险评估', 'direct', { kind: 'draft', sections: ['risk-assessment'], example: true }],
    ['draft the risk assessment', 'direct', { kind: 'draft', sections: ['risk-assessment'], example: false }],
    ['draft a love letter', 'direct', { kind: 'draft', sections: ['a love letter'] }],
    ['use this as our budget', 'mention', { kind: 'adopt' }],
    ['用作我们的预算', 'mention', { kind: 'adopt' }],
    ['undo', 'direct', { kind: 'undo' }],
    ['questions', 'direct', { kind: 'questions' }],
    ['问题清单', 'direct', { kind: 'questions', lang: 'zh' }],
    ['help', 'direct', { kind: 'help', unknown: null, lang: null }],
    ['帮助', 'direct', { kind: 'help', lang: 'zh' }],
    ['<@U1>', 'mention', { kind: 'help' }],
    ['check eligibility', 'direct', { kind: 'check-eligibility', text: '' }],
    [
      'check our eligibility: we rent, lease ends next year',
      'direct',
      { kind: 'check-eligibility', text: 'we rent, lease ends next year' },
    ],
    [
      '请检查我们的申报资格：厂房是租的',
      'direct',
      { kind: 'check-eligibility', text: '厂房是租的', lang: 'zh' },
    ],
    ['检查材料清单', 'mention', { kind: 'check-documents', text: '', lang: 'zh' }],
    ['check the checklist', 'direct', { kind: 'check-documents', text: '' }],
    ['how can we fix the budget?', 'direct', { kind: 'repair' }],
    ['调整我们的预算', 'direct', { kind: 'repair', lang: 'zh' }],
    ['what if line 3 is cut by 500,000', 'direct', { kind: 'scenario', text: 'line 3 is cut by 500,000' }],
    ['如果第3行减少50万', 'direct', { kind: 'scenario', text: '第3行减少50万', lang: 'zh' }],
    ['what if we are rejected?', 'direct', { kind: 'ask' }],
    ['check our cash flow', 'direct', { kind: 'cash', text: '' }],
    ['测算现金流', 'direct', { kind: 'cash', text: '', lang: 'zh' }],
    ['check this draft', 'mention', { kind: 'check-draft', section: null, text: '' }],
    [
      'check our risk assessment draft:\nRisks are low.',
      'mention',
      { kind: 'check-draft', section: 'risk-assessment', text: 'Risks are low.' },
    ],
    [
      '检查风险评估草稿：\n风险较低。',
      'direct',
      { kind: 'check-draft', section: 'risk-assessment', text: '风险较低。' },
    ],
    ['check our whole application', 'direct', { kind: 'check-application' }],
    ['Which documents do we need?', 'direct', { kind: 'ask' }],
    ['Are we eligible if we rent?', 'direct', { kind: 'ask' }],
    ['hello', 'direct', { kind: 'ask', question: 'hello' }],
    [
      'Can we claim wages &amp; overhead?',
      'direct',
      { kind: 'ask', question: 'Can we claim wages & overhead?', lang: 'en' },
    ],
    ['样例预算能直接照抄吗？', 'direct', { kind: 'ask', lang: 'zh' }],
    ['预算里可以列工资吗？', 'direct', { kind: 'ask', lang: 'zh' }],
    ['How are drafts reviewed?', 'direct', { kind: 'ask' }],
    ['Check eligibility criteria for foreign companies?', 'direct', { kind: 'ask' }],
    ['can you check eligibility criteria for foreign companies?', 'direct', { kind: 'ask' }],
    ['Can you check our eligibility?', 'direct', { kind: 'check-eligibility', text: '' }],
    ['Could you check our documents?', 'mention', { kind: 'check-documents', text: '' }],
    ['能帮我检查一下申报资格吗？', 'direct', { kind: 'check-eligibility', text: '', lang: 'zh' }],
    ['check eligibility: we rent, is that fine?', 'direct', { text: 'we rent, is that fine?' }],
    ['检查申报材料需要哪些？', 'direct', { kind: 'ask' }],
    ['检查申报材料需要什么', 'direct', { kind: 'ask' }],
    ['检查申报材料全套', 'direct', { kind: 'check-application' }],
    ['Check application process steps?', 'direct', { kind: 'ask' }],
    ['check the application process', 'direct', { kind: 'ask' }],
    ['check the application deadline', 'direct', { kind: 'check-deadline' }],
    ['check the deadline, can we submit on 2027-05-14?', 'direct', { kind: 'check-deadline' }],
    [
      'check the budget narrative draft\nThe grant pays 2,600,000 of 6,000,000.',
      'direct',
      {
        kind: 'check-draft',
        section: 'budget-narrative',
        text: 'The grant pays 2,600,000 of 6,000,000.',
      },
    ],
    ['检查预算说明草稿：\n资助260万元。', 'direct', { kind: 'check-draft', section: 'budget-narrative' }],
    ['check our budget draft\nEquipment 600万', 'direct', { kind: 'check-budget', text: 'Equipment 600万' }],
    ['check our draft budget', 'direct', { kind: 'check-budget', text: '' }],
    ['检查预算草稿\n设备 600万', 'direct', { kind: 'check-budget', text: '设备 600万' }],
    ['can you check what a good draft looks like?', 'direct', { kind: 'ask' }],
  ])('%j from %s', (text, surface, request) => {
    expect(readRequest(text, surface)).toMatchObject(request);
  });

  it.each<[string, object]>([
    ['check this draft', { kind: 'check-draft', section: null, text: '' }],
    ['检查这份草稿', { kind: 'check-draft', section: null }],
    ['check market analysis draft', { kind: 'check-draft', section: 'market-analysis' }],
    ['check our cash flow', { kind: 'cash' }],
    ['fix our budget', { kind: 'repair' }],
    ['check our eligibility', { kind: 'check-eligibility' }],
    ['check this', { kind: 'check-budget', text: '' }],
    ['检查这份文件', { kind: 'check-budget', text: '' }],
    ['检查预算', { kind: 'check-budget', text: '' }],
    ['is this ok?', { kind: 'check-budget', text: '' }],
  ])('%j beside a file', (text, request) => {
    expect(readRequest(text, 'direct', true)).toMatchObject(request);
  });

  // What took quadratic time would not come to its end within the test's own limit.
  it.each(['x', ' ', '　', '\n', '，', '1 ', 'draft '])('of very many %j is some request', (unit) => {
    for (const before of ['draft ', 'check ', '起草', ''])
      for (const surface of ['direct', '/torch-check', '/torch-draft'] as const)
        expect(readRequest(`${before}${unit.repeat(40_000)}!`, surface).kind).toMatch(/./);
  });

  it.each<[string, object]>([
    ['', { kind: 'help', unknown: null }],
    ['help', { kind: 'help', unknown: null }],
    ['帮助', { kind: 'help', unknown: null, lang: 'zh' }],
    ['budget', { kind: 'check-budget', text: '' }],
    ['预算', { kind: 'check-budget', text: '', lang: 'zh' }],
    [
      'budget Equipment 3000000\nTesting 200000',
      { kind: 'check-budget', text: 'Equipment 3000000\nTesting 200000' },
    ],
    ['Deadline', { kind: 'check-deadline', submit: null }],
    ['截止 2027-05-14', { kind: 'check-deadline', submit: { kind: 'day', day: '2027-05-14' } }],
    ['deadline 2025-02-30', { kind: 'check-deadline', submit: { kind: 'no-such-day', text: '2025-02-30' } }],
    ['deadline 03/04/2025', { kind: 'check-deadline', submit: { kind: 'two-way', text: '03/04/2025' } }],
    ['deadline 15 Sep 2025', { kind: 'check-deadline', submit: { kind: 'day', day: '2025-09-15' } }],
    ['deadline 9月10日', { kind: 'check-deadline', submit: { kind: 'not-a-day', text: '9月10日' } }],
    ['截止 计划于2027年5月14日提交', { submit: { kind: 'day', day: '2027-05-14' } }],
    ['check budget', { kind: 'check-budget', text: '' }],
    ['检查预算', { kind: 'check-budget', text: '', lang: 'zh' }],
    ['检查截止日期', { kind: 'check-deadline', submit: null, lang: 'zh' }],
    [TABLE, { kind: 'check-budget', text: TABLE }],
    ['eligibility we rent', { kind: 'check-eligibility', text: 'we rent' }],
    ['documents', { kind: 'check-documents', text: '' }],
    [
      'draft market-analysis\nWe sell.',
      { kind: 'check-draft', section: 'market-analysis', text: 'We sell.' },
    ],
    ['scenario line 3 = 500000', { kind: 'scenario', text: 'line 3 = 500000' }],
    ['修复', { kind: 'repair', text: '', lang: 'zh' }],
    ['cash', { kind: 'cash', text: '' }],
    ['application', { kind: 'check-application' }],
    ['questions', { kind: 'questions' }],
    ['salary', { kind: 'help', unknown: 'salary' }],
  ])('/torch-check %j', (text, request) => {
    expect(readRequest(text, '/torch-check')).toMatchObject(request);
  });

  it.each<[string, object]>([
    ['risk-assessment', { kind: 'draft', sections: ['risk-assessment'], draftLang: null }],
    ['risk-assessment zh', { kind: 'draft', sections: ['risk-assessment'], draftLang: 'zh' }],
    ['risk-assessment example', { kind: 'draft', sections: ['risk-assessment'], example: true }],
    ['风险评估', { kind: 'draft', sections: ['risk-assessment'], draftLang: 'zh' }],
    ['起草风险评估', { kind: 'draft', sections: ['risk-assessment'], draftLang: 'zh' }],
    ['draft risk section', { kind: 'draft', sections: ['risk-assessment'] }],
    ['Market Analysis en', { kind: 'draft', sections: ['market-analysis'], draftLang: 'en' }],
    ['', { kind: 'draft', sections: [] }],
    ['help', { kind: 'help' }],
  ])('/torch-draft %j', (text, request) => {
    expect(readRequest(text, '/torch-draft')).toMatchObject(request);
  });
});

describe('text from Slack', () => {
  it.each([
    ['<@U123ABC> hello <@U9|bob>', 'hello'],
    ['<!channel> look', 'look'],
    ['see <https://example.com/a?b=1&amp;c=2|the page>', 'see the page'],
    ['see <https://example.com>', 'see https://example.com'],
    ['<mailto:a@b.cn|a@b.cn>', 'a@b.cn'],
    ['in <#C12|torch>', 'in #torch'],
    ['1 &lt; 2 &amp;&amp; 3 &gt; 2', '1 < 2 && 3 > 2'],
    ['&amp;lt;!here&amp;gt;', '&lt;!here&gt;'],
    ['a\u200Bb\u202Ec\uFEFF', 'abc'],
    ['a\r\nb\u00A0c', 'a\nb c'],
  ])('%j reads %j', (sent, read) => {
    expect(slackText(sent)).toBe(read);
  });
});
