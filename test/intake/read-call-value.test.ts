import { describe, expect, it } from 'vitest';
import { proposeCallFacts } from '../../src/intake/call/propose-call-facts.ts';
import { isCallKey, readCallValue } from '../../src/intake/call/read-call-value.ts';

const source = 'notice 12, p. 3';

describe('a call fact written as text', () => {
  it.each([
    ['cap', '4000000.00', { value: 400_000_000n, source }],
    ['cap', '4,000,000', { value: 400_000_000n, source }],
    ['cap', '400万元', { value: 400_000_000n, source }],
    ['ratio', '2:1', { value: { own: 2n, grant: 1n }, source }],
    ['ratio', '2：1', { value: { own: 2n, grant: 1n }, source }],
    ['ratio', '1.5:1', { value: { own: 3n, grant: 2n }, source }],
    ['ratio', '1：0.75', { value: { own: 4n, grant: 3n }, source }],
    ['deadline', '2027-05-14', { value: '2027-05-14', hour: null, source }],
    ['deadline', '2027-05-14 17:00', { value: '2027-05-14', hour: '17:00', source }],
    ['deadline', '2027年5月14日 9:00', { value: '2027-05-14', hour: '09:00', source }],
    ['list', 'Equipment; Testing', { values: ['Equipment', 'Testing'], source }],
    ['list', '设备费；测试费；', { values: ['设备费', '测试费'], source }],
    ['issuer', '海城市科学技术局', { value: '海城市科学技术局', source }],
    ['number', '12/2027', { value: '12/2027', source }],
  ] as const)('%s=%s is read', (key, value, fact) => {
    expect(readCallValue(key, value, source)).toEqual({ ok: true, callFacts: { [key]: fact } });
  });

  it.each([
    ['cap', '0'],
    ['cap', 'about 4m'],
    ['cap', '3-4 million'],
    ['cap', '$4,000,000'],
    ['ratio', '2'],
    ['ratio', '0:1'],
    ['ratio', '1.5.2:1'],
    ['deadline', '2027-02-30'],
    ['deadline', '03/04/2027'],
    ['deadline', '2027-05-14 25:00'],
    ['list', ' ; '],
    ['issuer', ' '],
  ] as const)('%s=%s is refused with the way to write it, in both languages', (key, value) => {
    const read = readCallValue(key, value, source);
    expect(read.ok).toBe(false);
    if (!read.ok)
      expect([read.problem.en, read.problem.zh].every((text) => text.includes(`${key}=`))).toBe(true);
  });

  it('is refused without a source', () => {
    const read = readCallValue('cap', '4000000', '  ');
    expect(read).toMatchObject({ ok: false, problem: { en: expect.stringContaining('source') } });
  });

  it('is what a proposal gives: each proposal can be accepted as it stands', () => {
    const text = [
      '海城市科学技术局关于组织申报2027年项目的通知',
      '海科高〔2027〕12号',
      '单个项目资助金额最高不超过400万元。',
      '自筹经费与财政经费比例不低于1.5:1。',
      '申报截止时间为2027年5月14日17:00。',
      '资金使用范围包括设备费、材料费和测试费。',
    ].join('\n');
    const proposals = proposeCallFacts({ parts: [{ heading: null, level: 0, page: 1, text }] });
    expect(proposals.map(({ key }) => key).sort()).toEqual(
      ['cap', 'deadline', 'issuer', 'list', 'number', 'ratio'].sort(),
    );
    for (const { key, value } of proposals) expect(readCallValue(key, value, source).ok).toBe(true);
  });

  it('has one of six names', () => {
    expect(['cap', 'number', 'constructor', 'budget'].map(isCallKey)).toEqual([true, true, false, false]);
  });
});
