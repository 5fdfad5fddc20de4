import type { Library } from '../../knowledge/library.ts';
import {
  type Analysed,
  analyse,
  type Coverage,
  coverageBy,
  coverageOf,
  type Known,
  knownTo,
  together,
} from './coverage.ts';
import type { FactSupport } from './fact-support.ts';
import type { Ground } from './ground.ts';
import { lazily } from './lazily.ts';
import type { Meanings } from './meanings.ts';
import type { Passage } from './passages.ts';
import { clausesAt, isOfText, negates, type Sentence } from './sentences.ts';
import type { Span } from './support.ts';
import { type WrittenFigure, writtenFigures } from './written-figures.ts';

/** One sentence of an answer beside what it may rest on; its words are looked at when a rule first asks about them. */
export interface Claim {
  readonly sentence: Sentence;
  readonly clauses: readonly Sentence[];
  /** Places count from the sentence's beginning. */
  readonly figures: readonly WrittenFigure[];
  /** Everything that was cited. */
  readonly cited: readonly Passage[];
  /** The few cited passages that together support the most of it. */
  readonly chosen: readonly Passage[];
  readonly coverage: Coverage;
  /** Facts of the cited sections that say most of it, best first. */
  readonly facts: readonly FactSupport[];
  readonly ground: Ground;
  readonly library: Library;
  readonly meanings: Meanings;
}

/** A sentence may join what two or three paragraphs say. */
const PASSAGES = 3;
const FACTS = 3;
/** Words that a further passage must support to be taken: a single one may be a word put in the place of another. */
const ADDS = 2;

export function claimOf(
  sentence: Sentence,
  cited: readonly Passage[],
  ground: Ground,
  library: Library,
  meanings: () => Meanings,
): Claim {
  const figures = writtenFigures(sentence.text);
  const sections = new Set(cited.map(({ section }) => section));
  const words = lazily(() => analyse(withoutFigures(sentence.text, figures), meanings()));
  const chosen = lazily(() => choosePassages(words(), figures, cited));
  const supports = lazily(() => [
    ...chosen().map(({ support }) => support),
    ...[...sections].map((section) => ground.wordsAbout(section)),
  ]);
  const coverage = lazily(() => {
    const found = coverageOf(words(), supports());
    if (found.missing.length === 0 || !isOfText(sentence.text) || !negates(sentence.text)) return found;
    // What is left open is named in words that the text does without.
    return coverageOf(words(), [...supports(), ...ground.silences]);
  });
  const facts = lazily(() =>
    factsFor(
      words(),
      ground.facts.filter(({ fact }) => sections.has(fact.section)),
    ),
  );
  return {
    sentence,
    clauses: clausesAt(sentence),
    figures,
    cited,
    ground,
    library,
    get chosen() {
      return chosen();
    },
    get coverage() {
      return coverage();
    },
    get facts() {
      return facts();
    },
    get meanings() {
      return meanings();
    },
  };
}

/** "million" and "weeks" belong to their figure, which is judged as one. */
export function withoutFigures(text: string, figures: readonly Span[]): string {
  return figures.reduce(
    (rest, { from, to }) => rest.slice(0, from) + '0'.repeat(to - from) + rest.slice(to),
    text,
  );
}

/** The facts that cover most of a text, best first; those far behind the best are left out. */
export function factsFor(text: Analysed, facts: readonly FactSupport[]): FactSupport[] {
  const scored = facts
    .map((one) => ({ one, score: shareOf(coverageOf(text, [one.support])) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, FACTS);
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score }) => score > 0 && score >= best - NEAR).map(({ one }) => one);
}

const NEAR = 0.05;

export function shareOf({ content, covered }: Coverage): number {
  return content === 0 ? 0 : covered / content;
}

/** Greedy: the passage that leaves the least open, then the one that closes most of the rest. */
function choosePassages(
  text: Analysed,
  figures: readonly WrittenFigure[],
  cited: readonly Passage[],
): Passage[] {
  const chosen: Passage[] = [];
  const rest = cited.map((passage) => ({ passage, known: knownTo(text, passage.support) }));
  let known: Known = new Uint8Array(text.probes.length);
  let open = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < PASSAGES; turn += 1) {
    let best: { at: number; passage: Passage; known: Known; open: number } | null = null;
    for (const [at, one] of rest.entries()) {
      // Nothing new in it: it cannot close anything.
      if (turn > 0 && !one.known.some((has, i) => has > (known[i] ?? 0))) continue;
      const both = together(known, one.known);
      const { content, covered } = coverageBy(text, both);
      if (content - covered < (best?.open ?? open))
        best = { at, passage: one.passage, known: both, open: content - covered };
    }
    if (best === null || (turn > 0 && open - best.open < (sharesFigure(best.passage, figures) ? 1 : ADDS)))
      break;
    chosen.push(best.passage);
    rest.splice(best.at, 1);
    ({ known, open } = best);
    if (open === 0) break;
  }
  return chosen;
}

function sharesFigure(passage: Passage, figures: readonly WrittenFigure[]): boolean {
  return passage.figures.some(({ value }) => figures.some((figure) => figure.value === value));
}

/** A span of the sentence as a span of the answer. */
export function inAnswer({ sentence }: Claim, { from, to }: Span): Span {
  return { from: sentence.from + from, to: sentence.from + to };
}
