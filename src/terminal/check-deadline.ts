import type { Bilingual } from '../program/bilingual.ts';
import type { DeadlineCheck } from '../program/deadline.ts';
import { readDay } from '../program/read-day.ts';
import { isAhead } from '../program/work-back.ts';
import { callOption } from './call-option.ts';
import { deadlineReport } from './deadline-report.ts';
import { exitCode, findingJson } from './finding-json.ts';
import { CALL, readOptions } from './options.ts';
import type { Session } from './session.ts';
import { writtenLines } from './written-lines.ts';

const USAGE =
  'check deadline [--submit DAY] [--ics OUT.ics] [--call FILE] [--strict] [--json] [--lang en|zh] [--at INSTANT]';

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
  // As Slack reads it: what is not one day is asked about.
  const submit = values.submit === undefined ? null : readDay(values.submit);
  const check = session.advisor.checkDeadline({ callFacts, now: session.now, submit });
  const ahead = isAhead(check.schedule);
  const calendar = ahead ? (values.ics ?? null) : null;
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
    session.out(
      [
        deadlineReport(check, session.lang),
        ...writtenLines([calendar], session.lang),
        ...(values.ics === undefined || ahead ? [] : [NO_CALENDAR[session.lang]]),
      ].join('\n'),
    );
  return exitCode(check.findings, values.strict);
}

/** Events on past days help nobody. */
const NO_CALENDAR: Bilingual = {
  en: 'No calendar was written: every day of the plan is past. Give the day you plan to submit (--submit) or the closing day of your call (--call).',
  zh: '未生成日历文件：计划日期均已过去。请用 --submit 指定计划提交日，或用 --call 录入申报通知的截止日期。',
};

/** A terminal has one plan a cycle. Its name is no workspace's in Slack, so the two never overwrite each other. */
function calendarFile(check: DeadlineCheck, { advisor, lang, now }: Session): Promise<string> {
  return advisor.calendarFile(check, { workspace: 'terminal', project: check.terms.cycle, now, lang });
}
