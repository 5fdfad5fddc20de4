import { z } from 'zod';
import { CONCEPTS, type Lint } from '../program/lint.ts';
import type { KnowledgeProblems } from './knowledge-problems.ts';
import type { DraftSection } from './library.ts';
import { type KnowledgeFile, readYaml, validated } from './read-entries.ts';
import { bilingual, id, phrases } from './yaml-fields.ts';

const lists = z.strictObject({ en: phrases, zh: phrases });
const NONE = { en: [], zh: [] };

const file = z.strictObject({
  concepts: z.array(
    z.strictObject({ id, name: bilingual, en: phrases, zh: phrases, also: lists.default(NONE) }),
  ),
  spellings: z.record(id, lists),
  covers: z.record(id, z.record(id, z.array(z.array(id).min(1)).min(1))),
});

/** The words drafts are looked through for. Every item of every section has words, and every concept used is there. */
export function readLint(
  from: KnowledgeFile,
  sections: readonly DraftSection[],
  problems: KnowledgeProblems,
): Lint {
  const read = validated(from, null, file, readYaml(from, problems), problems);
  if (read === undefined) return { concepts: new Map(), spellings: new Map(), covers: new Map() };
  const concepts = new Map(
    read.concepts.map(({ id, name, en, zh, also }) => [id, { id, name, phrases: { en, zh }, also }]),
  );
  if (concepts.size < read.concepts.length)
    problems.add(from.name, null, 'a concept is given twice: keep one');
  const covers = new Map(
    Object.entries(read.covers).map(([section, items]) => [section, new Map(Object.entries(items))]),
  );
  const used = [...covers.values()].flatMap((items) => [...items.values()].flat(2));
  for (const one of new Set([...CONCEPTS, ...used])) {
    if (!concepts.has(one)) problems.add(from.name, one, 'no such concept: add it under concepts');
  }
  for (const section of sections) {
    for (const { id: item } of section.covers) {
      if (!covers.get(section.id)?.has(item)) {
        problems.add(from.name, section.id, `covers: nothing shows item "${item}": say which concepts do`);
      }
    }
  }
  return { concepts, spellings: new Map(Object.entries(read.spellings)), covers };
}
