import type { Bilingual } from '../bilingual.ts';
import { addMonths } from '../day.ts';
import type { Outcome } from '../rule.ts';
import { beforeSubmission } from '../submission.ts';
import { carefulNote, endWords, spanParam } from './day-words.ts';
import type { EligibilityWork, Standing } from './eligibility-work.ts';
import { NO_COMPANY } from './stand-park.ts';

/**
 * Months after submission that a review and an agreement may well take; our reading, as the text gives no time for
 * either.
 */
export const REVIEW_MONTHS = 6;

/** E2: a certificate that holds on the day of submission, or equivalent capacity. */
export function standStatus(work: EligibilityWork): Standing {
  const { answers, submit } = work;
  const { expires, equivalent } = answers.E2;
  if (answers.applicant === 'none') return refuted(NO_COMPANY);
  if (equivalent === 'yes')
    return met({
      en: 'Equivalent innovation capacity is claimed; the text does not say what proves it, so agree the proof with the bureau.',
      zh: '以同等创新能力申报；文本未写明如何证明，请与科技局确认证明材料。',
    });
  const certificate = certificateOn(work);
  if (certificate === 'valid') {
    const valid = met(
      expires === null
        ? {
            en: 'The high-tech certificate is valid as you tell it; note its last day.',
            zh: '高企证书按您所述有效，请补充有效期截止日。',
          }
        : {
            en: `The high-tech certificate is valid and ends ${endWords(expires).en}.`,
            zh: `高企证书有效，${endWords(expires).zh}到期。`,
          },
      { expires: expires === null ? '' : spanParam(expires) },
    );
    const soon = expires !== null && expires.from < addMonths(submit.day, REVIEW_MONTHS);
    return soon ? { ...valid, state: 'ending' } : valid;
  }
  if (certificate === 'lapses') {
    const end = expires === null ? { en: '', zh: '' } : endWords(expires);
    const note = expires === null ? { en: '', zh: '' } : carefulNote(expires);
    return open({
      en: `The high-tech certificate ends ${end.en}${note.en}, ${beforeSubmission(submit).en}. Renew it first, or show equivalent innovation capacity.`,
      zh: `高企证书于${end.zh}到期${note.zh}，${beforeSubmission(submit).zh}。请先完成重新认定，或证明同等创新能力。`,
    });
  }
  if (certificate === 'expired') {
    const when = expires === null ? { en: '', zh: '' } : endWords(expires);
    const said: Bilingual = {
      en: `The high-tech certificate expired${when.en && ` ${when.en}`}.`,
      zh: `高企证书已${when.zh && `于${when.zh}`}过期。`,
    };
    return equivalent === 'no' ? refuted(without(said)) : open(ways(said));
  }
  if (certificate === 'none') {
    const said: Bilingual = { en: 'There is no high-tech certificate.', zh: '尚无高企证书。' };
    return equivalent === 'no' ? refuted(without(said)) : open(ways(said));
  }
  if (certificate === 'in-progress')
    return open(
      ways({ en: 'The high-tech certificate is still being decided.', zh: '高企认定尚在办理中。' }),
    );
  if (equivalent === 'in-progress')
    return open(
      ways({
        en: 'The proof of equivalent capacity is still being prepared.',
        zh: '同等创新能力证明尚在准备。',
      }),
    );
  return {
    ...open({
      en: 'Whether there is a high-tech certificate or equivalent capacity is not known yet.',
      zh: '高企证书或同等创新能力情况尚不清楚。',
    }),
    asked: true,
  };
}

/** The certificate on the day of submission; dates weigh more than the word "valid". */
export function certificateOn({
  answers,
  today,
  submit,
}: EligibilityWork): 'valid' | 'lapses' | 'expired' | 'none' | 'in-progress' | 'unknown' {
  const { certificate, expires } = answers.E2;
  if (expires === null) return certificate;
  if (certificate === 'none' || certificate === 'in-progress') return certificate;
  if (certificate === 'expired') return expires.from > today ? 'unknown' : 'expired';
  if (expires.from >= submit.day) return 'valid';
  return expires.to < today ? 'expired' : 'lapses';
}

function ways({ en, zh }: Bilingual): Bilingual {
  return {
    en: `${en} Show equivalent innovation capacity, or wait for the certificate; ask the bureau what it accepts.`,
    zh: `${zh}请证明同等创新能力，或待取得证书后申报；可向科技局确认认可哪些材料。`,
  };
}

function without({ en, zh }: Bilingual): Bilingual {
  return {
    en: `${en} Equivalent innovation capacity is denied as well, and the text asks for one of the two.`,
    zh: `${zh}同时也没有同等创新能力，而文本要求两者至少具备其一。`,
  };
}

function met(message: Bilingual, params: Outcome['params'] = {}): Standing {
  return { state: 'met', asked: false, outcome: { message, params } };
}

function open(message: Bilingual): Standing {
  return { state: 'open', asked: false, outcome: { message } };
}

function refuted(message: Bilingual): Standing {
  return { state: 'refuted', asked: false, outcome: { message } };
}
