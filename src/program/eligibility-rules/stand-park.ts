import type { Bilingual } from '../bilingual.ts';
import type { EligibilityWork, Standing } from './eligibility-work.ts';
import { standPlain } from './stand-plain.ts';

export const NO_COMPANY: Bilingual = {
  en: 'There is no company yet, and the text speaks of enterprises only. Found one in a national Torch park first.',
  zh: '目前尚无企业，而文本所说的申报主体是企业。请先在国家级火炬园区注册企业。',
};

/** E1: registered in a national park. A provincial one leaves it open: the text has no list of parks. */
export function standPark(work: EligibilityWork): Standing {
  const { applicant, E1 } = work.answers;
  if (applicant === 'none') return { state: 'refuted', asked: false, outcome: { message: NO_COMPANY } };
  if (E1.level === 'provincial') {
    return {
      state: 'open',
      asked: false,
      outcome: {
        message: {
          en: 'The park is told to be provincial or municipal. The text asks for a national park and gives no list: have the park administration confirm its level in writing.',
          zh: '所述园区为省级或市级，而文本要求国家级园区，且未列名单。请园区管委会书面说明园区级别。',
        },
      },
    };
  }
  return standPlain('E1', E1.answer, work);
}
