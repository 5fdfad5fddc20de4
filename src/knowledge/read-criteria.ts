import { z } from 'zod';
import { CRITERION_IDS, type CriterionText } from '../program/eligibility.ts';
import type { KnowledgeProblems } from './knowledge-problems.ts';
import { type KnowledgeFile, readYaml, validated } from './read-entries.ts';
import { bilingual, id, text } from './yaml-fields.ts';

const criteria = z.array(
  z.strictObject({
    id: z.enum(CRITERION_IDS),
    name: bilingual,
    question: bilingual,
    choices: z.array(z.strictObject({ id, say: bilingual, set: z.record(z.string(), text) })).min(2),
    show: bilingual,
  }),
);

/** How each criterion is asked; all of them, in their order. */
export function readCriteria(file: KnowledgeFile, problems: KnowledgeProblems): readonly CriterionText[] {
  const read = validated(file, null, criteria, readYaml(file, problems), problems) ?? [];
  if (read.map((one) => one.id).join() !== CRITERION_IDS.join())
    problems.add(
      file.name,
      null,
      `the criteria are not ${CRITERION_IDS.join(', ')}: write each once, in this order`,
    );
  return read;
}
