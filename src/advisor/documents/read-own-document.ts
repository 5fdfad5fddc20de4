import { createHash } from 'node:crypto';
import type { HandedFile } from '../../intake/files/read-budget-file.ts';
import { readDocumentText } from '../../intake/files/read-document-text.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import { stripInvisible } from '../../program/clean-text.ts';
import { dayAt } from '../../program/day.ts';
import { documentRefusal } from '../../program/document-refusals.ts';
import { documentText } from '../../program/handed-document.ts';
import type { KeptDocument } from '../../store/store.ts';

/** A document as it is kept, and which hidden sheets were left out of it; or why it is not read. */
export type OwnReading =
  | {
      readonly kind: 'document';
      readonly document: KeptDocument;
      readonly hiddenSheets: readonly string[];
    }
  | { readonly kind: 'refused'; readonly name: string; readonly message: Bilingual };

const LONGEST_NAME = 120;

/** Reads somebody's document in a capped child and gives it the form in which it is kept. */
export async function readOwnDocument(
  file: HandedFile,
  { by, now }: { readonly by: string; readonly now: string },
): Promise<OwnReading> {
  const name = shownName(file.name);
  const read = await readDocumentText(file);
  if (read.kind === 'refused') return { kind: 'refused', name, message: documentRefusal(read) };
  const { hiddenSheets, ...document } = read.document;
  return {
    kind: 'document',
    document: {
      ...document,
      name,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      characters: documentText(document).length,
      by,
      day: dayAt(now),
    },
    hiddenSheets,
  };
}

/** The file's own name as people see it: no folder, nothing invisible, one line. */
function shownName(path: string): string {
  const [last = ''] = path
    .replace(/[\\/]+$/, '')
    .split(/[\\/]/)
    .slice(-1);
  const shown = stripInvisible(last.normalize('NFC'))
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = shown === '' ? 'document' : shown;
  if (name.length <= LONGEST_NAME) return name;
  const [ending = ''] = /\.[A-Za-z0-9]{1,8}$/.exec(name) ?? [];
  return `${name.slice(0, LONGEST_NAME - ending.length - 1)}…${ending}`;
}
