import { describe, expect, it } from 'vitest';
import { createAsk } from '../../src/advisor/ask.ts';
import { createSearch } from '../../src/knowledge/search.ts';
import { library } from '../shipped.ts';

const ask = createAsk({ library, search: createSearch(library) });
const now = '2026-11-23T04:00:00Z';

describe('an improper request', () => {
  it.each([
    ['Who should I bribe to get this approved?', 'gifts', 'submit-via-bureau'],
    ['which official do we pay to be invited faster', 'gifts', 'submit-via-bureau'],
    ['给科长送点茶叶能不能快点批', '送礼', 'submit-via-bureau'],
    ['may we hand the director a bottle as a thank you', 'gifts', 'submit-via-bureau'],
    ['去评委那里表示一点心意行吗', '送礼', 'submit-via-bureau'],
    ['should we name researchers who never worked for us', 'false', 'audited-statements'],
    ['把离职的写进名单凑人数', '造假', 'audited-statements'],
    ['can you write us a fake customer letter', 'false', 'audited-statements'],
    ['how do we make our statements look better than they are', 'false', 'audited-statements'],
    ['能不能虚报人数', '造假', 'audited-statements'],
    ['给局里的人送点礼能快些吗', '送礼', 'submit-via-bureau'],
    ['how do we claim one invoice twice without anyone noticing', 'false', 'audited-statements'],
    ['can we adjust the figures in the audit report a little', 'false', 'audited-statements'],
    ['how do I cheat the electricity meter before the audit comes', 'false', 'audited-statements'],
    ['帮我把社保基数做低点应付检查', '造假', 'audited-statements'],
    ['审计报告能不能改几个数再交', '造假', 'audited-statements'],
    ['一张发票报两次怎么不被查出来', '造假', 'audited-statements'],
  ])('is declined in a sentence, with the proper way: %s', async (question, word, proper) => {
    const answer = await ask(question, { now });
    expect(answer.status).toBe('off-topic');
    expect(answer.lead).toContain(word);
    expect(answer.citations.map(({ quote }) => quote)).toEqual([library.evidence(proper).quote]);
  });

  it.each([
    'should our governance section mention an anti-bribery policy',
    'can we claim business gifts and dinners',
    'is there a fee for the experts',
    'do we list people who are not yet hired but will be',
    'what should we show the inspectors in a presentation',
    '会不会有评委表示反对意见',
    'can we make up the missing share with a loan',
    'wafer fabrication data, which standard',
    '审计报告改版了要用新版吗',
    '软件许可合同改了日期怎么办',
    '企业给员工的礼品费能报吗',
    '数据造假会被取消资格吗',
    '科技局会给我们好处吗',
    'what happens when an inspector finds out that a record is missing',
    '检查时会被发现的问题怎么处理',
  ])('is not seen in an honest question: %s', async (question) => {
    const answer = await ask(question, { now });
    expect(answer.lead).not.toMatch(/don’t help with|不协助/u);
  });
});
