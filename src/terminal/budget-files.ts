import type { Lang } from '../program/bilingual.ts';
import type { BudgetCheck } from '../program/budget.ts';
import type { Session } from './session.ts';
import { notWrittenLines, writtenLines } from './written-lines.ts';

/** Paths that were asked for and written; null for what was not asked for, or had nothing to show. */
export interface BudgetFiles {
  readonly chart: string | null;
  readonly annotated: string | null;
}

/** Where to write what; undefined: not asked for. */
export interface BudgetFilesWanted {
  readonly chart?: string | undefined;
  readonly annotate?: string | undefined;
}

/** Writes the picture and the annotated workbook of a check. A budget that could not be read has neither. */
export async function writeBudgetFiles(
  { advisor, lang, write }: Session,
  { chart, annotate }: BudgetFilesWanted,
  check: BudgetCheck,
  file: { readonly bytes: Uint8Array } | null,
): Promise<BudgetFiles> {
  const to = async (path: string | undefined, make: () => Promise<Uint8Array | null>) => {
    const bytes = path === undefined ? null : await make();
    if (path === undefined || bytes === null) return null;
    await write(path, bytes);
    return path;
  };
  return {
    chart: await to(chart, async () => (await advisor.budgetChart(check, lang))?.png ?? null),
    annotated: await to(annotate, () => advisor.annotate(file, check, lang)),
  };
}

/** What was written, and that something was not. */
export function filesLines(files: BudgetFiles, { chart, annotate }: BudgetFilesWanted, lang: Lang): string[] {
  const missing = {
    chart: chart !== undefined && files.chart === null,
    workbook: annotate !== undefined && files.annotated === null,
  };
  return [...writtenLines([files.chart, files.annotated], lang), ...notWrittenLines(missing, lang)];
}
