import type { Evidence } from '../program/finding.ts';
import { readKeptParts } from './kept-parts.ts';
import { KnowledgeProblems } from './knowledge-problems.ts';
import type { Library } from './library.ts';
import { programTerms } from './program-terms.ts';
import { knowledgeFile } from './read-entries.ts';
import { readLibraryParts } from './read-library-parts.ts';
import { readLint } from './read-lint.ts';
import { readWordTable } from './read-word-table.ts';

/**
 * One cycle of the knowledge folder, refused whole when anything in it does not hold together: a wrong figure here
 * would be cited to somebody as the program's. `kept` is what the build read and checked of it.
 */
export function loadLibrary(folder: URL, cycle: string, kept: URL | null = null): Library {
  const base = folder.href.endsWith('/') ? folder : new URL(`${folder.href}/`);
  const parts = (kept && readKeptParts(kept, base, cycle)) ?? readLibraryParts(base, cycle);

  // Words that one check alone looks for are read when it is first made: a start does without them.
  const words = (name: string) => whenNeeded((found) => readWordTable(knowledgeFile(base, name), found));
  const documentWords = words('document-words.yaml');
  const eligibilityWords = words('eligibility-words.yaml');
  const statementWords = words('statement-words.yaml');
  const guardWords = words('guard-words.yaml');
  const pageWords = words(`${cycle}/page-words.yaml`);
  const topics = words('topics.yaml');
  const lint = whenNeeded((found) => readLint(knowledgeFile(base, 'lint.yaml'), parts.draftSections, found));

  const fact = finder(parts.facts, 'fact');
  const section = finder(parts.sections, 'section');
  return {
    cycle,
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
    get guardWords() {
      return guardWords();
    },
    get pageWords() {
      return pageWords();
    },
    get topics() {
      return topics();
    },
    get lint() {
      return lint();
    },
    terms: programTerms(cycle, parts.facts),
    fact,
    silence: finder(parts.silences, 'silence'),
    section,
    evidence(factId: string): Evidence {
      const { section: of, anchor, say } = fact(factId);
      return {
        section: of,
        document: parts.origin.document,
        quote: anchor ?? say.en,
        verbatim: anchor !== null,
        chinese: { heading: section(of).heading.zh, say: say.zh },
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
