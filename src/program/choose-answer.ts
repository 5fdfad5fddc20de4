import type { Lang } from './bilingual.ts';
import { type CriterionId, type CriterionText, type EligibilityAnswers, NO_ANSWERS } from './eligibility.ts';

/**
 * The answers with one criterion answered by one of its choices. What the criterion holds besides, such as a day or
 * equivalent capacity, stays; so do earlier words that the choice does not contradict, and its own are added as told.
 * An unknown choice, or the answer that was there, changes nothing.
 */
export function chooseAnswer(
  answers: EligibilityAnswers,
  { id, choices }: CriterionText,
  choiceId: string,
  lang: Lang,
): EligibilityAnswers {
  const choice = choices.find((each) => each.id === choiceId);
  if (choice === undefined) return answers;
  const before = new Map<string, unknown>(Object.entries(answers[id]));
  const differs = Object.entries(choice.set).filter(([field, value]) => before.get(field) !== value);
  const { told } = answers[id];
  if (told.length > 0 && differs.length === 0) return answers;
  const contradicts = differs.some(([field]) => !NOT_SAID.has(before.get(field)));
  // The words of another choice are no longer what was told.
  const chosenBefore = new Set(choices.flatMap(({ say }) => [say.en, say.zh]));
  const kept = contradicts ? [] : told.filter(({ text }) => !chosenBefore.has(text));
  const words = [...kept, { text: choice.say[lang], at: null }];
  return { ...answers, [id]: { ...NO_ANSWERS[id], ...besides(id, answers), ...choice.set, told: words } };
}

const NOT_SAID: ReadonlySet<unknown> = new Set(['unknown', null]);

/** What a criterion holds besides the answer that is chosen. */
function besides(id: CriterionId, { E2, E7 }: EligibilityAnswers): object {
  if (id === 'E2') return { expires: E2.expires, equivalent: E2.equivalent };
  return id === 'E7' ? { until: E7.until } : {};
}

/** Later words go over earlier ones, criterion by criterion; what they leave open stays as it was. */
export function laterAnswers(before: EligibilityAnswers, later: EligibilityAnswers): EligibilityAnswers {
  const said = Object.entries(later).filter(([, answer]) =>
    typeof answer === 'object' && answer !== null ? answer.told.length > 0 : answer !== null,
  );
  return { ...before, ...Object.fromEntries(said) };
}
