import { CITED } from './cited-facts.ts';
import { day, evidence, ours, plural } from './closing-day.ts';
import type { DeadlineRule } from './deadline-work.ts';
import { whose } from './whose.ts';

/** Where today stands to the closing day, and on that day the clock to the call's hour. */
export const closingDayRule: DeadlineRule = {
  id: 'DL-STAT-001',
  basis: 'program',
  severity: 'error',
  title: { en: 'The closing day is ahead', zh: '尚未截止' },
  check: (work) => {
    const { today, daysLeft, terms } = work;
    const deadline = terms.deadline.value;
    const by = whose(terms.deadline);
    const hour =
      terms.hour === null ? { en: '', zh: '' } : { en: `, ${terms.hour.value}`, zh: terms.hour.value };
    const common = {
      basis: terms.deadline.origin,
      evidence: [...evidence(work), ...(ours(work) ? [work.cite(CITED.submitBefore)] : [])],
      params: {
        today,
        deadline,
        daysLeft: String(daysLeft),
        ...(terms.hour ? { hour: terms.hour.value } : {}),
      },
    };
    if (daysLeft > 0) {
      return {
        ...common,
        status: 'pass',
        severity: 'info',
        message: {
          en: `${plural(daysLeft)} to ${by.en} closing day, ${day(deadline).en}${hour.en}.`,
          zh: `距${by.zh}截止日${day(deadline).zh}${hour.zh}还有${daysLeft}天。`,
        },
        formula: `${deadline} − ${today} = ${daysLeft}`,
      };
    }
    if (daysLeft === 0 && terms.hour !== null && work.time !== null && work.time >= terms.hour.value) {
      return {
        ...common,
        message: {
          en: `${by.en.charAt(0).toUpperCase()}${by.en.slice(1)} closing hour, ${terms.hour.value} today, has passed (it is ${work.time} in Beijing). Call the bureau at once and ask whether a late submission is taken.`,
          zh: `${by.zh}截止时刻为今天${terms.hour.value}，现为北京时间${work.time}，已过。请立即致电科技局，询问能否补交。`,
        },
      };
    }
    if (daysLeft === 0) {
      return {
        ...common,
        severity: 'warning',
        message: {
          en: `${by.en.charAt(0).toUpperCase()}${by.en.slice(1)} closing day is today${hour.en}${ours(work) ? '; the text recommends submitting before it' : ''}. Submit at once and call the bureau to confirm that today still counts.`,
          zh: `今天即${by.zh}截止日${hour.zh}${ours(work) ? '，文本建议在该日之前提交' : ''}。请立即提交，并致电科技局确认当日是否有效。`,
        },
      };
    }
    return {
      ...common,
      message: {
        en: `${by.en.charAt(0).toUpperCase()}${by.en.slice(1)} closing day, ${day(deadline).en}${hour.en}, passed ${plural(-daysLeft)} ago. Ask the bureau for the current call before more work.`,
        zh: `${by.zh}截止日${day(deadline).zh}${hour.zh}已过${-daysLeft}天。继续准备之前，请先向科技局索取最新申报通知。`,
      },
      formula: `${today} − ${deadline} = ${-daysLeft}`,
    };
  },
};
