import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { DeadlineCheck, ScheduleStep } from '../../program/deadline.ts';
import { formatDay } from '../../program/format-day.ts';
import { isAhead } from '../../program/work-back.ts';
import { ASK_ABOUT_CALL, CALENDAR_UNKNOWN, ENTER_CALL, MARKS, PLAN } from '../texts/deadline-texts.ts';
import type { ReportSetting } from './budget-report.ts';
import { buttons, languagePress } from './buttons.ts';
import { bold, escapeText } from './escape-text.ts';
import { findings } from './findings.ts';
import type { Message } from './message.ts';
import { packMessages } from './pack-messages.ts';
import { context, sections } from './sections.ts';
import { sourceLine } from './terms-lines.ts';

/** The closing day: how far it is, whose day it is, the plan back from it, and what to ask. */
export function deadlineReport(
  check: DeadlineCheck,
  { lang, turn, ephemeral }: ReportSetting,
): readonly Message[] {
  const lead = headline(check, lang);
  const fromCall = check.terms.deadline.origin === 'call';
  const blocks = [
    ...sections([bold(lead), ...dayLines(check, lang)]),
    ...findings(check.findings, lang),
    ...plan(check, lang),
    ...sections(fromCall && check.status !== 'passed' ? [] : [ASK_ABOUT_CALL[lang], ENTER_CALL[lang]]),
    ...context([
      ...(check.calendarKnown || check.status !== 'open' ? [] : [CALENDAR_UNKNOWN[lang]]),
      sourceLine(check.terms, check.terms.deadline, lang),
    ]),
    ...buttons(
      [
        { action: 'torch_open_call', value: turn, primary: check.status === 'passed' },
        ...(isAhead(check.schedule) ? [{ action: 'torch_calendar', value: turn } as const] : []),
        ...(ephemeral ? [{ action: 'torch_share', value: turn } as const] : []),
        languagePress(turn, lang),
      ],
      lang,
    ),
  ];
  return packMessages(lead, blocks);
}

function headline({ deadline, status, daysLeft, workingDaysLeft }: DeadlineCheck, lang: Lang): string {
  const day = formatDay(deadline, lang);
  const days = Math.abs(daysLeft);
  if (status === 'passed')
    return lang === 'zh' ? `已截止：${day}，已过${days}天。` : `Passed: ${day} was ${counted(days)} ago.`;
  if (status === 'due-today')
    return lang === 'zh' ? `今天（${day}）截止。` : `Today, ${day}, is the last day.`;
  const working =
    workingDaysLeft === null
      ? ''
      : lang === 'zh'
        ? `（${workingDaysLeft}个工作日）`
        : ` (${workingDaysLeft} working)`;
  return lang === 'zh'
    ? `还有${days}天${working}：${day}截止。`
    : `${counted(days)} left${working}: closes ${day}.`;
}

function counted(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** Both days where the call's differs from the text's: nobody has to wonder which one is meant. */
function dayLines({ terms, today }: DeadlineCheck, lang: Lang): string[] {
  const { deadline, hour } = terms;
  const zh = lang === 'zh';
  const inText = deadline.program === null ? null : formatDay(deadline.program, lang);
  const clock = hour === null ? '' : ` ${escapeText(hour.value)}`;
  const call = `${formatDay(deadline.value, lang)}${clock}`;
  return [
    ...(deadline.origin === 'call'
      ? [
          zh
            ? `通知：${call}（${escapeText(deadline.source ?? '')}）`
            : `Your call: ${call} (${escapeText(deadline.source ?? '')})`,
        ]
      : []),
    ...(inText === null ? [] : [zh ? `项目正文：${inText}` : `Program text: ${inText}`]),
    zh ? `今天：${formatDay(today, lang)}（北京时间）` : `Today: ${formatDay(today, lang)} (Beijing time)`,
  ];
}

function plan({ status, schedule }: DeadlineCheck, lang: Lang) {
  if (schedule.length === 0 || (status === 'passed' && !isAhead(schedule))) return [];
  return sections([bold(PLAN[lang]), ...schedule.map((step) => stepLine(step, lang))]);
}

function stepLine({ name, date, late, compressed, ours }: ScheduleStep, lang: Lang): string {
  const mark = (text: Bilingual) => text[lang];
  const marks = [
    ...(late ? [mark(MARKS.late)] : []),
    ...(compressed === null
      ? []
      : [lang === 'zh' ? `最迟${formatDay(compressed, lang)}` : `now by ${formatDay(compressed, lang)}`]),
    mark(ours ? MARKS.ours : MARKS.text),
  ];
  return `• ${formatDay(date, lang)}  ${escapeText(name[lang])}  _${marks.join(lang === 'zh' ? '，' : ', ')}_`;
}
