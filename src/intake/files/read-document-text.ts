import { runCapped } from '../../capped/run-capped.ts';
import { fileKind } from './file-kind.ts';
import { type DocumentReading, type DocumentToOpen, openDocumentText } from './open-document-text.ts';
import { type HandedFile, MAX_FILE_BYTES } from './read-budget-file.ts';

export type { DocumentReading } from './open-document-text.ts';

/** Text up to this size is read here, without a process of its own. */
const SMALL_TEXT_BYTES = 64 * 2 ** 10;
const LOOK = 1_024;
/** XHTML, and pages that begin with a comment; the file kind knows the others. */
const LATE_WEB_PAGE = /^\s*<(?:\?xml|!--)[\s\S]*<(?:!doctype html|html[\s>])/i;

const CHILD = new URL('./document-text-child.ts', import.meta.url);

/**
 * Any document people hand in, as text: PDF, DOCX, XLSX, web pages, Markdown, plain text. What is not a small plain
 * text is opened in a child process that is ended when it takes too long or too much memory; nothing here throws on a
 * file.
 */
export async function readDocumentText({ bytes }: HandedFile): Promise<DocumentReading> {
  if (bytes.length > MAX_FILE_BYTES) {
    const size = `${Math.ceil(bytes.length / 2 ** 20)} MB`;
    return { kind: 'refused', why: 'too-large', size, limit: '10 MB' };
  }
  const kind = documentKind(bytes);
  if (typeof kind === 'object') return { kind: 'refused', why: kind.trouble };
  const file: DocumentToOpen = { kind, bytes };
  if (kind === 'text' && bytes.length <= SMALL_TEXT_BYTES) return openDocumentText(file);
  const opened = await runCapped<DocumentReading>(CHILD, file);
  if (opened.ok) return opened.value;
  return { kind: 'refused', why: opened.why === 'crashed' ? 'broken' : 'too-heavy' };
}

function documentKind(
  bytes: Uint8Array,
): DocumentToOpen['kind'] | Exclude<ReturnType<typeof fileKind>, string> {
  const kind = fileKind(bytes);
  if (typeof kind === 'object') return kind.trouble === 'web-page' ? 'html' : kind;
  if (kind !== 'text') return kind;
  const head = Buffer.from(bytes.subarray(0, LOOK)).toString('latin1').replaceAll('\u0000', '');
  return LATE_WEB_PAGE.test(head) ? 'html' : 'text';
}
