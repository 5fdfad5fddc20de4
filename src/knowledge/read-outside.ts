import { z } from 'zod';
import type { KnowledgeProblems } from './knowledge-problems.ts';
import type { OutsideFact } from './library.ts';
import { type KnowledgeFile, readEntries } from './read-entries.ts';
import { bilingual, id, month } from './yaml-fields.ts';

const outside = z.strictObject({
  id,
  say: bilingual,
  source: bilingual,
  read: month,
  beside: z.array(id).min(1, 'name the fact it is shown beside'),
});

export function readOutside(file: KnowledgeFile, problems: KnowledgeProblems): readonly OutsideFact[] {
  return readEntries(file, outside, problems);
}
