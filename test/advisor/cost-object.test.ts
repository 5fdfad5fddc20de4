import { describe, expect, it } from 'vitest';
import { costObject } from '../../src/advisor/answer/cost-object.ts';
import { createAsk } from '../../src/advisor/ask.ts';
import { createSearch } from '../../src/knowledge/search.ts';
import { library } from '../shipped.ts';

const answer = createAsk({ library, search: createSearch(library) });
const ask = (question: string) => answer(question, { now: '2026-11-23T04:00:00Z' });

describe('what a question wants on the budget', () => {
  it.each([
    ['can we put the canteen in the budget', 'canteen'],
    ['may we charge the cleaning to the grant', 'cleaning'],
    ['can greenhouse heating be listed?', 'greenhouse heating'],
    ['does a lift go into the project budget', 'lift'],
    ['does the grant cover a forklift?', 'forklift'],
    ['new lights in hall 2, is this something we may charge?', 'new lights in hall 2'],
    ['my boss asks whether the canteen goes into the budget', 'canteen'],
    ['买叉车可以报吗', '叉车'],
    ['流动资金能列吗', '流动资金'],
    ['请客户吃饭的钱能不能进预算', '请客户吃饭'],
    ['能不能列食堂', '食堂'],
    ['预算里能放绿化费吗', '绿化费'],
    ['保洁费能报吗', '保洁费'],
  ])('is told in its own words: %s', (question, thing) => {
    expect(costObject(question)).toBe(thing);
  });

  it.each([
    'can we put a letter in the annex',
    'can we list three partners',
    'does it cover our region?',
    'does the grant pay the full amount at once',
    '建在园区外的厂能报吗',
    '租厂房的能报吗',
    'is our park on the list',
    'can our company be listed',
    'can we claim that we are the first',
    '软件企业能报吗',
    '没有专利能报吗',
    '省级园区能报吗',
    '能不能列举几个指标',
    '支持函能列进预算吗',
  ])('is nothing where papers, people or applicants are meant: %s', (question) => {
    expect(costObject(question)).toBeNull();
  });
});

describe('a cost that is asked to be listed', () => {
  it.each([
    ['流动资金能列吗', /^未列入，尚不能确认：流动资金。$/],
    ['差旅费可以列吗', /^未列入，尚不能确认：差旅与会议。$/],
    ['厂房装修能报吗', /^未列入，尚不能确认：厂房与基建。$/],
    ['培训费可以列吗', /^部分列入：培训。$/],
    ['招人的花费可以列进去吗', /^点名列出：人才引进。$/],
    ['a 6-axis robot for welding - on the list or not', /^Named: Equipment procurement/],
    ['can office rent be listed', /^Not named, so not confirmed: Rent and leases\.$/],
    ['software licences for the ERP system, are they on the list', /^Not named.*Software and IT/],
  ])('is held against the list, and no silence on something else is told: %s', async (question, lead) => {
    const given = await ask(question);
    expect([given.status, given.kind]).toEqual(['answered', 'allowable']);
    expect(given.lead).toMatch(lead);
  });

  it.each([
    ['班车可以列吗', /^清单里没有“班车”，尚不能确认。$/],
    // As it was written, and not as slips are mended
    ['does it cover the lifting in hall 2', /^Not named as “lifting in hall 2”/],
    ['can we put the canteen in the budget', /^Not named as “canteen”, so not confirmed\.$/],
  ])('is not named where nobody knows the word: %s', async (question, lead) => {
    const given = await ask(question);
    expect(given.lead).toMatch(lead);
    expect(given.body.join(' ')).toMatch(/equipment procurement|设备采购/);
  });

  it.each(['overhead at 15% of direct cost, accepted?', '管理费按5%提可以吗'])(
    'has no rate in the text, whatever rate is proposed: %s',
    async (question) => {
      expect((await ask(question)).status).toBe('unanswerable');
    },
  );
});

describe('selling', () => {
  it.each([
    ['can we claim a trade fair in Germany', /^Named: International market expansion/],
    ['can we claim a trade fair in Wuhan', /^Partly named/],
    ['去东南亚铺渠道的费用算不算', /^点名列出：国际市场拓展。$/],
    ['国内参展能报销吗', /^部分列入/],
  ])('is the listed expansion where the question places it abroad: %s', async (question, lead) => {
    expect((await ask(question)).lead).toMatch(lead);
  });
});

describe('who pays', () => {
  it.each([
    ['who pays the auditor', 'The text doesn’t say who pays for the auditor.'],
    ['who will bear the insurance?', 'The text doesn’t say who pays for the insurance.'],
    ['律师费谁出', '文本没有说明律师费由谁承担。'],
    ['who pays the notary?', 'The text doesn’t say who pays for the notary.'],
    ['公证费谁掏', '文本没有说明公证费由谁承担。'],
  ])('a cost that the list does not name is left open, and named: %s', async (question, lead) => {
    const given = await ask(question);
    expect([given.status, given.lead]).toEqual(['unanswerable', lead]);
    expect(given.next?.question).toMatch(/Who bears|由谁承担/);
  });

  it.each([
    ['who pays the travel of the site inspectors', 'review-costs'],
    ['检查组的差旅谁承担', 'review-costs'],
  ])('the inspectors is a silence of its own: %s', async (question, silence) => {
    expect((await ask(question)).next?.silence).toBe(silence);
  });

  it('the extra bonus is no cost of the company', async () => {
    const given = await ask('industrial internet platform project, who would pay the extra bonus?');
    expect(given.lead).toContain('provincial and municipal authorities');
  });
});
