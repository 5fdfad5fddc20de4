import { describe, expect, it } from 'vitest';
import { changedWords } from '../../../src/advisor/model/own-words.ts';

const FORECAST =
  'The forecast opens with CNY 1,500,000 in 2027-01. The lowest cash balance is CNY 290,000, in 2028-08.';
const RIGHTS =
  'The company holds 9 invention patents; 3 applications are pending. Trade secrets: slurry formulas and firing curves.';
const NEED =
  '印染企业的漂洗废水，用现有聚合物膜难以处理到可回用的水质。现有陶瓷膜组件需3次烧成，单支电耗38.0千瓦时。';
const EXPORT = '2026年9月取得两家东盟经销商意向书。2028年6月前完成扩项；与两家东盟经销商签约。';
const QUALITY = 'ISO 9001已通过认证，拟扩项覆盖中试线，2028年6月前完成。';

describe('the words of a paragraph', () => {
  it.each([
    [
      FORECAST,
      'The forecast starts with CNY 1,500,000 in January 2027 and cash is lowest in August 2028, with a balance of CNY 290,000.',
    ],
    [
      RIGHTS,
      'The company owns 9 invention patents while 3 applications are pending. Slurry formulas and firing curves are its trade secrets.',
    ],
    [
      NEED,
      '用现有聚合物膜，印染企业的漂洗废水难以处理到可回用的水质；现有陶瓷膜组件须3次烧成，单支耗电38.0千瓦时。',
    ],
    [EXPORT, '企业于2026年9月取得两家东盟经销商意向书，2028年6月前完成扩项，并与两家东盟经销商签约。'],
    [QUALITY, '企业的ISO 9001已通过认证，计划扩项覆盖中试线，于2028年6月前完成。'],
  ])('may be rearranged and joined: %s', (own, text) => {
    expect(changedWords(text, own, '')).toEqual({ strange: [], joined: null, dropped: null, replaced: null });
  });

  it.each([
    [FORECAST, FORECAST.replace('cash balance', 'tax balance'), ['tax']],
    [RIGHTS, RIGHTS.replace('patents;', 'patents abroad;'), ['abroad']],
    [RIGHTS, `${RIGHTS} They are world class.`, ['world class']],
    [NEED, NEED.replace('现有陶瓷膜', '新型陶瓷膜'), ['新型']],
    [QUALITY, QUALITY.replace('中试线', '涂膜线'), ['涂膜线']],
  ])('are not joined by others: %s', (own, text, strange) => {
    expect(changedWords(text, own, '').strange).toEqual(strange);
  });

  it.each([
    [
      FORECAST,
      'The forecast opens with CNY 1,500,000 in 2028-08. The lowest cash balance is CNY 290,000, in 2027-01.',
    ],
    [
      FORECAST,
      'The forecast opens with the lowest cash balance, CNY 290,000 in 2028-08, from CNY 1,500,000 in 2027-01.',
    ],
    [RIGHTS, 'The company holds 9 invention patents on firing curves; 3 applications are pending.'],
    [NEED, NEED.replace('聚合物膜', '陶瓷膜')],
  ])('are not said of something else: %s', (own, text) => {
    expect(changedWords(text, own, '').joined).not.toBeNull();
  });

  it.each([
    [EXPORT, '2026年9月与两家东盟经销商签约。2028年6月前完成扩项；与两家东盟经销商签约。'],
    [
      RIGHTS,
      'The company holds 9 invention patents; 3 patents are pending. Trade secrets: slurry formulas and firing curves.',
    ],
  ])('are not said in place of others: %s', (own, text) => {
    expect(changedWords(text, own, '').replaced).not.toBeNull();
  });

  it.each([
    [
      'Measures cover energy, emissions, water and waste.',
      'Measures cover energy, emissions and waste.',
      'water',
    ],
    ['采购记录、培训日志和检测结果按月归档。', '采购记录和检测结果按月归档。', '培训日志'],
    [
      'Measures cover energy, emissions, water and waste.',
      'Energy, water, waste and emissions are covered by measures.',
      null,
    ],
  ])('keep every member of a list: %s', (own, text, dropped) => {
    expect(changedWords(text, own, '').dropped).toBe(dropped);
  });

  it('are told apart in a text that repeats itself', () => {
    const own = '资金预算'.repeat(300);
    expect(changedWords(`${own}利润`, own, '').strange).toEqual(['利润']);
  });

  it('may be those of the title, where the sentence begins with them and nowhere else', () => {
    const own = 'Yearly review under the Data Security Law.';
    const title = 'Data protection and cybersecurity';
    expect(
      changedWords('Data protection gets a yearly review under the Data Security Law.', own, title),
    ).toEqual({
      strange: [],
      joined: null,
      dropped: null,
      replaced: null,
    });
    expect(changedWords('Yearly review under the Cybersecurity Law.', own, title).joined).not.toBeNull();
  });
});
