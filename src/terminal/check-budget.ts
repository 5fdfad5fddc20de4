import { filesLines, writeBudgetFiles } from './budget-files.ts';
import { budgetAndFile, FILE } from './budget-input.ts';
import { budgetJson } from './budget-json.ts';
import { budgetReport } from './budget-report.ts';
import { callOption } from './call-option.ts';
import { exitCode } from './finding-json.ts';
import { budgetLanguage } from './input-language.ts';
import { CALL, readOptions } from './options.ts';
import type { Session } from './session.ts';

const USAGE =
  'check budget FILE|- [--slash] [--sheet NAME] [--confirmed] [--chart OUT.png] [--annotate OUT.xlsx] [--call FILE] [--strict] [--json] [--lang en|zh] [--at INSTANT]';

/** `torch check budget FILE|-`: text or a file (XLSX, CSV, DOCX, PDF) in, the checked budget out. */
export async function checkBudgetCommand(args: readonly string[], session: Session): Promise<number> {
  const options = {
    ...CALL,
    ...FILE,
    slash: { type: 'boolean', default: false },
    chart: { type: 'string' },
    annotate: { type: 'string' },
    strict: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = readOptions(args, options, USAGE, { min: 1, max: 1 });
  const callFacts = await callOption(values.call, session);
  const { budget, file } = await budgetAndFile(positionals[0] ?? '-', values, session);
  const check = session.advisor.checkBudget(budget, { callFacts, now: session.now });
  const lang = budgetLanguage(values.lang, check, file, session);
  const files = await writeBudgetFiles({ ...session, lang }, values, check, file);
  session.out(
    values.json
      ? JSON.stringify({ ...budgetJson(check), files })
      : [budgetReport(check, lang, nameOf(positionals[0])), ...filesLines(files, values, lang)].join('\n'),
  );
  return exitCode(check.findings, values.strict);
}

/** Standard input and text typed in have no name. */
function nameOf(path: string | undefined): string | null {
  return path === undefined || path === '-' ? null : path;
}
