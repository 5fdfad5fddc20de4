import type { Day } from '../program/day.ts';
import { addDays, addMonths } from '../program/day.ts';
import { callOption } from './call-option.ts';
import { eligibilityReport } from './eligibility-report.ts';
import { exitCode, findingJson } from './finding-json.ts';
import { dayOption } from './handed-in.ts';
import { inputLanguage } from './input-language.ts';
import { CALL, readOptions } from './options.ts';
import type { Session } from './session.ts';
import { eligibilityInput } from './told-input.ts';

const USAGE =
  'check eligibility FILE|-|--example [--submit YYYY-MM-DD] [--project-end YYYY-MM] [--call FILE] [--strict] [--json] [--lang en|zh] [--at INSTANT]';

/** `torch check eligibility FILE|-`: plain sentences, JSON answers or an application in, each criterion's standing out. */
export async function checkEligibilityCommand(args: readonly string[], session: Session): Promise<number> {
  const options = {
    ...CALL,
    example: { type: 'boolean', default: false },
    submit: { type: 'string' },
    'project-end': { type: 'string' },
    strict: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = readOptions(args, options, USAGE, { min: 0, max: 1 });
  const context = {
    callFacts: await callOption(values.call, session),
    now: session.now,
    lang: session.lang,
  };
  const told = values.example
    ? session.advisor.eligibilityOf(session.advisor.example().application, context)
    : await eligibilityInput(positionals[0] ?? '-', session, context);
  const lang = typeof told === 'string' ? inputLanguage(values.lang, told, session) : session.lang;
  const check = session.advisor.checkEligibility(told, {
    ...context,
    submit: dayOption('--submit', values.submit),
    projectEnd: projectEnd(values['project-end']),
  });
  const { verdict, failed, needsEvidence, weakPoints, next, says, questions } = check;
  const json = { verdict, failed, needsEvidence, weakPoints, next, says, questions };
  session.out(
    values.json
      ? JSON.stringify({ ...json, findings: check.findings.map(findingJson) })
      : eligibilityReport(check, session.advisor.eligibilityInterview(), lang),
  );
  return exitCode(check.findings, values.strict);
}

/** A day, or a month, which means its last day. */
function projectEnd(text: string | undefined): Day | null {
  if (text !== undefined && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text))
    return addDays(addMonths(`${text}-01`, 1), -1);
  return dayOption('--project-end', text);
}
