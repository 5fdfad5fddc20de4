import type { DocumentPart } from '../../../src/program/handed-document.ts';
import type { KeptDocument } from '../../../src/store/store.ts';
import { advisor } from '../../shipped.ts';

/** A text as it is kept, read as any file is. */
export async function kept(text: string, name = 'notice.md'): Promise<KeptDocument> {
  const file = { name, bytes: new TextEncoder().encode(text) };
  const read = await advisor.readDocument(file, { by: 'U1', now: '2026-11-23T04:00:00Z' });
  if (read.kind !== 'document') throw new Error(read.message.en);
  return read.document;
}

/** Sentences under headings, on pages: as a PDF is read. */
export function pagedParts(
  ...parts: readonly (readonly [heading: string | null, page: number, text: string])[]
): readonly DocumentPart[] {
  return parts.map(([heading, page, text]) => ({ heading, level: heading === null ? 0 : 1, page, text }));
}
