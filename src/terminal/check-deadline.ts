import { type Day, dayOf } from '../program/day.ts';
import type { DeadlineCheck } from '../program/deadline.ts';
import { callOption } from './call-option.ts';
import { deadlineReport } from './deadline-report.ts';
import { exitCode, findingJson } from './finding-json.ts';
import { CALL, readOptions } from './options.ts';
import { type Session, UsageError } from './session.ts';
import { writtenLines } from './written-lines.ts';

const USAGE =
  'check deadline [--submit YYYY-MM-DD] [--ics OUT.ics] [--call FILE] [--strict] [--json] [--lang en|zh] [--at INSTANT]';

/** `torch check deadline`: days left, what the text says of the day, and a plan counted back from submission. */
export async function checkDeadlineCommand(args: readonly string[], session: Session): Promise<number> {
  const options = {
    ...CALL,
    submit: { type: 'string' },
    ics: { type: 'string' },
    strict: { type: 'boolean', default: false },
  } as const;
  const { values } = readOptions(args, options, USAGE, { min: 0, max: 0 });
  const callFacts = await callOption(values.call, session);
  const submit = values.submit === undefined ? null : submitDay(values.submit);
  const check = session.advisor.checkDeadline({ callFacts, now: session.now, submit });
  const calendar = values.ics ?? null;
  if (calendar !== null) await session.write(calendar, await calendarFile(check, session));
  const { today, deadline, status, daysLeft, workingDaysLeft, calendarKnown, schedule } = check;
  const json = {
    today,
    deadline,
    status,
    daysLeft,
    workingDaysLeft,
    calendarKnown,
    schedule: schedule.map(({ step, date, late, compressed, ours }) => ({
      step,
      date,
      late,
      compressed,
      ours,
    })),
    findings: check.findings.map(findingJson),
    files: { calendar },
  };
  if (values.json) session.out(JSON.stringify(json));
  else
    session.out([deadlineReport(check, session.lang), ...writtenLines([calendar], session.lang)].join('\n'));
  return exitCode(check.findings, values.strict);
}

/** A terminal has one plan a cycle. Its name is no workspace's in Slack, so the two never overwrite each other. */
function calendarFile(check: DeadlineCheck, { advisor, lang, now }: Session): Promise<string> {
  return advisor.calendarFile(check, { workspace: 'terminal', project: check.terms.cycle, now, lang });
}

/** An option is for scripts, so it takes ISO days only; a person's own way of writing a date is for Slack. */
function submitDay(text: string): Day {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const day = dayOf(Number(year), Number(month), Number(date));
  if (day !== null) return day;
  throw new UsageError({
    en: `--submit "${text}" is not a day of the calendar. Write it as 2027-05-14.`,
    zh: `--submit “${text}”不是有效日期，请写成 2027-05-14 的形式。`,
  });
}
