import { createHash } from 'node:crypto';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import type { Day } from '../program/day.ts';
import type { DeadlineCheck, ScheduleStep } from '../program/deadline.ts';
import { formatDay } from '../program/format-day.ts';

export interface CalendarSetting {
  /** Whose plan it is: the same two names give the same events, so that a second import updates the first. */
  readonly workspace: string;
  readonly project: string;
  /** ISO instant of this version; a later one replaces an earlier one. */
  readonly now: string;
  readonly lang: Lang;
}

const MINUTE_MS = 60_000;

/** The plan to a submission as a calendar file (RFC 5545): one all-day event a step, the same in every time zone. */
export async function scheduleCalendar(check: DeadlineCheck, setting: CalendarSetting): Promise<string> {
  const { default: ical } = await import('ical-generator');
  const { lang, now } = setting;
  const calendar = ical({
    prodId: { company: 'torch-advisor', product: 'work-back plan', language: lang.toUpperCase() },
    name: lang === 'zh' ? '火炬计划申报安排' : 'Torch Program application',
  });
  const instant = new Date(now);
  for (const step of check.schedule) {
    calendar.createEvent({
      id: uid(setting, step),
      sequence: Math.floor(instant.getTime() / MINUTE_MS),
      stamp: instant,
      start: midnight(step.compressed ?? step.date),
      allDay: true,
      summary: summary(step, lang),
      description: description(step, check, lang),
    });
  }
  return calendar.toString();
}

/** Names nobody: a calendar goes to other people, who need not learn the workspace's id. */
function uid({ workspace, project }: CalendarSetting, { step }: ScheduleStep): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([workspace, project, step]))
    .digest('hex');
  return `${hash.slice(0, 32)}@torch-advisor`;
}

/** An all-day event is written from the day in UTC, whatever zone the process runs in. */
function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function summary({ name, late, compressed }: ScheduleStep, lang: Lang): string {
  const past = late && compressed === null;
  return lang === 'zh'
    ? `火炬申报：${name.zh}${past ? '（已逾期）' : ''}`
    : `Torch application: ${name.en}${past ? ' (late)' : ''}`;
}

function description(step: ScheduleStep, { deadline, status, terms }: DeadlineCheck, lang: Lang): string {
  const { date, late, compressed, ours } = step;
  const call = terms.deadline.origin === 'call';
  const lines: Bilingual[] = [];
  lines.push(ours ? OURS : asked(terms.reviewLead.value));
  if (compressed !== null)
    lines.push({
      en: `Time is short: planned for ${formatDay(date, 'en')}, moved to ${formatDay(compressed, 'en')}.`,
      zh: `时间紧：原定${formatDay(date, 'zh')}，压缩后为${formatDay(compressed, 'zh')}。`,
    });
  else if (late)
    lines.push({
      en: 'This day had already passed when the plan was made.',
      zh: '生成本安排时，该日期已经过去。',
    });
  const whose = call
    ? { en: `${terms.deadline.source}`, zh: `${terms.deadline.source}` }
    : { en: 'program text', zh: '项目正文' };
  // A plan made after that day leads to a submission of the company's own choice.
  lines.push(
    status === 'passed'
      ? {
          en: `The closing day known so far, ${formatDay(deadline, 'en')} (${whose.en}), has passed. Ask the science and technology bureau for the day and hour of the current call.`,
          zh: `目前所知的截止日期${formatDay(deadline, 'zh')}（${whose.zh}）已过。请向科技局确认最新批次的截止日期和时刻。`,
        }
      : {
          en: `Closing day: ${formatDay(deadline, 'en')} (${whose.en}). Confirm the day and hour with the science and technology bureau.`,
          zh: `截止日期：${formatDay(deadline, 'zh')}（${whose.zh}）。具体日期和时刻请向科技局确认。`,
        },
  );
  return lines.map((line) => line[lang]).join('\n');
}

const OURS: Bilingual = {
  en: 'Our suggestion; the program text gives no date for this step.',
  zh: '此日期为我们的建议，项目正文未作规定。',
};

function asked(days: number): Bilingual {
  return {
    en: `The program text asks for this at least ${days} days before submission.`,
    zh: `项目正文要求至少在提交前${days}天完成此项。`,
  };
}
