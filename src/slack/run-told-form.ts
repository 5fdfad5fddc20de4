import type { Lang } from '../program/bilingual.ts';
import { chooseAnswer } from '../program/choose-answer.ts';
import { dayOf } from '../program/day.ts';
import {
  type CriterionText,
  type DaySpan,
  type EligibilityAnswers,
  NO_ANSWERS,
  type Quote,
} from '../program/eligibility.ts';
import type { Job } from '../store/store.ts';
import type { RequestSetting, Shown } from './answer-request.ts';
import { reviseTurn } from './answers/draft-answer.ts';
import { checkDraft, checkDraftFile } from './answers/draft-check-answer.ts';
import { tellFacts } from './answers/facts-answer.ts';
import { compareChosen } from './answers/kept-documents-answer.ts';
import { tellDocuments, tellEligibility } from './answers/told-answers.ts';
import type { Changing } from './change-application.ts';
import { type Outcome, type Parts, toPerson, toThread } from './parts.ts';
import { changingOf, keepShown, settingFor } from './run-request.ts';
import { ELIGIBILITY_FORM } from './texts/eligibility-texts.ts';
import type { Work } from './work.ts';

type ToldForm = Work & {
  kind: 'eligibility-form' | 'documents-form' | 'draft-form' | 'facts-form' | 'revise-form' | 'compare-form';
};

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
    case 'compare-form':
      return compareChosen(work, setting);
    case 'revise-form':
      return reviseTurn(work, setting);
    case 'facts-form':
      return tellFacts(work.section, work.answers, setting, who);
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

/** The changed fields laid over what is known: each chosen answer, and the days picked beside them. */
function chosenIn(
  { changed, lang }: Work & { kind: 'eligibility-form' },
  answers: EligibilityAnswers,
  criteria: readonly CriterionText[],
): EligibilityAnswers {
  const choose = (now: EligibilityAnswers, id: string, choice: string | null): EligibilityAnswers => {
    const criterion = criteria.find((each) => each.id === id);
    if (criterion === undefined) return now;
    if (choice !== null) return chooseAnswer(now, criterion, choice, lang);
    // An emptied field takes its answer away.
    return { ...now, [criterion.id]: NO_ANSWERS[criterion.id] };
  };
  const chosen = changed.reduce((now, [field, value]) => choose(now, field, value), answers);
  const days = new Map(changed);
  const { E2, E7 } = chosen;
  return {
    ...chosen,
    E2: days.has('expires') ? { ...E2, ...dayIn('expires', days, E2, lang) } : E2,
    E7: days.has('until') ? { ...E7, ...dayIn('until', days, E7, lang) } : E7,
  };
}

/** A day picked in the form, and the field's own name with it as what was told. */
function dayIn<F extends 'expires' | 'until'>(
  field: F,
  days: ReadonlyMap<string, string | null>,
  { told }: { readonly told: readonly Quote[] },
  lang: Lang,
) {
  const names = ELIGIBILITY_FORM[field];
  const [year = 0, month = 0, date = 0] = (days.get(field) ?? '').split('-').map(Number);
  const day = dayOf(year, month, date);
  const kept = told.filter(({ text }) => !text.startsWith(names.en) && !text.startsWith(names.zh));
  const said = day === null ? [] : [{ text: `${names[lang]}${lang === 'zh' ? '：' : ': '}${day}`, at: null }];
  const span: DaySpan | null = day === null ? null : { from: day, to: day };
  return { [field]: span, told: [...kept, ...said] };
}
