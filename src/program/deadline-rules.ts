import { CITED } from './cited-facts.ts';
import { day, evidence, ours } from './closing-day.ts';
import { closingDayRule } from './closing-day-rule.ts';
import { addDays } from './day.ts';
import { type DeadlineRule, isPassed, reviewMark } from './deadline-work.ts';
import { termEvidence, whose } from './whose.ts';
import { workingDayOnOrBefore } from './work-back.ts';

export const DEADLINE_RULES: readonly DeadlineRule[] = [
  closingDayRule,
  {
    id: 'DL-STAT-002',
    basis: 'reading',
    severity: 'warning',
    title: { en: 'The closing hour is known', zh: '截止时刻明确' },
    cites: [CITED.deadlineWording],
    check: (work) => {
      if (isPassed(work)) return 'not-checked';
      const { terms, calendar } = work;
      const deadline = terms.deadline.value;
      const safeDay = workingDayOnOrBefore(addDays(deadline, -1), calendar);
      const params = { deadline, safeDay };
      if (terms.hour !== null) {
        return {
          status: 'pass',
          basis: 'call',
          message: {
            en: `Closing hour: ${terms.hour.value} on ${day(deadline).en} (${terms.hour.source ?? 'your call'}). The safe day is ${day(safeDay).en}.`,
            zh: `截止时刻：${day(deadline).zh}${terms.hour.value}（${terms.hour.source ?? '申报通知'}）。稳妥提交日为${day(safeDay).zh}。`,
          },
          params: { ...params, hour: terms.hour.value },
        };
      }
      const wording = ours(work)
        ? {
            en: 'The header names the day itself, the process section says "before" it, and no hour is given',
            zh: '页首写明当日，流程部分写“之前”，且未写明时刻',
          }
        : { en: 'Your call gives a day and no hour', zh: '申报通知只写明日期，未写明时刻' };
      const safe =
        work.today <= safeDay
          ? {
              en: `Treat ${day(safeDay).en} as the safe day (the last working day before it) and ask the bureau which hour counts`,
              zh: `请以${day(safeDay).zh}（前一个工作日）为稳妥提交日，并向科技局确认截止时刻`,
            }
          : {
              en: `The safe day, ${day(safeDay).en} (the last working day before it), has gone by: submit at once and ask the bureau which hour counts`,
              zh: `稳妥提交日${day(safeDay).zh}（前一个工作日）已过：请立即提交，并向科技局确认截止时刻`,
            };
      return { message: { en: `${wording.en}. ${safe.en}.`, zh: `${wording.zh}。${safe.zh}。` }, params };
    },
  },
  {
    id: 'DL-STAT-003',
    basis: 'program',
    severity: 'warning',
    title: { en: 'The cycle is not over', zh: '本年度申报未结束' },
    cites: [CITED.thirdParty, CITED.bureau],
    check: (work) => {
      if (!isPassed(work)) return 'pass';
      const { cycle } = work.terms;
      return {
        basis: work.terms.deadline.origin,
        message: ours(work)
          ? {
              en: `This text is about the ${cycle} cycle and holds no later date; none is assumed. Ask the bureau for the current call, and enter its closing day.`,
              zh: `本文本所述为${cycle}年度，未载明之后的日期，系统也不作推算。请向科技局索取最新申报通知，并录入其截止日期。`,
            }
          : {
              en: 'The closing day you entered has passed. Ask the bureau for the next call, and enter its closing day.',
              zh: '您录入的截止日期已过。请向科技局索取下一期申报通知，并录入其截止日期。',
            },
        params: { cycle },
      };
    },
  },
  {
    id: 'DL-CALL-001',
    basis: 'call',
    severity: 'warning',
    title: { en: "The call's closing day is not before the summary's", zh: '录入的截止日期不早于摘要所列' },
    check: (work) => {
      const { value, program, origin } = work.terms.deadline;
      if (origin === 'program' || program === null) return 'not-checked';
      if (value >= program) return 'pass';
      const by = whose(work.terms.deadline);
      return {
        message: {
          en: `${day(value).en}, ${by.en} closing day, is earlier than the ${day(program).en} of the summary. A current call is later: check the year, and that the notice is not an old one.`,
          zh: `${by.zh}截止日${day(value).zh}早于摘要所列的${day(program).zh}。现行通知应晚于该日，请核对年份，并确认所用并非往年通知。`,
        },
        params: { deadline: value, programDeadline: program },
        evidence: evidence(work),
      };
    },
  },
  {
    id: 'DL-BUF-001',
    basis: 'program',
    severity: 'warning',
    title: { en: 'There is time for the reviews', zh: '评审时间充足' },
    check: (work) => {
      const { terms, today, calendar } = work;
      if (work.asked !== null && work.submit === null) return 'not-checked';
      const submit = work.submit ?? terms.deadline.value;
      const mark = reviewMark(submit, terms);
      const reviewBy = workingDayOnOrBefore(mark, calendar);
      const lead = terms.reviewLead.value;
      const common = {
        basis: terms.reviewLead.origin,
        params: { submit, reviewBy, mark, leadDays: String(lead) },
        formula: `${submit} − ${lead} = ${mark}`,
        evidence: termEvidence(terms.reviewLead, `${lead} days before submission`, terms, work.cite),
      };
      if (today <= reviewBy) {
        return {
          ...common,
          status: 'pass',
          message: {
            en: `For a submission on ${day(submit).en}, reviews, compliance checks and approvals are done by ${day(reviewBy).en}.`,
            zh: `如于${day(submit).zh}提交，须在${day(reviewBy).zh}前完成内部评审、合规检查和审批。`,
          },
        };
      }
      const advice = isPassed(work)
        ? {
            en: 'The closing day is past as well: plan anew from the day of the current call.',
            zh: '截止日也已过，请按最新申报通知的日期重新安排。',
          }
        : {
            en: 'Cut the review short with care, or ask the bureau whether a later day is possible.',
            zh: '请谨慎压缩评审，或向科技局询问能否延后。',
          };
      return {
        ...common,
        message: {
          en: `For a submission on ${day(submit).en}, reviews, compliance checks and approvals should have been done by ${day(reviewBy).en}, at least ${lead} days before. ${advice.en}`,
          zh: `如于${day(submit).zh}提交，内部评审、合规检查和审批应至少提前${lead}天、即在${day(reviewBy).zh}前完成，该日已过。${advice.zh}`,
        },
      };
    },
  },
  {
    id: 'DL-BUF-002',
    basis: 'program',
    severity: 'error',
    title: {
      en: 'The planned submission lies between today and the closing day',
      zh: '计划提交日在今天与截止日之间',
    },
    check: (work): ReturnType<DeadlineRule['check']> => {
      const { submit, terms, today } = work;
      if (submit === null) return 'not-checked';
      const deadline = terms.deadline.value;
      if (submit < today) {
        return {
          basis: 'arithmetic',
          message: {
            en: `The planned submission, ${day(submit).en}, is already past. Plan a day from today on.`,
            zh: `计划提交日${day(submit).zh}已经过去。请改为今天或以后的日期。`,
          },
          params: { submit, today },
        };
      }
      if (submit <= deadline) return 'pass';
      // Nobody can plan an earlier day once the closing day is past: the day belongs to a later call.
      if (isPassed(work)) {
        const over = ours(work)
          ? {
              en: `This text's cycle closed on ${day(deadline).en}`,
              zh: `文本所述申报已于${day(deadline).zh}截止`,
            }
          : {
              en: `The closing day you entered, ${day(deadline).en}, has passed`,
              zh: `您录入的截止日${day(deadline).zh}已过`,
            };
        return {
          basis: terms.deadline.origin,
          message: {
            en: `${over.en}, so a submission on ${day(submit).en} belongs to another call. Ask the bureau for that call and enter its closing day; until then the plan only counts back from your day.`,
            zh: `${over.zh}，${day(submit).zh}的提交只能对应其他批次。请向科技局索取该批次通知并录入截止日期；在此之前，时间安排仅按您的计划日倒排。`,
          },
          params: { submit, deadline },
          evidence: evidence(work),
        };
      }
      return {
        basis: terms.deadline.origin,
        message: {
          en: `The planned submission, ${day(submit).en}, is after ${whose(terms.deadline).en} closing day, ${day(deadline).en}. Plan an earlier day.`,
          zh: `计划提交日${day(submit).zh}晚于${whose(terms.deadline).zh}截止日${day(deadline).zh}。请提前安排。`,
        },
        params: { submit, deadline },
        evidence: evidence(work),
      };
    },
  },
  {
    id: 'DL-WD-001',
    basis: 'practice',
    severity: 'info',
    title: { en: 'Working days are counted', zh: '已计算工作日' },
    check: (work) => {
      const { workingDaysLeft, terms, today } = work;
      if (workingDaysLeft === null || isPassed(work)) return 'not-checked';
      const deadline = terms.deadline.value;
      return {
        message: {
          en: `${workingDaysLeft} working ${workingDaysLeft === 1 ? 'day' : 'days'} are left after today up to and including ${day(deadline).en}, by the State Council's holiday notices.`,
          zh: `自明日起至${day(deadline).zh}（含当日）共有${workingDaysLeft}个工作日，依据国务院节假日安排。`,
        },
        params: { workingDays: String(workingDaysLeft), today, deadline },
      };
    },
  },
  {
    id: 'DL-WD-002',
    basis: 'format',
    severity: 'warning',
    title: { en: 'The holidays of every year in the span are known', zh: '所涉年份节假日安排均已公布' },
    check: ({ calendarKnown, unknownYears }) => {
      if (calendarKnown) return 'pass';
      const [first, last] = [unknownYears[0], unknownYears.at(-1)];
      const years = first === last ? `${first}` : `${first}-${last}`;
      return {
        message: {
          en: `The public holidays of ${years} are not known here, so working days are not counted; dates of the plan in that year are estimates by weekday. Check them against the State Council's notice.`,
          zh: `${years}年节假日安排未知，不计算工作日；该年内的计划日期仅按周一至周五估算，请以国务院通知为准。`,
        },
        params: { years },
      };
    },
  },
  {
    id: 'DL-STG-001',
    basis: 'program',
    severity: 'info',
    title: { en: 'The preliminary stage comes first', zh: '须先经预申报' },
    cites: [CITED.preliminary],
    check: (work) =>
      isPassed(work)
        ? 'not-checked'
        : {
            message: {
              en: 'Preliminary materials and an invitation come before the full proposal; the text gives no date for them. Ask the bureau when it takes them.',
              zh: '完整申报之前须先提交预申报材料并获邀请，文本未写明其日期。请向科技局询问受理时间。',
            },
          },
  },
  {
    id: 'DL-FMT-001',
    basis: 'format',
    severity: 'question',
    title: { en: 'The planned day can be read', zh: '计划日期可识别' },
    check: ({ asked }): ReturnType<DeadlineRule['check']> => {
      if (asked === null) return 'not-checked';
      if (asked.kind === 'day') return 'pass';
      const { text } = asked;
      if (asked.kind === 'two-way') {
        const [first, second] = asked.days;
        return {
          message: {
            en: `"${text}" can be ${day(first).en} or ${day(second).en}. Which one? Write ${first} or ${second}.`,
            zh: `“${text}”可理解为${day(first).zh}或${day(second).zh}。请写成${first}或${second}。`,
          },
          params: { text, first, second },
        };
      }
      const why =
        asked.kind === 'no-such-day'
          ? { en: 'is not a day of the calendar', zh: '在日历上不存在' }
          : { en: 'is not a day I can read', zh: '无法识别为日期' };
      return {
        message: {
          en: `"${text}" ${why.en}. Write it as 2027-05-14 or 2027年5月14日.`,
          zh: `“${text}”${why.zh}。请写成2027-05-14或2027年5月14日。`,
        },
        params: { text },
      };
    },
  },
];
