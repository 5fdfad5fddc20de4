import type { Library } from '../../knowledge/library.ts';
import { type Claim, claimOf } from './claim.ts';
import { analyse, type Coverage, coverageOf } from './coverage.ts';
import { type Against, explainFault, gradeOf } from './explain-fault.ts';
import type { FactSupport } from './fact-support.ts';
import { groundOf, headingKey } from './ground.ts';
import type { Fault, GuardRule, ReasonKind } from './guard-rule.ts';
import { lazily } from './lazily.ts';
import { meaningsOf } from './meanings.ts';
import { type Passage, passageOf } from './passages.ts';
import { FIGURE_RULES, GUARD_RULES } from './registry.ts';
import type { FigureCount, Review, ReviewedSentence, ReviewFault } from './review.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { WrittenFigure } from './written-figures.ts';

/** What a text may rest on. */
export interface Grounding {
  /** Section ids or headings, in either language. None: the whole text. */
  readonly citations: readonly string[];
  /** What it may rest on besides the program text, as `prepare` made it. */
  readonly support?: readonly Passage[];
  /**
   * `ours`: the sentences are put together by the code around figures that come from elsewhere, so only figures are
   * judged and what they stand beside. Left out: any wording, and all of it is judged.
   */
  readonly wording?: 'free' | 'ours';
}

/** Holds what is to be shown against what it cites. Deterministic; made once for a library. */
export interface Guard {
  /**
   * Tool results, call facts, an application's facts or a budget, each as text, made ready once: a text that is
   * reviewed sentence by sentence as it comes is held against the same support.
   */
  prepare(support: readonly string[]): readonly Passage[];
  /** A sentence, or a whole text sentence by sentence. What is longer than 20,000 characters is held to this much. */
  review(text: string, grounding: Grounding): Review;
  /** Tells how much of what a text names some passages have, whatever it says of it. The text is analysed once. */
  coverage(text: string): (support: readonly Passage[]) => Coverage;
  /** The facts that stand in these sections. */
  factsIn(sections: ReadonlySet<string>): readonly FactSupport[];
  /** Every figure that a text with this grounding may use. */
  figuresIn(grounding: Grounding): readonly WrittenFigure[];
}

const RULES = { free: GUARD_RULES, ours: FIGURE_RULES } as const;

/** Far above any answer. */
const LONGEST = 20_000;

const made = new WeakMap<Library, Guard>();

/** The guard of a library, made when first asked for: answers, drafts and the model share what was made ready. */
export function guardOf(library: Library): Guard {
  const known = made.get(library) ?? createGuard(library);
  made.set(library, known);
  return known;
}

export function createGuard(library: Library): Guard {
  const meanings = lazily(() => meaningsOf(library.guardWords));
  const ground = groundOf(library, meanings);
  const sectionsOf = (citations: readonly string[]) =>
    citations.map((name) => ground.headings.get(headingKey(name)));
  const citedBy = ({ citations, support = [] }: Grounding): Passage[] => {
    const ids = new Set(sectionsOf(citations));
    return [
      ...ground.passages.filter(({ section }) => citations.length === 0 || ids.has(section)),
      ...support,
    ];
  };
  return {
    prepare: (support) => support.map((text) => passageOf('support', text, meanings)),
    coverage: (text) => {
      const analysed = analyse(text, meanings());
      return (support) =>
        coverageOf(
          analysed,
          support.map(({ support: words }) => words),
        );
    },
    factsIn: (sections) => ground.facts.filter(({ fact }) => sections.has(fact.section)),
    figuresIn: (grounding) => citedBy(grounding).flatMap(({ figures }) => figures),
    review: (written, grounding) => {
      const text = written.slice(0, LONGEST);
      const { citations, wording = 'free' } = grounding;
      const cited = citedBy(grounding);
      const sections = sectionsOf(citations);
      const sentences = sentencesOf(text).map((sentence) =>
        reviewed(sentence, claimOf(sentence, cited, ground, library, meanings), RULES[wording], text),
      );
      return {
        sentences,
        unknownCitations: citations.filter((_, i) => sections[i] === undefined),
        figures: {
          all: sentences.reduce((sum, { figures }) => sum + figures.all, 0),
          matching: sentences.reduce((sum, { figures }) => sum + figures.matching, 0),
        },
      };
    },
  };
}

function reviewed(
  { from, to }: Sentence,
  claim: Claim,
  rules: readonly GuardRule[],
  text: string,
): ReviewedSentence {
  const faults = apart(rules.flatMap((rule) => rule.faults(claim)));
  return {
    from,
    to,
    // As written, with its citation marks.
    text: text.slice(from, to),
    faults: faults.map((fault) => explained(fault, claim, text)),
    figures: countOf(claim, faults),
  };
}

/** One reason a place: the first that was found. */
function apart(faults: readonly Fault[]): Fault[] {
  return faults.filter(
    (fault, i) => !faults.slice(0, i).some(({ from, to }) => from === fault.from && to === fault.to),
  );
}

/** Kinds that depart from a fact as a whole; of the others the word itself is what is wrong. */
const AGAINST_FACT: ReadonlySet<ReasonKind> = new Set<ReasonKind>([
  'relation',
  'negation',
  'modality',
  'overclaim',
]);

function explained({ kind, from, to, instead }: Fault, claim: Claim, text: string): ReviewFault {
  const span = text.slice(from, to);
  const fact = AGAINST_FACT.has(kind) ? claim.facts[0]?.fact : undefined;
  const against: Against | null =
    instead !== undefined
      ? { kind: 'figure', say: instead }
      : fact === undefined
        ? null
        : { kind: 'fact', say: fact.say };
  return { kind, from, to, span, grade: gradeOf(kind), say: explainFault(kind, span, against) };
}

function countOf({ figures, sentence }: Claim, faults: readonly Fault[]): FigureCount {
  const counted = figures.filter(({ kind }) => kind !== 'name');
  const wrong = counted.filter(({ from, to }) =>
    faults.some(
      (fault) =>
        gradeOf(fault.kind) === 'hard' &&
        fault.from <= sentence.from + from &&
        fault.to >= sentence.from + to,
    ),
  );
  return { all: counted.length, matching: counted.length - wrong.length };
}
