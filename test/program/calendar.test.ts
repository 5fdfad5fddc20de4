import { describe, expect, it } from 'vitest';
import { isWorkingDay, previousWorkingDay, workingDaysBetween } from '../../src/program/calendar.ts';
import { CALENDAR } from './invented-terms.ts';

describe('working days', () => {
  it.each([
    ['2031-02-28', true, 'a Friday'],
    ['2031-03-01', true, 'a Saturday that is worked'],
    ['2031-03-02', false, 'a Sunday'],
    ['2031-03-03', false, 'a Monday off'],
    ['2031-03-07', false, 'the last day off'],
    ['2031-03-10', true, 'the Monday after'],
  ])('%s: %s, %s', (day, works) => {
    expect(isWorkingDay(day, CALENDAR)).toBe(works);
  });

  it.each([
    ['2031-03-13', '2031-03-14', 1],
    ['2031-03-14', '2031-03-14', 0],
    ['2031-03-15', '2031-03-14', 0],
    ['2031-02-28', '2031-03-10', 2],
    ['2030-12-31', '2031-01-02', 2],
  ])('after %s up to and including %s there are %i', (from, to, days) => {
    expect(workingDaysBetween(from, to, CALENDAR)).toBe(days);
  });

  it('is the day itself, or the nearest earlier one', () => {
    expect(previousWorkingDay('2031-03-10', CALENDAR)).toBe('2031-03-10');
    expect(previousWorkingDay('2031-03-09', CALENDAR)).toBe('2031-03-01');
  });

  it('is not known in a year without its notice', () => {
    expect(isWorkingDay('2032-01-02', CALENDAR)).toBeNull();
    expect(workingDaysBetween('2031-12-30', '2032-01-05', CALENDAR)).toBeNull();
    expect(previousWorkingDay('2032-01-02', CALENDAR)).toBeNull();
    expect(previousWorkingDay('2030-01-01', CALENDAR)).toBe('2030-01-01');
    expect(previousWorkingDay('2029-12-31', CALENDAR)).toBeNull();
  });
});
