import { describe, expect, it } from 'vitest';
import { createAsk } from '../../src/advisor/ask.ts';
import { createSearch } from '../../src/knowledge/search.ts';
import { library } from '../shipped.ts';

const ask = createAsk({ library, search: createSearch(library) });
const now = '2026-11-23T04:00:00Z';

describe('a subject that the text is silent on', () => {
  it.each([
    ['is a special bank account needed for the subsidy', 'separate-account'],
    ['补助要不要专户', 'separate-account'],
    ['退钱吗', 'sanctions'],
    ['项目验收没过要不要退钱', 'sanctions'],
    ['完不成指标要退钱吗', 'budget-changes'],
    ['VAT inside the cap?', 'vat-in-budget'],
    ['上限里含增值税吗', 'vat-in-budget'],
    ['our shares will be sold halfway, any effect on the grant?', 'ownership-change'],
    ['中途股权转让有影响吗', 'ownership-change'],
    ['can we move to another city afterwards', 'moving-away'],
    ['拿到钱以后能不能搬走', 'moving-away'],
    ['our plant is in the next town, only the company is registered in the park', 'production-site'],
    ['how many years do we store the project files', 'records-retention'],
    ['原始凭证要存几年', 'records-retention'],
    ['are listed companies allowed to apply', 'corporate-form'],
    ['我们是央企子公司，能报吗', 'corporate-form'],
    ['we got an administrative fine, does it exclude us', 'compliance-record'],
    ['有过环保处罚能不能报', 'compliance-record'],
    ['does it matter which accounting firm signs', 'auditor-choice'],
    ['各项指标占多少分', 'score-weights'],
    ['what TRL is needed', 'technology-readiness'],
    ['能不能把部分工作外包出去', 'subcontracting'],
    ['do we need several quotes for a machine', 'procurement-rules'],
    ['must copies be notarized', 'signatures-and-originals'],
    ['is our know-how kept secret by the experts', 'confidentiality'],
    ['用资助买的机器以后能卖吗', 'asset-ownership'],
    ['does a pending patent count', 'patent-status'],
    ['受让来的专利算不算', 'patent-status'],
    ['we lost money last year, can we still apply', 'financial-health'],
    ['要不要交履约保证金', 'guarantees'],
    ['by when must our own share be paid in', 'match-timing'],
    ['资助收到后怎么做账', 'grant-accounting'],
    ['do the inspectors announce themselves', 'inspection-details'],
    ['良率要做到多少才达标', 'target-values'],
    ['国产零部件要占多少', 'domestic-content'],
    ['is there an information session we could attend', 'briefings'],
    ['资助协议是跟谁签的', 'agreement-party'],
    ['are used machines ok to buy with the grant', 'equipment-origin'],
    ['Can matching funds be a bank loan?', 'in-kind-match'],
    ['配套资金可以是银行贷款吗', 'in-kind-match'],
    ['What happens if we spend less than budgeted?', 'budget-changes'],
    ['项目的钱花不完怎么办', 'budget-changes'],
    ['请中介代写要付多少服务费', 'agent-choice'],
  ])('has a question of its own ready: %s', async (question, silence) => {
    const answer = await ask(question, { now });
    expect([answer.status, answer.next?.silence]).toEqual(['unanswerable', silence]);
  });

  it.each([
    ['do the financial statements need an audit', 'audited-statements'],
    ['专家评什么', 'review-criteria'],
    ['do we still negotiate a contract after approval', 'funding-agreement'],
    ['what kind of help do the parks offer', 'zone-complements'],
    ['先交哪些材料才能获邀', 'preliminary-stage'],
  ])('does not stand before the fact that has all the words of the question: %s', async (question, fact) => {
    const answer = await ask(question, { now });
    expect(answer.status).toBe('answered');
    expect(answer.citations[0]?.quote).toBe(library.evidence(fact).quote);
  });
});
