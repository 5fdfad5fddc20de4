import { z } from 'zod';
import type { KnowledgeProblems } from './knowledge-problems.ts';
import { type KnowledgeFile, readEntries } from './read-entries.ts';
import { id, phrases } from './yaml-fields.ts';

const row = z.strictObject({ id, en: phrases, zh: phrases });

/** Words of one meaning a row, in both languages. */
export type WordRow = z.infer<typeof row>;

/** A phrase under two meanings would make a reading depend on the order of the file. */
export function readWordTable(file: KnowledgeFile, problems: KnowledgeProblems): readonly WordRow[] {
  const rows = readEntries(file, row, problems);
  const owner = new Map<string, string>();
  for (const { id: name, en, zh } of rows) {
    for (const phrase of [...en, ...zh]) {
      const other = owner.get(phrase);
      if (other !== undefined && other !== name)
        problems.add(file.name, name, `"${phrase}" also stands under ${other}: keep it in one place`);
      owner.set(phrase, name);
    }
  }
  return rows;
}
