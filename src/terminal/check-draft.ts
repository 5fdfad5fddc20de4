import type { DraftCheck } from '../program/check-draft.ts';
import { budgetInput } from './budget-input.ts';
import { callOption } from './call-option.ts';
import { draftReport } from './draft-report.ts';
import { draftText } from './draft-text.ts';
import { exitCode, findingJson } from './finding-json.ts';
import { CALL, readOptions } from './options.ts';
import { type Session, UsageError } from './session.ts';

const USAGE =
  'check draft FILE|- --section DRAFT-SECTION [--budget FILE] [--call FILE] [--strict] [--json] [--lang en|zh] [--at INSTANT]';

/** `torch check draft FILE`: a section in (text, Markdown, DOCX, PDF), what its rules found out. */
export async function checkDraftCommand(args: readonly string[], session: Session): Promise<number> {
  const options = {
    ...CALL,
    section: { type: 'string' },
    budget: { type: 'string' },
    strict: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = readOptions(args, options, USAGE, { min: 1, max: 1 });
  const section = knownSection(values.section, session);
  const context = { callFacts: await callOption(values.call, session), now: session.now };
  const text = await draftText(positionals[0] ?? '-', session);
  const budget =
    values.budget === undefined
      ? null
      : session.advisor.checkBudget(await budgetInput(values.budget, {}, session), context);
  const check = session.advisor.checkDraft({ section, text }, { ...context, budget });
  session.out(
    values.json
      ? JSON.stringify(draftJson(check))
      : draftReport(check, values.lang === undefined ? check.lang : session.lang),
  );
  return exitCode(check.findings, values.strict);
}

function draftJson({ section, lang, findings, note }: DraftCheck) {
  return { section, lang, findings: findings.map(findingJson), note };
}

function knownSection(section: string | undefined, { library }: Session): string {
  const ids = library.draftSections.map(({ id }) => id);
  if (section !== undefined && ids.includes(section)) return section;
  const given = section === undefined ? '' : ` "${section}"`;
  throw new UsageError({
    en: `Which section is it? --section${given} is one of: ${ids.join(', ')}.`,
    zh: `请指明章节：--section${given} 应为 ${ids.join('、')} 之一。`,
  });
}
