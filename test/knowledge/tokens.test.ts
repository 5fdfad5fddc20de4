import { describe, expect, it } from 'vitest';
import { analyse, fold } from '../../src/knowledge/tokens.ts';

const terms = (text: string) => analyse(text).terms.filter((term) => term !== '');

describe('the analysis of a text', () => {
  it.each([
    [
      'stems English words and drops stop words',
      'The companies are upgrading their lines',
      ['compani', 'upgrad', 'line'],
    ],
    ['reads a grouped number as one', 'up to CNY ¥5,000,000', ['cni', '5000000']],
    ['keeps decimals', '47.1% of 13.8', ['47.1', '13.8']],
    [
      'parts letters and digits that run together',
      'Equipment7,000,000Company 4,000,000',
      ['equip', '7000000', 'compani', '4000000'],
    ],
    ['parts a standard from its number', 'ISO9001', ['iso', '9001']],
    ['parts Han from Latin', 'AI平台', ['ai', '平台', '平', '台', '平台']],
    ['cuts contractions', "What's the firm's cap, don't know", ['firm', 'cap', 'know']],
    ['takes accents and full width off', 'Café ＩＳＯ', ['cafe', 'iso']],
  ])('%s', (_says, text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('has characters, pairs and words of Chinese, words counted twice as pairs of characters', () => {
    expect(terms('配套资金')).toEqual(
      expect.arrayContaining(['配', '套', '资', '金', '配套', '套资', '资金']),
    );
    expect(terms('配套资金').filter((term) => term === '资金')).toHaveLength(2);
  });

  it('reads a page of Chinese without a mark as it reads a line', () => {
    const times = 5000;
    const count = (text: string) => terms(text).filter((term) => term === '企业').length;
    expect(count('国家高新技术企业'.repeat(times))).toBe(times * count('国家高新技术企业'));
    expect(terms('𠮷'.repeat(1000))).not.toContain('\ud842');
  });

  it('cuts each of many short runs as it is cut alone', () => {
    const runs = ['配套资金', '高新技术企业认定', '的', '研发费用占比', '火炬计划'];
    expect(terms(runs.join(' , '))).toEqual(runs.flatMap(terms));
  });

  it('marks sentence ends, so that no phrase runs over them', () => {
    expect(analyse('Equipment costs. Grant limits').terms).toEqual(['equip', 'cost', '', 'grant', 'limit']);
    expect(analyse('有上限。没有下限').terms).toContain('');
  });

  it('survives emoji, other scripts and nothing at all', () => {
    expect(terms('')).toEqual([]);
    expect(terms('👍🏽 ✅')).toEqual([]);
    expect(terms('поддержка проекта')).toEqual(['поддержка', 'проекта']);
  });

  it('folds for comparison', () => {
    expect(fold('We’re ＯＫ')).toBe("we're ok");
  });
});
