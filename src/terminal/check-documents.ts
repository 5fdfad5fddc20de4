import type { ApplicationStage } from '../program/documents.ts';
import { callOption } from './call-option.ts';
import { documentsReport } from './documents-report.ts';
import { exitCode, findingJson } from './finding-json.ts';
import { dayOption } from './handed-in.ts';
import { inputLanguage } from './input-language.ts';
import { CALL, readOptions } from './options.ts';
import { type Session, UsageError } from './session.ts';
import { documentsInput } from './told-input.ts';

const USAGE =
  'check documents FILE|-|--example [--stage preliminary|full] [--submit YYYY-MM-DD] [--call FILE] [--strict] [--json] [--lang en|zh] [--at INSTANT]';

/** `torch check documents FILE|-`: a list, a table, JSON states or an application in, the whole checklist out. */
export async function checkDocumentsCommand(args: readonly string[], session: Session): Promise<number> {
  const options = {
    ...CALL,
    example: { type: 'boolean', default: false },
    stage: { type: 'string', default: 'preliminary' },
    submit: { type: 'string' },
    strict: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = readOptions(args, options, USAGE, { min: 0, max: 1 });
  const callFacts = await callOption(values.call, session);
  const told = values.example
    ? session.advisor.documentsOf(session.advisor.example().application)
    : await documentsInput(positionals[0] ?? '-', session);
  const check = session.advisor.checkDocuments(told, {
    callFacts,
    now: session.now,
    submit: dayOption('--submit', values.submit),
    stage: stageOf(values.stage),
  });
  const lang = typeof told === 'string' ? inputLanguage(values.lang, told, session) : session.lang;
  const { stage, items, missing, findings, questions } = check;
  const json = {
    stage,
    items: items.map(({ id, name, state, owner, expires, due = null, reason }) => ({
      id,
      name,
      state,
      owner: owner?.[session.lang] ?? null,
      expires,
      due,
      reason: reason?.[session.lang] ?? null,
    })),
    missing,
    questions,
    findings: findings.map(findingJson),
  };
  session.out(values.json ? JSON.stringify(json) : documentsReport(check, lang));
  return exitCode(findings, values.strict);
}

export function stageOf(text: string): ApplicationStage {
  if (text === 'preliminary' || text === 'full') return text;
  throw new UsageError({
    en: `--stage "${text}" is not known. It is preliminary or full.`,
    zh: `--stage “${text}”无法识别，应为 preliminary（预申报）或 full（完整申报）。`,
  });
}
