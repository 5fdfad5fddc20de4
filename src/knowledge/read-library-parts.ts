import { checkReferences } from './check-references.ts';
import { KnowledgeProblems } from './knowledge-problems.ts';
import type { LibraryParts } from './library.ts';
import { checkTerms } from './program-terms.ts';
import { readCalendar } from './read-calendar.ts';
import { readCriteria } from './read-criteria.ts';
import { readDocuments } from './read-documents.ts';
import { knowledgeFile } from './read-entries.ts';
import { readExample } from './read-example.ts';
import { readFacts } from './read-facts.ts';
import { readLexicon } from './read-lexicon.ts';
import { readOutside } from './read-outside.ts';
import { readPhrasing } from './read-phrasing.ts';
import { readProgramText } from './read-program-text.ts';
import { readSections } from './read-sections.ts';
import { readSilences } from './read-silences.ts';

/** Reads one cycle of the knowledge folder (its URL ends in "/"). Throws a KnowledgeError that names every problem in it. */
export function readLibraryParts(folder: URL, cycle: string): LibraryParts {
  const problems = new KnowledgeProblems();
  const file = (name: string) => knowledgeFile(folder, name);

  const text = readProgramText(file(`${cycle}/program.en.md`), file(`${cycle}/program.zh.md`), problems);
  const parts = {
    facts: readFacts(file(`${cycle}/facts.yaml`), problems),
    silences: readSilences(file(`${cycle}/silences.yaml`), problems),
    sections: text.sections,
    draftSections: readSections(file(`${cycle}/sections.yaml`), problems),
    criteria: readCriteria(file(`${cycle}/criteria.yaml`), problems),
    documents: readDocuments(file(`${cycle}/documents.yaml`), problems),
    outside: readOutside(file('outside.yaml'), problems),
    lexicon: readLexicon(file('lexicon.yaml'), problems),
    phrasing: readPhrasing(file('phrasing.yaml'), problems),
  };
  const calendar = readCalendar(file('calendar.yaml'), problems);
  const { example, exampleBudget } = readExample(folder, problems);
  // Before the references: an entry that could not be read would show up as a missing id all over.
  problems.throwIfAny();
  if (example === undefined) throw new Error('The example was refused without a reason.');

  checkReferences(cycle, parts, problems);
  checkTerms(parts.facts, `${cycle}/facts.yaml`, problems);
  problems.throwIfAny();
  return { origin: text.origin, ...parts, calendar, example, exampleBudget };
}
