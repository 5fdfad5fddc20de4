import { z } from 'zod';
import type { Phrase } from '../program/phrasing.ts';
import type { KnowledgeProblems } from './knowledge-problems.ts';
import { type KnowledgeFile, readEntries } from './read-entries.ts';
import { bilingual, day, id } from './yaml-fields.ts';

const phrase = z.strictObject({
  id,
  term: bilingual,
  fits: bilingual,
  fact: id,
  until: day.nullable().default(null),
});

export function readPhrasing(file: KnowledgeFile, problems: KnowledgeProblems): readonly Phrase[] {
  return readEntries(file, phrase, problems);
}
