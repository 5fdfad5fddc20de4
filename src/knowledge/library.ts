import type { Application } from '../program/application.ts';
import type { Bilingual } from '../program/bilingual.ts';
import type { Calendar } from '../program/calendar.ts';
import type { DocumentText } from '../program/documents.ts';
import type { CriterionText } from '../program/eligibility.ts';
import type { Fact, Silence } from '../program/fact.ts';
import type { Evidence } from '../program/finding.ts';
import type { Lexicon } from '../program/lexicon.ts';
import type { Lint } from '../program/lint.ts';
import type { Phrase } from '../program/phrasing.ts';
import type { Terms } from '../program/terms.ts';
import type { WordRow } from './read-word-table.ts';

/** One section of the program text, restated, in both languages; paragraphs are aligned one to one. */
export interface TextSection {
  readonly id: string;
  /** The English heading is the page's own. */
  readonly heading: Bilingual;
  readonly paragraphs: readonly Bilingual[];
}

/** What a proposal section must cover, by fact id. */
export interface DraftSection {
  readonly id: string;
  readonly title: Bilingual;
  readonly facts: readonly string[];
  readonly covers: readonly { readonly id: string; readonly say: Bilingual; readonly fact: string }[];
}

/** A fact from outside the text: shown apart under its own label, never used by a rule. */
export interface OutsideFact {
  readonly id: string;
  readonly say: Bilingual;
  readonly source: Bilingual;
  readonly read: string;
  /** Facts of the text beside which it is shown. */
  readonly beside: readonly string[];
}

/** Where the restated text comes from. */
export interface Origin {
  /** Short name used in citations: "Torch Program summary 2025". */
  readonly document: string;
  readonly page: Bilingual;
  /** Day the page was last updated. */
  readonly updated: string;
  /** SHA-256 of the page text that program.en.md restates. */
  readonly checksum: string;
}

/** What a start needs of one cycle's folder, read and checked: plain data, which the build keeps beside the code. */
export interface LibraryParts {
  readonly origin: Origin;
  readonly facts: readonly Fact[];
  readonly silences: readonly Silence[];
  readonly sections: readonly TextSection[];
  readonly draftSections: readonly DraftSection[];
  /** How each eligibility criterion is asked. */
  readonly criteria: readonly CriterionText[];
  /** The documents of the checklist. */
  readonly documents: readonly DocumentText[];
  readonly outside: readonly OutsideFact[];
  readonly lexicon: Lexicon;
  readonly phrasing: readonly Phrase[];
  readonly calendar: Calendar;
  readonly example: Application;
  /** The example company's budget as a table, as text (CSV with a header row). */
  readonly exampleBudget: Bilingual;
}

/** Everything one cycle's folder holds, checked when it is loaded. */
export interface Library extends LibraryParts {
  readonly cycle: string;
  /** What people call the documents and what eligibility turns on, and how they affirm, deny or date it. */
  readonly documentWords: readonly WordRow[];
  readonly eligibilityWords: readonly WordRow[];
  readonly statementWords: readonly WordRow[];
  /** What the guard takes for the same in an answer and in the text, and for no claim. */
  readonly guardWords: readonly WordRow[];
  /** By section, words of the page that the restated text does without. */
  readonly pageWords: readonly WordRow[];
  /** Words that drafts are looked through for. */
  /** What people ask to add to a draft, by its names in both languages. */
  readonly topics: readonly WordRow[];
  readonly lint: Lint;
  /** The program's terms, from the facts that carry one. */
  readonly terms: Terms;
  /** Throws on an unknown id: a broken set-up, never an input. */
  fact(id: string): Fact;
  silence(id: string): Silence;
  section(id: string): TextSection;
  /** A fact as evidence: its anchor where there is one (verbatim), else its English saying (restated). */
  evidence(factId: string): Evidence;
}
