import { describe, expect, it } from 'vitest';
import { readCallForm } from '../../src/slack/read-call-form.ts';

const NOTHING = { cap: null, ratio: null, day: null, hour: null, source: null };
const read = (fields: Partial<typeof NOTHING | Record<keyof typeof NOTHING, string>>) =>
  readCallForm({ ...NOTHING, source: 'notice 12', ...fields }, 'en');

describe('the call form', () => {
  it.each([
    ['4000000', 400_000_000n],
    ['4,000,000.50', 400_000_050n],
    ['¥4000000元', 400_000_000n],
    ['400万', 400_000_000n],
    ['４００万元', 400_000_000n],
    ['12.5万', 12_500_000n],
  ])('reads the cap %j', (cap, value) => {
    expect(read({ cap })).toEqual({ ok: true, callFacts: { cap: { value, source: 'notice 12' } } });
  });

  it.each(['about 3m', '', '0', '-5', '3 or 4', '1e6', '100.123', '五百万'])(
    'asks again for the cap %j',
    (cap) => {
      expect(read({ cap })).toMatchObject({ ok: false, errors: { cap: expect.stringContaining('4000000') } });
    },
  );

  it.each([
    ['1:1', 1n, 1n],
    ['2 : 1', 2n, 1n],
    ['１：１', 1n, 1n],
    ['1.5:1', 3n, 2n],
  ])('reads the ratio %j', (ratio, own, grant) => {
    expect(read({ ratio })).toMatchObject({ ok: true, callFacts: { ratio: { value: { own, grant } } } });
  });

  it.each(['50%', '1', '0:1', '0.0:1', 'half'])('asks again for the ratio %j', (ratio) => {
    expect(read({ ratio })).toMatchObject({ ok: false, errors: { ratio: expect.any(String) } });
  });

  it('reads a day with its hour, and a day alone', () => {
    expect(read({ day: '2027-05-14', hour: '9:30' })).toMatchObject({
      callFacts: { deadline: { value: '2027-05-14', hour: '09:30' } },
    });
    expect(read({ day: '2027-05-14' })).toMatchObject({ callFacts: { deadline: { hour: null } } });
  });

  it.each([
    ['an hour without its day', { hour: '17:00' }, 'hour'],
    ['an hour that no clock shows', { day: '2027-05-14', hour: '25:00' }, 'hour'],
    ['a figure without its source', { cap: '400万', source: ' ' }, 'source'],
  ])('tells %s at its field', (_says, fields, field) => {
    expect(read(fields)).toMatchObject({ ok: false, errors: { [field]: expect.any(String) } });
  });

  it('takes an empty form as nothing entered', () => {
    expect(read({ source: null as never })).toEqual({ ok: true, callFacts: {} });
  });

  it('speaks the language of the one who fills it in', () => {
    expect(readCallForm({ ...NOTHING, cap: 'x', source: 's' }, 'zh')).toMatchObject({
      errors: { cap: '请填写一个金额，例如 4000000 或 400万。' },
    });
  });
});
