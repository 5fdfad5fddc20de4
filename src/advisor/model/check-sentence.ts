import type { Bilingual } from '../../program/bilingual.ts';
import type { Guard } from '../guard/create-guard.ts';
import type { ReasonKind } from '../guard/guard-rule.ts';
import type { Passage } from '../guard/passages.ts';
import type { FigureCount } from '../guard/review.ts';
import type { Asides } from './asides.ts';
import { cleanSentence } from './clean-sentence.ts';
import type { ModelSources, Source } from './model-sources.ts';
import { swappedFigure } from './swapped-figure.ts';

interface SentenceFault {
  readonly kind: ReasonKind | 'foreign' | 'swapped' | 'not-open';
  readonly say: Bilingual;
}

/** Whoever tells where to go on the web, or calls people, does not tell what the text says. */
const FOREIGN: SentenceFault = {
  kind: 'foreign',
  say: {
    en: 'It holds a link, an address or a mention. Leave it out.',
    zh: '其中含有链接、地址或提及，请去掉。',
  },
};

/** Each figure is right, and two have changed places. */
const SWAPPED: SentenceFault = {
  kind: 'swapped',
  say: {
    en: 'Two figures have changed places. Put each beside what it belongs to.',
    zh: '有两个数字互换了位置，请与各自所指的内容对应。',
  },
};

/** What the text says is called open. */
const NOT_OPEN: SentenceFault = {
  kind: 'not-open',
  say: {
    en: 'It says that the text leaves open what the text says, or what nobody asked. Say what the sources say.',
    zh: '把文本已有规定的内容，或与提问无关的内容，说成文本没有说明。请按依据的内容写。',
  },
};

export interface CheckedSentence {
  /** Plain, without its marks; empty where nothing is left of it. */
  readonly text: string;
  /** What it rests on, as far as it says so with marks that were given. */
  readonly sources: readonly Source[];
  /** None: it may be shown. */
  readonly faults: readonly SentenceFault[];
  readonly figures: FigureCount;
}

/** None is cited; an empty list would mean the whole text. */
const NO_SECTION = ['–'];

/** Holds a model's sentences against what they cite. Support is made ready once for an answer. */
export class SentenceCheck {
  readonly #guard: Guard;
  readonly #sources: ModelSources;
  readonly #asides: Asides;
  readonly #ready = new Map<string, readonly Passage[]>();

  constructor(guard: Guard, sources: ModelSources, asides: Asides) {
    this.#guard = guard;
    this.#sources = sources;
    this.#asides = asides;
  }

  check(written: string): CheckedSentence {
    const { text, marks, foreign } = cleanSentence(written);
    const sources = this.#sources.named(marks);
    const held = this.#heldTo(sources);
    const sections = [...new Set(held.flatMap((source) => source.sections))];
    const { claim, open } = this.#asides.apart(text);
    const review = this.#guard.review(claim, {
      // A result of a check stands alone: its total is not that of the text's sample.
      citations: sections.length > 0 ? sections : NO_SECTION,
      support: held.flatMap((source) => this.#supportOf(source)),
    });
    const swapped = held.some(
      ({ mark, support }) => mark.startsWith('t') && swappedFigure(text, support ?? '') !== null,
    );
    const faults = [
      ...(foreign ? [FOREIGN] : []),
      ...(swapped ? [SWAPPED] : []),
      ...(open ? [] : [NOT_OPEN]),
      ...review.sentences.flatMap((sentence) => sentence.faults),
    ];
    return { text, sources, faults, figures: review.figures };
  }

  /**
   * What it cites and the rules' own answer, whose words it goes on from. A result of a check may hold figures that a
   * person made up: who rests on one has to say so, and rests on nothing else then.
   */
  #heldTo(cited: readonly Source[]): readonly Source[] {
    if (cited.some(({ mark }) => mark.startsWith('t'))) return cited;
    const rules = this.#sources.ofKind('r');
    return cited.length > 0 ? [...new Set([...cited, ...rules])] : [...rules, ...this.#given()];
  }

  #given(): readonly Source[] {
    return ['p', 'c'].flatMap((kind) => this.#sources.ofKind(kind));
  }

  #supportOf({ mark, support }: Source): readonly Passage[] {
    if (support === null) return [];
    const known = this.#ready.get(mark);
    if (known !== undefined) return known;
    const ready = this.#guard.prepare([support]);
    this.#ready.set(mark, ready);
    return ready;
  }
}
