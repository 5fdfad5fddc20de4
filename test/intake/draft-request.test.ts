import { describe, expect, it } from 'vitest';
import { readRequest } from '../../src/intake/request.ts';

const RISK = 'risk-assessment';
const IP = 'ip-and-data';
const MARKET = 'market-analysis';
const BUDGET = 'budget-narrative';

describe('sections asked for in one message', () => {
  it.each<[string, readonly string[]]>([
    ['draft the risk section and the ip section', [RISK, IP]],
    ['draft risk, market and ip', [RISK, MARKET, IP]],
    ['Draft both the risk and market sections.', [RISK, MARKET]],
    ['please draft esg and compliance, ip and data, and talent', ['esg', IP, 'talent']],
    ['draft risk and mitigation and the market', [RISK, MARKET]],
    ['draft risk & risk', [RISK]],
    ['写风险和市场两节', [RISK, MARKET]],
    ['写一下风险、市场和预算三部分', [RISK, MARKET, BUDGET]],
    ['请帮我起草预算和知识产权', [BUDGET, IP]],
    ['起草风险评估、市场分析和知识产权三个部分', [RISK, MARKET, IP]],
    ['请起草知识产权与数据、人才培养与知识转移', [IP, 'talent']],
    ['write the risk section', [RISK]],
    ['draft the risk section and the poetry section', [RISK, 'the poetry section']],
    ['draft a plan for dinner and a letter', ['a plan for dinner and a letter']],
  ])('“%s” is met one by one', (text, sections) => {
    expect(readRequest(text, 'direct')).toMatchObject({ kind: 'draft', sections });
  });

  it.each(['draft all sections', 'draft the whole proposal', '起草全部章节', '起草整份申报书'])(
    '“%s” is every section of a proposal',
    (text) => {
      const request = readRequest(text, 'direct');
      expect(request.kind === 'draft' && request.sections.length).toBe(14);
    },
  );

  it('is the same after the command', () => {
    expect(readRequest('risk, ip zh', '/torch-draft')).toMatchObject({
      sections: [RISK, IP],
      draftLang: 'zh',
    });
  });
});

describe('a section more', () => {
  it.each<[string, readonly string[], 'en' | 'zh']>([
    ['also draft the ip section', [IP], 'en'],
    ['now draft the market section in Chinese', [MARKET], 'zh'],
    ['draft the ip section too', [IP], 'en'],
    ['再写知识产权部分', [IP], 'zh'],
    ['接着起草市场分析', [MARKET], 'zh'],
    ['知识产权部分也写一下', [IP], 'zh'],
  ])('“%s” is a draft, with one before it or without', (text, sections, draftLang) => {
    const expected = { kind: 'draft-also', sections, draftLang, question: null };
    expect(readRequest(text, 'direct')).toMatchObject(expected);
  });

  it.each<[string, readonly string[]]>([
    ['now the IP one', [IP]],
    ['and the market section, please', [MARKET]],
    ['the ip part too', [IP]],
    ['还有知识产权', [IP]],
  ])('“%s” is one beside a draft, else a question', (text, sections) => {
    expect(readRequest(text, 'direct')).toMatchObject({ kind: 'draft-also', sections, question: text });
  });

  it.each([
    'and the market?',
    'now what is the deadline',
    'write to the bureau',
    '知识产权部分怎么写',
    '风险评估要写吗',
    '预算怎么写',
    '写预算要注意什么',
    'write the abstract of our paper',
  ])('“%s” is none', (text) => {
    expect(readRequest(text, 'direct').kind).not.toMatch(/^draft/);
  });
});
