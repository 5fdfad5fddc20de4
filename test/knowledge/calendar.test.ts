import { describe, expect, it } from 'vitest';
import { KnowledgeProblems } from '../../src/knowledge/knowledge-problems.ts';
import { readCalendar } from '../../src/knowledge/read-calendar.ts';
import { knowledgeFile } from '../../src/knowledge/read-entries.ts';

const calendar = readCalendar(
  knowledgeFile(new URL('../../knowledge/', import.meta.url), 'calendar.yaml'),
  new KnowledgeProblems(),
);

const days = (year: number, list: string) => new Set(list.split(' ').map((day) => `${year}-${day}`));

describe('the calendar', () => {
  it.each([
    [
      2025,
      '国办发明电〔2024〕12号',
      '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08',
      '01-26 02-08 04-27 09-28 10-11',
    ],
    [
      2026,
      '国办发明电〔2025〕7号',
      '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
      '01-04 02-14 02-28 05-09 09-20 10-10',
    ],
  ])('has the weekdays off and weekend days worked of %i as in %s', (year, notice, off, worked) => {
    expect(calendar.get(year)).toEqual({ year, notice, off: days(year, off), worked: days(year, worked) });
  });
});
