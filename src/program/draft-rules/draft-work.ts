import type { Lang } from '../bilingual.ts';
import type { BudgetCheck } from '../budget.ts';
import type { Day } from '../day.ts';
import type { Fact } from '../fact.ts';
import type { ConceptId, Lint, SectionCovers } from '../lint.ts';
import type { Phrase } from '../phrasing.ts';
import type { Outcome, RuleHead } from '../rule.ts';
import type { Terms } from '../terms.ts';
import type { Cite } from '../whose.ts';
import type { Passage } from './draft-text.ts';
import { hasPhrase } from './find-phrases.ts';

/** What every rule on a draft reads. */
export interface DraftWork {
  readonly section: string;
  readonly lang: Lang;
  readonly passages: readonly Passage[];
  /** The whole text as the grammars read it. */
  readonly text: string;
  /** The adopted budget; null when there is none, or it could not be read. */
  readonly budget: BudgetCheck | null;
  readonly today: Day;
  readonly terms: Terms;
  readonly facts: readonly Fact[];
  readonly phrasing: readonly Phrase[];
  readonly lint: Lint;
  readonly covers: SectionCovers | null;
  readonly cite: Cite;
}

/** A rule as a row, with the proposal sections it is held against; `all` for every section. */
export interface DraftRule extends RuleHead {
  readonly sections: readonly string[] | 'all';
  readonly check: (work: DraftWork) => 'pass' | 'not-checked' | readonly Outcome[];
}

export function concept(work: Pick<DraftWork, 'lint'>, id: ConceptId | string) {
  const found = work.lint.concepts.get(id);
  if (found === undefined) throw new Error(`The lint words have no concept "${id}".`);
  return found;
}

/** Heads of tables and labels come again and again in one check. */
const SAID = new WeakMap<object, Map<string, boolean>>();
const SHORT = 60;

/** Whether the concept's own words stand in the text. */
export function says(work: Pick<DraftWork, 'lint'>, text: string, id: ConceptId | string): boolean {
  if (text.length > SHORT) return hasPhrase(text, concept(work, id).phrases);
  const seen = SAID.get(work) ?? new Map<string, boolean>();
  SAID.set(work, seen);
  const key = `${id}\n${text}`;
  const known = seen.get(key) ?? hasPhrase(text, concept(work, id).phrases);
  seen.set(key, known);
  return known;
}

/** Whether its own or its weaker words do. */
export function hints(work: Pick<DraftWork, 'lint'>, text: string, id: ConceptId | string): boolean {
  const { phrases, also } = concept(work, id);
  return hasPhrase(text, phrases) || hasPhrase(text, also);
}

/** Names of concepts as a list in both languages. */
export function names(work: Pick<DraftWork, 'lint'>, ids: readonly string[]) {
  const all = ids.map((id) => concept(work, id).name);
  return { en: all.map(({ en }) => en).join(', '), zh: all.map(({ zh }) => zh).join('、') };
}
