import type { Bilingual } from '../bilingual.ts';
import { CITED } from '../cited-facts.ts';
import { addMonths } from '../day.ts';
import type { DaySpan } from '../eligibility.ts';
import { formatDay } from '../format-day.ts';
import type { Outcome } from '../rule.ts';
import { submissionParam } from '../submission.ts';
import { carefulNote, endWords, spanParam } from './day-words.ts';
import type { EligibilityRule, EligibilityWork } from './eligibility-work.ts';
import { standPremises } from './stand-premises.ts';
import { certificateOn, REVIEW_MONTHS } from './stand-status.ts';

/** The text asks that the status is held, not until when: that it should outlast the project is our reading. */
export const certificateRule: EligibilityRule = {
  id: 'ELG-EXP-001',
  basis: 'reading',
  severity: 'warning',
  title: {
    en: 'The high-tech certificate outlasts submission and project',
    zh: '高企证书在提交时及项目期内有效',
  },
  cites: [CITED.highTechStatus],
  check: (work) => {
    const { certificate, expires } = work.answers.E2;
    if (expires === null) return 'not-checked';
    if (certificate === 'expired' && expires.from > work.today) {
      return {
        message: {
          en: `The certificate is told to have expired, yet the date told for its end is still ahead: it ends ${endWords(expires).en}. Check the certificate.`,
          zh: `所述证书已过期，但所述到期日为${endWords(expires).zh}，尚未到来。请核对证书上的日期。`,
        },
        params: params(expires, work),
      };
    }
    // Where it ends before submission, the criterion itself says so.
    if (certificateOn(work) !== 'valid') return 'not-checked';
    return ends(
      expires,
      work,
      { en: 'high-tech certificate', zh: '高企证书' },
      { en: 'renewal', zh: '重新认定' },
    );
  },
};

/** The text gives no years for a long-term lease: that it should outlast the project is our reading. */
export const leaseRule: EligibilityRule = {
  id: 'ELG-EXP-002',
  basis: 'reading',
  severity: 'warning',
  title: { en: 'The lease outlasts submission and project', zh: '租约在提交时及项目期内有效' },
  cites: [CITED.facilityProof],
  check: (work) => {
    const { hold, until } = work.answers.E7;
    if (hold !== 'leased' || until === null || standPremises(work).state !== 'met') return 'not-checked';
    return ends(until, work, { en: 'lease', zh: '租约' }, { en: 'extension', zh: '续租' });
  },
};

function ends(end: DaySpan, work: EligibilityWork, what: Bilingual, mend: Bilingual): Outcome | 'pass' {
  const { submit, projectEnd } = work;
  const [day, note] = [endWords(end), carefulNote(end)];
  const review = addMonths(submit.day, REVIEW_MONTHS);
  const least = projectEnd ?? review;
  if (end.from >= least) return 'pass';
  const holds = submit.known
    ? {
        en: `holds on the day of submission, ${formatDay(submit.day, 'en')},`,
        zh: `在提交日${formatDay(submit.day, 'zh')}有效，`,
      }
    : {
        en: 'holds today (no closing day ahead is known)',
        zh: '目前有效（暂无有效截止日期，按当前日期核对），',
      };
  if (projectEnd === null || end.from < review) {
    const project =
      projectEnd === null
        ? { en: '', zh: '' }
        : {
            en: ` The project runs until ${formatDay(projectEnd, 'en')}.`,
            zh: `项目执行至${formatDay(projectEnd, 'zh')}。`,
          };
    return {
      message: {
        en: `The ${what.en} ${holds.en} and ends ${day.en}${note.en}, perhaps before the review is over: the text gives it no time, so ${REVIEW_MONTHS} months are looked at. Start the ${mend.en} now and hand in proof of it; ask the bureau until when it has to hold.${project.en}`,
        zh: `${what.zh}${holds.zh}但于${day.zh}到期${note.zh}，届时评审可能尚未结束（文本未写明评审时间，此处按${REVIEW_MONTHS}个月核对）。请尽早办理${mend.zh}并随申报材料提交证明，同时向科技局确认有效期要求。${project.zh}`,
      },
      params: params(end, work),
    };
  }
  return {
    message: {
      en: `The ${what.en} ${holds.en} and ends ${day.en}${note.en}, before the project does on ${formatDay(projectEnd, 'en')}. Plan the ${mend.en} and say so in the proposal; the text gives no years, so ask the bureau what it expects.`,
      zh: `${what.zh}${holds.zh}但于${day.zh}到期${note.zh}，早于项目结束日${formatDay(projectEnd, 'zh')}。请安排${mend.zh}并在申报书中说明；文本未写明年限，请向科技局确认要求。`,
    },
    params: params(end, work),
  };
}

function params(end: DaySpan, { submit, projectEnd }: EligibilityWork): Readonly<Record<string, string>> {
  return { ends: spanParam(end), ...submissionParam(submit), ...(projectEnd === null ? {} : { projectEnd }) };
}
