import type { Lang } from './bilingual.ts';
import { type CriterionText, type EligibilityAnswers, NO_ANSWERS } from './eligibility.ts';

/**
 * The answers with one criterion answered by one of its choices; a day that was given before stays with it. The words of
 * the choice are kept as what was told. An unknown choice changes nothing.
 */
export function chooseAnswer(
  answers: EligibilityAnswers,
  { id, choices }: CriterionText,
  choiceId: string,
  lang: Lang,
): EligibilityAnswers {
  const choice = choices.find((each) => each.id === choiceId);
  if (choice === undefined) return answers;
  const days = id === 'E2' ? { expires: answers.E2.expires } : id === 'E7' ? { until: answers.E7.until } : {};
  const told = [{ text: choice.say[lang], at: null }];
  return { ...answers, [id]: { ...NO_ANSWERS[id], ...days, ...choice.set, told } };
}

/** Later words go over earlier ones, criterion by criterion; what they leave open stays as it was. */
export function laterAnswers(before: EligibilityAnswers, later: EligibilityAnswers): EligibilityAnswers {
  const said = Object.entries(later).filter(([, answer]) =>
    typeof answer === 'object' && answer !== null ? answer.told.length > 0 : answer !== null,
  );
  return { ...before, ...Object.fromEntries(said) };
}
