import type { Lang } from '../../program/bilingual.ts';
import type { BudgetCheck } from '../../program/budget.ts';
import { applies } from '../../program/finding-words.ts';
import { cellAt, cellRef } from './cell-ref.ts';
import { dropMacros } from './drop-macros.ts';
import { cellOf, noteText } from './finding-note.ts';
import { FINDINGS_NAME, FINDINGS_WIDTHS, findingsRows } from './findings-sheet.ts';
import { PackageParts } from './package-parts.ts';
import { addSheet, bookOf } from './sheet-list.ts';
import { addLooks } from './sheet-looks.ts';
import { addNotes } from './sheet-notes.ts';
import { textSheet } from './text-sheet.ts';

/**
 * A person's own workbook with a note at every cell that something was found on, and a sheet of all findings. Only
 * the parts that hold notes, styles and the list of sheets are added to; every other part is written back byte for
 * byte, so that formulas, formats and what we know nothing of stay as they are. Null when it is no XLSX workbook.
 */
export function annotateWorkbook(bytes: Uint8Array, check: BudgetCheck, lang: Lang): Uint8Array | null {
  const parts = PackageParts.open(bytes);
  const book = parts === null ? null : bookOf(parts);
  if (parts === null || book === null) return null;
  dropMacros(parts, book);
  const notes = notesBySheet(check, lang, book.sheets[0]?.name ?? '');
  for (const sheet of book.sheets) addNotes(parts, book, sheet, notes.get(sheet.name) ?? new Map());
  const looks = addLooks(parts, book);
  const sheet = textSheet(findingsRows(check, lang), FINDINGS_WIDTHS, looks, book.namespace);
  return addSheet(parts, book, FINDINGS_NAME[lang], sheet) ? parts.save() : null;
}

/** Texts by sheet and cell; several findings at one cell share its note. */
function notesBySheet(check: BudgetCheck, lang: Lang, first: string): Map<string, Map<string, string>> {
  const sheets = new Map<string, Map<string, string>>();
  for (const finding of check.findings.filter(applies)) {
    const at = cellOf(finding, check);
    const cell = cellAt(at?.cell ?? '');
    if (at === null || cell === null) continue;
    const name = at.sheet ?? first;
    const notes = sheets.get(name) ?? new Map<string, string>();
    sheets.set(name, notes);
    const ref = cellRef(cell);
    const before = notes.get(ref);
    const text = noteText(finding, lang);
    notes.set(ref, before === undefined ? text : `${before}\n\n${text}`);
  }
  return sheets;
}
