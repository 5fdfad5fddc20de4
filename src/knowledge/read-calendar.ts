import { z } from 'zod';
import type { Calendar } from '../program/calendar.ts';
import { weekday } from '../program/day.ts';
import type { KnowledgeProblems } from './knowledge-problems.ts';
import { type KnowledgeFile, readYaml, validated } from './read-entries.ts';
import { day, text } from './yaml-fields.ts';

const SATURDAY = 6;

const years = z.array(
  z.strictObject({ year: z.int(), notice: text, off: z.array(day).min(1), worked: z.array(day) }),
);

export function readCalendar(file: KnowledgeFile, problems: KnowledgeProblems): Calendar {
  const read = validated(file, null, years, readYaml(file, problems), problems) ?? [];
  const calendar = new Map<number, { year: number; notice: string; off: Set<string>; worked: Set<string> }>();
  for (const { year, notice, off, worked } of read) {
    const entry = String(year);
    if (calendar.has(year)) problems.add(file.name, entry, 'the year is given twice: keep one');
    for (const one of [...off, ...worked]) {
      if (!one.startsWith(`${year}-`)) problems.add(file.name, entry, `${one} is in another year: move it`);
    }
    for (const one of off.filter((date) => weekday(date) >= SATURDAY)) {
      problems.add(file.name, entry, `off: ${one} is a weekend day: list weekdays only`);
    }
    for (const one of worked.filter((date) => weekday(date) < SATURDAY)) {
      problems.add(file.name, entry, `worked: ${one} is a weekday: list weekend days only`);
    }
    calendar.set(year, { year, notice, off: new Set(off), worked: new Set(worked) });
  }
  return calendar;
}
