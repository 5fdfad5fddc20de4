import { documentText } from '../../program/handed-document.ts';
import { decodeText } from '../decode-text.ts';
import { fileKind } from './file-kind.ts';
import type { HandedFile } from './read-budget-file.ts';
import { type DocumentReading, readDocumentText } from './read-document-text.ts';

type DraftFileReading =
  | { readonly kind: 'text'; readonly text: string }
  | Extract<DocumentReading, { readonly kind: 'refused' }>;

/** A draft's text. A text file stays row by row as it was written; of others the headings are as Markdown has them. */
export async function readDraftFile(file: HandedFile): Promise<DraftFileReading> {
  if (file.bytes.length === 0 || fileKind(file.bytes) === 'text')
    return { kind: 'text', text: decodeText(file.bytes).text };
  const reading = await readDocumentText(file);
  return reading.kind === 'document' ? { kind: 'text', text: documentText(reading.document) } : reading;
}
