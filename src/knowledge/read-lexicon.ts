import { z } from 'zod';
import type { Lexicon } from '../program/lexicon.ts';
import type { KnowledgeProblems } from './knowledge-problems.ts';
import { type KnowledgeFile, readYaml, validated } from './read-entries.ts';
import { bilingual, id, phrases } from './yaml-fields.ts';

const kind = z
  .strictObject({
    id,
    name: bilingual,
    inList: z.enum(['yes', 'partly', 'no']),
    near: id.nullable().default(null),
    note: bilingual.nullable().default(null),
    phrases: z.strictObject({ en: phrases, zh: phrases }),
  })
  .refine(
    (one) => one.inList === 'yes' || one.note !== null,
    'note: say what the list names and what it does not',
  );

const lexicon = z.strictObject({
  kinds: z.array(kind),
  words: z.array(z.strictObject({ says: phrases, means: bilingual })),
});

export function readLexicon(file: KnowledgeFile, problems: KnowledgeProblems): Lexicon {
  const read = validated(file, null, lexicon, readYaml(file, problems), problems) ?? { kinds: [], words: [] };
  // A phrase under two kinds would make the answer depend on their order in the file.
  const owner = new Map<string, string>();
  for (const one of read.kinds) {
    for (const phrase of [...one.phrases.en, ...one.phrases.zh]) {
      const other = owner.get(phrase);
      if (other !== undefined) {
        problems.add(file.name, one.id, `"${phrase}" also stands under ${other}: keep it in one place`);
      }
      owner.set(phrase, one.id);
    }
  }
  return read;
}
