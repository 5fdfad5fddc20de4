import type { Evidence } from '../program/finding.ts';
import { checkReferences } from './check-references.ts';
import { KnowledgeProblems } from './knowledge-problems.ts';
import type { Library } from './library.ts';
import { checkTerms, programTerms } from './program-terms.ts';
import { readCalendar } from './read-calendar.ts';
import { readCriteria } from './read-criteria.ts';
import { readDocuments } from './read-documents.ts';
import { knowledgeFile } from './read-entries.ts';
import { readExample } from './read-example.ts';
import { readFacts } from './read-facts.ts';
import { readLexicon } from './read-lexicon.ts';
import { readLint } from './read-lint.ts';
import { readOutside } from './read-outside.ts';
import { readPhrasing } from './read-phrasing.ts';
import { readProgramText } from './read-program-text.ts';
import { readSections } from './read-sections.ts';
import { readSilences } from './read-silences.ts';
import { readWordTable } from './read-word-table.ts';

/**
 * Reads one cycle of the knowledge folder and refuses it whole when anything in it does not hold together:
 * a wrong figure here would be cited to somebody as the program's.
 */
export function loadLibrary(folder: URL, cycle: string): Library {
  const problems = new KnowledgeProblems();
  const base = folder.href.endsWith('/') ? folder : new URL(`${folder.href}/`);
  const file = (name: string) => knowledgeFile(base, name);

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
  // Words that one check alone looks for are read when it is first made: a start does without them.
  const words = (name: string) => whenNeeded((found) => readWordTable(file(name), found));
  const documentWords = words('document-words.yaml');
  const eligibilityWords = words('eligibility-words.yaml');
  const statementWords = words('statement-words.yaml');
  const lint = whenNeeded((found) => readLint(file('lint.yaml'), parts.draftSections, found));
  const calendar = readCalendar(file('calendar.yaml'), problems);
  const { example, exampleBudget } = readExample(base, problems);
  // Before the references: an entry that could not be read would show up as a missing id all over.
  problems.throwIfAny();
  if (example === undefined) throw new Error('The example was refused without a reason.');

  checkReferences(cycle, parts, problems);
  checkTerms(parts.facts, `${cycle}/facts.yaml`, problems);
  problems.throwIfAny();

  const fact = finder(parts.facts, 'fact');
  return {
    cycle,
    origin: text.origin,
    ...parts,
    get documentWords() {
      return documentWords();
    },
    get eligibilityWords() {
      return eligibilityWords();
    },
    get statementWords() {
      return statementWords();
    },
    get lint() {
      return lint();
    },
    calendar,
    terms: programTerms(cycle, parts.facts),
    example,
    exampleBudget,
    fact,
    silence: finder(parts.silences, 'silence'),
    section: finder(parts.sections, 'section'),
    evidence(factId: string): Evidence {
      const { section, anchor, say } = fact(factId);
      return {
        section,
        document: text.origin.document,
        quote: anchor ?? say.en,
        verbatim: anchor !== null,
      };
    },
  };
}

/** Reads once, when first asked; what does not hold together is refused then as it is at a start. */
function whenNeeded<T>(read: (problems: KnowledgeProblems) => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => {
    if (kept === null) {
      const problems = new KnowledgeProblems();
      const value = read(problems);
      problems.throwIfAny();
      kept = { value };
    }
    return kept.value;
  };
}

function finder<T extends { readonly id: string }>(entries: readonly T[], kind: string): (id: string) => T {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (id) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`The library has no ${kind} "${id}".`);
    return found;
  };
}
