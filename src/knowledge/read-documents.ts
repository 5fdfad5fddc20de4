import { z } from 'zod';
import { DOCUMENT_ITEM_RULES } from '../program/document-rules.ts';
import type { DocumentText } from '../program/documents.ts';
import type { KnowledgeProblems } from './knowledge-problems.ts';
import { type KnowledgeFile, readEntries } from './read-entries.ts';
import { bilingual } from './yaml-fields.ts';

const entry = z.strictObject({
  id: z.enum(DOCUMENT_ITEM_RULES.map(({ id }) => id)),
  name: bilingual,
  show: bilingual,
});

/** The documents a cycle asks for; each has its rule. */
export function readDocuments(file: KnowledgeFile, problems: KnowledgeProblems): readonly DocumentText[] {
  return readEntries(file, entry, problems);
}
