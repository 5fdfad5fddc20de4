import type { Lang } from '../program/bilingual.ts';
import type { DeadlineCheck, ScheduleStep } from '../program/deadline.ts';
import { formatDay } from '../program/format-day.ts';
import { isAhead } from '../program/work-back.ts';
import { findingLines } from './finding-lines.ts';

/** The deadline check for a terminal: the day, what is said of it, and the plan. */
export function deadlineReport(check: DeadlineCheck, lang: Lang): string {
  // Past the day there is a plan only for a submission somebody plans; the year is never rolled forward.
  const planned = check.status !== 'passed' || isAhead(check.schedule);
  const plan = planned
    ? [
        '',
        lang === 'zh' ? '倒排计划：' : 'Plan, counted back:',
        ...check.schedule.map((step) => stepLine(step, lang)),
      ]
    : [];
  return [headline(check, lang), ...findingLines(check.findings, lang), ...plan].join('\n');
}

function headline({ deadline, status, daysLeft, workingDaysLeft, terms }: DeadlineCheck, lang: Lang): string {
  const day = formatDay(deadline, lang);
  const days = Math.abs(daysLeft);
  const whose =
    terms.deadline.origin === 'call'
      ? lang === 'zh'
        ? `（依据${terms.deadline.source}）`
        : ` (${terms.deadline.source})`
      : '';
  if (status === 'passed')
    return lang === 'zh'
      ? `截止日期${day}${whose}已过${days}天。`
      : `${day}${whose} has passed: ${days} days ago.`;
  if (status === 'due-today')
    return lang === 'zh' ? `今天（${day}）就是截止日期${whose}。` : `${day}${whose} is today.`;
  const working =
    workingDaysLeft === null
      ? lang === 'zh'
        ? '工作日数未知'
        : 'working days not known'
      : lang === 'zh'
        ? `${workingDaysLeft}个工作日`
        : `${workingDaysLeft} working days`;
  return lang === 'zh'
    ? `距截止日期${day}${whose}还有${days}天（${working}）。`
    : `${days} days until ${day}${whose} (${working}).`;
}

function stepLine({ name, date, late, compressed, ours }: ScheduleStep, lang: Lang): string {
  const marks = [
    late ? (lang === 'zh' ? '已逾期' : 'late') : null,
    compressed === null ? null : lang === 'zh' ? `压缩至${compressed}` : `compressed to ${compressed}`,
    ours ? (lang === 'zh' ? '我们的建议' : 'our suggestion') : lang === 'zh' ? '文本要求' : 'from the text',
  ].filter((mark) => mark !== null);
  return lang === 'zh'
    ? `  ${date}  ${name.zh}（${marks.join('，')}）`
    : `  ${date}  ${name.en} (${marks.join(', ')})`;
}
