import { draftMarkdown } from '../advisor/draft/draft-markdown.ts';
import type { ApplicationParts } from '../advisor/whole-application.ts';
import type { SectionDraft } from '../program/check-application.ts';
import type { CallFacts } from '../program/terms.ts';
import { type PartsRead, readParts } from './application-parts.ts';
import { applicationReport } from './application-report.ts';
import { callOption } from './call-option.ts';
import { stageOf } from './check-documents.ts';
import { exitCode, findingJson } from './finding-json.ts';
import { dayOption } from './handed-in.ts';
import { CALL, readOptions } from './options.ts';
import { type Session, UsageError } from './session.ts';

const USAGE =
  'check application FOLDER|--example [--submit YYYY-MM-DD] [--stage preliminary|full] [--call FILE] [--strict] [--json] [--lang en|zh] [--at INSTANT]';

/** `torch check application FOLDER`: every check over one application, and its parts against each other. */
export async function checkApplicationCommand(args: readonly string[], session: Session): Promise<number> {
  const options = {
    ...CALL,
    example: { type: 'boolean', default: false },
    stage: { type: 'string', default: 'preliminary' },
    submit: { type: 'string' },
    strict: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = readOptions(args, options, USAGE, { min: 0, max: 1 });
  const folder = positionals[0] ?? null;
  if (values.example === (folder !== null))
    throw new UsageError({
      en: `Give one FOLDER or --example. Usage: torch ${USAGE}`,
      zh: `请给出一个文件夹或 --example。用法：torch ${USAGE}`,
    });
  const given = values.call === undefined ? null : await callOption(values.call, session);
  const stage = stageOf(values.stage);
  const submit = dayOption('--submit', values.submit);
  const read = folder === null ? exampleParts(session, given ?? {}) : await readParts(folder, session, given);
  const context = { callFacts: read.callFacts, now: session.now, lang: session.lang, submit, stage };
  const check = session.advisor.checkApplication(read.parts, context);
  const problemOf = (part: string) => read.problems.find((one) => one.part === part)?.message ?? null;
  const known = check.parts.map(({ part }) => part);
  const unread = read.problems.filter(({ part }) => !known.includes(part));
  const parts = [
    ...check.parts.map((one) => ({ ...one, problem: problemOf(one.part) })),
    ...unread.map(({ part, message }) => ({ part, read: false, findings: 0, problem: message })),
  ];
  session.out(
    values.json
      ? JSON.stringify({
          parts,
          unknownFiles: read.unknown,
          findings: check.findings.map((finding) => ({ ...findingJson(finding), part: finding.part })),
        })
      : applicationReport({ parts, findings: check.findings, unknown: read.unknown }, session.lang),
  );
  return exitCode(check.findings, values.strict);
}

/** The shipped example with its budget and the sections that can be drafted from it. */
function exampleParts({ advisor, library, lang, now }: Session, callFacts: CallFacts): PartsRead {
  const { application, budgetText } = advisor.example();
  const drafts = library.draftSections.flatMap(({ id }): readonly SectionDraft[] => {
    const draft = advisor.draft(id, { lang, application, callFacts, now });
    return draft.kind === 'draft' ? [{ section: id, lang, text: draftMarkdown(draft) }] : [];
  });
  const parts: ApplicationParts = {
    application,
    budget: { kind: 'text', text: budgetText[lang], slash: false },
    cash: null,
    drafts,
    documents: null,
    eligibility: null,
  };
  return { parts, callFacts, unknown: [], problems: [] };
}
