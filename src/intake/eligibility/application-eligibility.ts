import type { Application } from '../../program/application.ts';
import type { Lang } from '../../program/bilingual.ts';
import { addDays, addMonths, type Day } from '../../program/day.ts';
import type { EligibilityReading } from '../../program/eligibility.ts';
import { type EligibilityAnswersResult, readEligibilityAnswers } from './read-eligibility-answers.ts';
import type { ReadEligibilityText } from './read-eligibility-text.ts';

/** The answers of an application's own facts: what it says of eligibility, the park, the certificate and the premises. */
export function applicationEligibility(
  { eligibility, company, project }: Application,
  today: Day,
  lang: Lang,
  readText: ReadEligibilityText,
): EligibilityReading {
  const given = Object.fromEntries(
    eligibility.map(({ criterion, answer, evidence }) => [
      criterion,
      { answer, ...(evidence === null ? {} : { evidence: evidence[lang] }) },
    ]),
  );
  const { parkLevel, highTech, premises } = company;
  const result: EligibilityAnswersResult = readEligibilityAnswers(
    {
      ...given,
      E1: { ...given.E1, ...(parkLevel === null ? {} : { level: parkLevel }) },
      E2: { ...given.E2, ...(highTech === null ? {} : { expires: highTech.expires }) },
      E7: {
        ...given.E7,
        ...(premises === null ? {} : { hold: premises.hold, until: premises.until }),
      },
    },
    today,
    readText,
  );
  // The application was validated when it was read, and these are its own fields.
  if (!result.ok) throw new Error(result.problem.en);
  return { ...result.reading, projectEnd: project === null ? null : lastDayOf(project.end) };
}

/** The last day of a month. */
function lastDayOf(month: string): Day {
  return addDays(addMonths(`${month}-01`, 1), -1);
}
