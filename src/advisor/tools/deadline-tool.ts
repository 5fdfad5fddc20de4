import { z } from 'zod';
import type { Lang } from '../../program/bilingual.ts';
import type { DeadlineCheck, ScheduleStep } from '../../program/deadline.ts';
import { readDay } from '../../program/read-day.ts';
import { whose } from '../../program/whose.ts';
import { isAhead } from '../../program/work-back.ts';
import type { Advisor } from '../advisor.ts';
import type { CheckTool, ToolContext } from './check-tool.ts';
import { findingSections } from './finding-sections.ts';
import { makeTool } from './make-tool.ts';
import type { Section } from './tool-text.ts';

/** Longer than any way of writing a day. */
const MOST_DAY = 40;

/** The closing day, and the plan counted back from it. */
export function deadlineTool(advisor: Advisor, bound: ToolContext): CheckTool {
  const { lang } = bound;
  return makeTool(
    {
      name: 'check_deadline',
      description:
        'Tells the closing day and whose it is (the call’s when one was entered), the days and working days left from today, and the plan counted back from the submission, with late steps marked. Use it before saying how much time is left; never count days yourself. Days are YYYY-MM-DD in China. Every step but the one from the text is our suggestion.',
      schema: z.strictObject({
        submit: z
          .string()
          .min(1)
          .max(MOST_DAY)
          .optional()
          .describe(
            'The day on which the person plans to submit, such as 2027-05-14. Give an unclear day as it was written: 03/04/2027 comes back as a question. Leave it out when no day was said.',
          ),
      }),
      check: ({ submit }) => {
        const day = submit === undefined ? null : readDay(submit);
        const check = advisor.checkDeadline({ ...bound, submit: day });
        return {
          sections: deadlineSections(check, lang),
          result: { kind: 'deadline', check },
          findings: check.findings,
        };
      },
    },
    lang,
  );
}

function deadlineSections(check: DeadlineCheck, lang: Lang): readonly Section[] {
  // Past the day there is a plan only for a submission somebody plans; the year is never rolled forward.
  const planned = check.status !== 'passed' || isAhead(check.schedule);
  const plan = planned ? check.schedule.map((step) => stepLine(step, lang)) : [];
  return [
    { lines: dayLines(check, lang), share: 0.2 },
    ...findingSections(check.findings, lang),
    { title: lang === 'zh' ? '倒排计划：' : 'Plan, counted back:', lines: plan, share: 0.2 },
  ];
}

const STATUS = {
  open: { en: 'open', zh: '尚未截止' },
  'due-today': { en: 'due today', zh: '今日截止' },
  passed: { en: 'passed', zh: '已截止' },
} as const;

function dayLines(check: DeadlineCheck, lang: Lang): readonly string[] {
  const { today, deadline, status, daysLeft, workingDaysLeft, terms } = check;
  const zh = lang === 'zh';
  const hour = terms.hour === null ? '' : ` ${terms.hour.value}`;
  const past = daysLeft < 0;
  const days = zh
    ? `${past ? '已过天数' : '剩余天数'}：${Math.abs(daysLeft)}`
    : `${past ? 'Days since' : 'Days left'}: ${Math.abs(daysLeft)}`;
  const working = workingDaysLeft ?? (zh ? '未知（放假安排尚未公布）' : 'not known (holidays not published)');
  const left = past ? days : `${days}${zh ? `；剩余工作日：${working}` : `; working days left: ${working}`}`;
  return [
    zh ? `今天：${today}` : `Today: ${today}`,
    zh
      ? `截止日期（${whose(terms.deadline).zh}）：${deadline}${hour}，${STATUS[status].zh}`
      : `Closing day (${whose(terms.deadline).en}): ${deadline}${hour}, ${STATUS[status].en}`,
    left,
  ];
}

function stepLine({ name, date, late, compressed, ours }: ScheduleStep, lang: Lang): string {
  const zh = lang === 'zh';
  const marks = [
    ...(late ? [zh ? '已逾期' : 'late'] : []),
    ...(compressed === null ? [] : [zh ? `压缩至${compressed}` : `compressed to ${compressed}`]),
    ours ? (zh ? '我们的建议' : 'our suggestion') : zh ? '文本要求' : 'from the text',
  ];
  return zh ? `${date}：${name.zh}（${marks.join('，')}）` : `${date}: ${name.en} (${marks.join(', ')})`;
}
