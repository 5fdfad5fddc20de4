import { z } from 'zod';
import type { Silence } from '../program/fact.ts';
import type { KnowledgeProblems } from './knowledge-problems.ts';
import { type KnowledgeFile, readEntries } from './read-entries.ts';
import { asksByLanguage, bilingual, id, phrases } from './yaml-fields.ts';

const silence = z.strictObject({
  id,
  asks: asksByLanguage,
  subject: z
    .strictObject({ en: phrases, zh: phrases })
    .transform(({ en, zh }) => [...en, ...zh])
    .default([]),
  say: bilingual,
  nearest: z.array(id).min(1, 'name the nearest fact'),
  reading: bilingual.nullable().default(null),
  advice: bilingual.nullable().default(null),
  desk: z.enum(['bureau', 'zone', 'accountant', 'ip-counsel']),
  question: bilingual,
});

export function readSilences(file: KnowledgeFile, problems: KnowledgeProblems): readonly Silence[] {
  return readEntries(file, silence, problems);
}
