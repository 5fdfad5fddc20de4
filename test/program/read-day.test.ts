import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/program/day.ts';
import { readDay } from '../../src/program/read-day.ts';

describe('a day', () => {
  it.each([
    '2025-09-15',
    '2025/9/15',
    '2025.9.15',
    '20250915',
    '15 Sep 2025',
    '15 September 2025',
    '15th of September 2025',
    'Sep 15, 2025',
    'Sept. 15, 2025',
    'September 15, 2025',
    'Monday, 15 September 2025',
    '15/09/2025',
    '09/15/2025',
    '2025年9月15日',
    '2025年09月15日',
    '２０２５年９月１５日',
    '２０２５－０９－１５',
    '二〇二五年九月十五日',
    '二零二五年九月十五日',
    '2025年9月15日（星期一）',
  ])('%s is 2025-09-15', (text) => {
    expect(readDay(text)).toMatchObject({ kind: 'day', day: '2025-09-15' });
  });

  it('asks which day 03/04/2025 is', () => {
    expect(readDay('03/04/2025')).toMatchObject({ kind: 'two-way', days: ['2025-03-04', '2025-04-03'] });
  });

  it('takes 05/05/2025, which is the same day either way', () => {
    expect(readDay('05/05/2025')).toMatchObject({ kind: 'day', day: '2025-05-05' });
  });

  it.each(['2025-02-30', '2025-02-29', '30 February 2025', '2025年二月三十日', '31/04/2025', '2025-13-01'])(
    'refuses %s, which no calendar has',
    (text) => {
      expect(readDay(text).kind).toBe('no-such-day');
    },
  );

  it('takes 29 February in a leap year', () => {
    expect(readDay('2024-02-29')).toMatchObject({ kind: 'day', day: '2024-02-29' });
  });

  it.each([
    '',
    'tomorrow',
    '下周',
    '15 September',
    '9月15日',
    '2025-09',
    '2025',
    '500,000',
    'ISO 9001',
    '9'.repeat(5000),
  ])('does not find a day in "%s"', (text) => {
    expect(readDay(text).kind).toBe('not-a-day');
  });
});

describe('a day in data', () => {
  it.each([
    ['2027-05-14', '2027-05-14'],
    ['2028-02-29', '2028-02-29'],
    ['2027-02-29', null],
    ['2027-5-14', null],
    ['2027/05/14', null],
    [' 2027-05-14', null],
    ['2027-05-14T08:00', null],
    ['', null],
  ])('is written in one way only: %j', (text, day) => {
    expect(isoDay(text)).toBe(day);
  });
});
