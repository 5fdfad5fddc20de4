import { afterAll, describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import { isWorkingDay } from '../../src/program/calendar.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import { checkDeadline } from '../../src/program/check-deadline.ts';
import { addDays, dayAt } from '../../src/program/day.ts';
import { readDay } from '../../src/program/read-day.ts';
import { CALENDAR, cite, LEXICON, TERMS } from './invented-terms.ts';

const before = process.env.TZ;
afterAll(() => {
  process.env.TZ = before;
});

/** Everything that has to do with days, as text. */
function results(): string {
  const days = Array.from({ length: 730 }, (_, i) => addDays('2030-01-01', i));
  const text = 'Kiln 3,000,000 (company 2,000,000, grant 1,000,000); Land 90,000';
  return JSON.stringify(
    [
      days.map((day) => isWorkingDay(day, CALENDAR)),
      ['2031-03-13T15:59:59Z', '2031-03-13T16:00:00Z', '2031-03-14T15:59:59Z'].map((instant) =>
        checkDeadline({ today: dayAt(instant), terms: TERMS, calendar: CALENDAR, cite }),
      ),
      ['15 Sep 2031', '2031年9月15日', '03/04/2031', '2031-02-30'].map(readDay),
      checkBudget(readBudgetText(text), TERMS, LEXICON, cite),
    ],
    (_, value) => (typeof value === 'bigint' ? String(value) : value),
  );
}

describe('the time zone of the process', () => {
  it('changes no result', () => {
    const all = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'].map((zone) => {
      process.env.TZ = zone;
      // The zone took hold: otherwise three equal results would prove nothing.
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      return results();
    });
    expect(new Set(all).size).toBe(1);
  });

  it('counts days in Shanghai: 16:00 UTC is the next day there', () => {
    process.env.TZ = 'America/Los_Angeles';
    expect(dayAt('2031-03-13T15:59:59Z')).toBe('2031-03-13');
    expect(dayAt('2031-03-13T16:00:00Z')).toBe('2031-03-14');
  });
});
