import { chooseAnswer } from '../program/choose-answer.ts';
import { dayOf } from '../program/day.ts';
import type { CriterionText, EligibilityAnswers } from '../program/eligibility.ts';
import type { Job } from '../store/store.ts';
import type { RequestSetting, Shown } from './answer-request.ts';
import { checkDraft, checkDraftFile } from './answers/draft-check-answer.ts';
import { tellDocuments, tellEligibility } from './answers/told-answers.ts';
import type { Changing } from './change-application.ts';
import { type Outcome, type Parts, toPerson, toThread } from './parts.ts';
import { changingOf, keepShown, settingFor } from './run-request.ts';
import type { Work } from './work.ts';

type ToldForm = Work & { kind: 'eligibility-form' | 'documents-form' | 'draft-form' };

/** Keeps what was filled in and shows the check of it. */
export async function runToldForm(parts: Parts, job: Job, work: ToldForm): Promise<readonly Outcome[]> {
  const destination = work.thread === null ? toPerson(work, null) : toThread(work);
  const ephemeral = destination.to === 'person';
  const asked = { lang: work.lang, ephemeral, slash: false, files: [] };
  const setting = await settingFor(parts, job, work, asked);
  const shown = await shownFor(work, setting, changingOf(job, work, setting));
  await keepShown(parts, job, work, `[${work.kind}]`, shown);
  return [{ destination, messages: shown.messages }];
}

async function shownFor(work: ToldForm, setting: RequestSetting, who: Changing): Promise<Shown> {
  switch (work.kind) {
    case 'documents-form':
      return tellDocuments(work.text, setting, who);
    case 'draft-form':
      return work.file === null
        ? checkDraft(work.section, work.text, setting)
        : checkDraftFile(work.section, work.file, setting);
    case 'eligibility-form': {
      const criteria = setting.advisor.eligibilityInterview();
      return tellEligibility(work.text, setting, who, (answers) => chosenIn(work, answers, criteria));
    }
  }
}

/** Each chosen answer, and the days picked beside them. */
function chosenIn(
  { chosen, expires, until, lang }: Work & { kind: 'eligibility-form' },
  answers: EligibilityAnswers,
  criteria: readonly CriterionText[],
): EligibilityAnswers {
  const picked = chosen.reduce((now, [id, choice]) => {
    const criterion = criteria.find((each) => each.id === id);
    return criterion === undefined ? now : chooseAnswer(now, criterion, choice, lang);
  }, answers);
  const { E2, E7 } = picked;
  return {
    ...picked,
    ...(expires === null ? {} : { E2: { ...E2, expires: spanOf(expires) } }),
    ...(until === null ? {} : { E7: { ...E7, until: spanOf(until) } }),
  };
}

function spanOf(picked: string) {
  const [year = 0, month = 0, day = 0] = picked.split('-').map(Number);
  const exact = dayOf(year, month, day);
  return exact === null ? null : { from: exact, to: exact };
}
