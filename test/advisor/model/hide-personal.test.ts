import { describe, expect, it } from 'vitest';
import { personalData } from '../../../src/advisor/model/hide-personal.ts';

describe('personal data', () => {
  it.each([
    ['a mobile number', 'Call 13812345678 today', 'Call ‹phone-1› today'],
    ['one with its country and spaces', '电话+86 138 1234 5678。', '电话‹phone-1›。'],
    ['a fixed number', '传真：010-62345678', '传真：‹phone-1›'],
    ['an e-mail address', 'write to li.lei@corp.com.cn, please', 'write to ‹mail-1›, please'],
    ['an identity number', '身份证11010519491231002X', '身份证‹id-1›'],
    ['a bank card', 'card 6222 0212 3456 7890 128', 'card ‹card-1›'],
    ['the same twice, under one mark', '13812345678 / 13812345678', '‹phone-1› / ‹phone-1›'],
    ['two of them', '13812345678, a@b.cn', '‹phone-2›, ‹mail-1›'],
  ])('%s is hidden and comes back', (_says, text, hidden) => {
    const personal = personalData();
    expect(personal.hide(text)).toBe(hidden);
    expect(personal.restore(hidden)).toBe(text);
  });

  it.each([
    ['a sum of money', 'equipment 13,812,345,678'],
    ['a sum with cents', '13812345678.00 is too much'],
    ['a number with a wrong check digit', 'ID 110105194912310021'],
    ['a card with a wrong check digit', '6222 0212 3456 7890 124'],
    ['a longer number', 'order 138123456789'],
    ['a credit code of a company', '91110105MA01234567'],
    ['a day', '2027-05-14'],
  ])('%s is none', (_says, text) => {
    expect(personalData().hide(text)).toBe(text);
  });

  it('gives nothing back for a mark that it did not give', () => {
    expect(personalData().restore('‹phone-7›')).toBe('‹phone-7›');
  });
});
