import { z } from 'zod';
import type { KnowledgeProblems } from './knowledge-problems.ts';
import type { DraftSection } from './library.ts';
import { type KnowledgeFile, readEntries } from './read-entries.ts';
import { bilingual, id } from './yaml-fields.ts';

/** The sections a proposal is drafted in, in the order they are offered. */
const DRAFT_SECTION_IDS = [
  'executive-summary',
  'technology-brief',
  'financial-snapshot',
  'project-plan',
  'market-analysis',
  'risk-assessment',
  'environmental-impact',
  'commercialization-roadmap',
  'esg',
  'talent',
  'budget-narrative',
  'monitoring',
  'policy-alignment',
  'ip-and-data',
];

const section = z.strictObject({
  id,
  title: bilingual,
  facts: z.array(id).min(1),
  covers: z.array(z.strictObject({ id, say: bilingual, fact: id })).min(1),
});

export function readSections(file: KnowledgeFile, problems: KnowledgeProblems): readonly DraftSection[] {
  const sections = readEntries(file, section, problems);
  if (sections.map((one) => one.id).join() !== DRAFT_SECTION_IDS.join()) {
    problems.add(
      file.name,
      null,
      `draft sections are not ${DRAFT_SECTION_IDS.join(', ')}: write each once, in this order`,
    );
  }
  for (const one of sections) {
    for (const cover of one.covers) {
      if (!one.facts.includes(cover.fact)) {
        problems.add(
          file.name,
          one.id,
          `covers ${cover.id}: "${cover.fact}" is not among its facts: add it there`,
        );
      }
    }
  }
  return sections;
}
