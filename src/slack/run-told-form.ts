import { chooseAnswer } from '../program/choose-answer.ts';
import { dayOf } from '../program/day.ts';
import type { CriterionText, EligibilityAnswers } from '../program/eligibility.ts';
import type { Job } from '../store/store.ts';
import { tellDocuments, tellEligibility } from './answers/told-answers.ts';
import { type Outcome, type Parts, toPerson, toThread } from './parts.ts';
import { changingOf, keepShown, settingFor } from './run-request.ts';
import type { Work } from './work.ts';

type ToldForm = Work & { kind: 'eligibility-form' | 'documents-form' };

/** Keeps what was filled in and shows the check of it. */
export async function runToldForm(parts: Parts, job: Job, work: ToldForm): Promise<readonly Outcome[]> {
  const destination = work.thread === null ? toPerson(work, null) : toThread(work);
  const ephemeral = destination.to === 'person';
  const asked = { lang: work.lang, ephemeral, slash: false, files: [] };
  const setting = await settingFor(parts, job, work, asked);
  const who = changingOf(job, work, setting);
  const shown =
    work.kind === 'documents-form'
      ? await tellDocuments(work.text, setting, who)
      : await tellEligibility(work.text, setting, who, (answers) =>
          chosenIn(work, answers, parts.advisor.eligibilityInterview()),
        );
  await keepShown(parts, job, work, `[${work.kind}]`, shown);
  return [{ destination, messages: shown.messages }];
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
