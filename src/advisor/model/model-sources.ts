import type { Library } from '../../knowledge/library.ts';
import type { RankedPassage } from '../../knowledge/search.ts';
import type { Lang } from '../../program/bilingual.ts';
import type { Answer, Citation } from '../answer/answer.ts';
import { sectionName } from '../answer/marks.ts';

/** Characters of passages that a question goes out with: the whole text of one cycle, or the best of a larger one. */
const ROOM = 30_000;

/** One thing an answer may rest on, under the mark that the model knows it by. */
export interface Source {
  readonly mark: string;
  /** As the model was shown it. */
  readonly text: string;
  /** Section ids that it stands in; none for a result or a call's fact. */
  readonly sections: readonly string[];
  /** Null for a passage of the program text. */
  readonly support: string | null;
}

/** What one answer may rest on. Marks are given here alone: one that is not among them is nothing. */
export class ModelSources {
  readonly #byMark = new Map<string, Source>();
  readonly #passages: RankedPassage[] = [];
  readonly #lang: Lang;
  readonly #rules: Answer;
  #results = 0;

  /** `text`: the rules' answer as it may be rested on. */
  constructor(
    passages: readonly RankedPassage[],
    rules: Answer,
    text: string,
    call: readonly string[],
    lang: Lang,
  ) {
    this.#lang = lang;
    this.#rules = rules;
    const sections = [...new Set(rules.citations.map(({ section }) => section))];
    this.#put({ mark: 'r1', text, sections, support: text });
    call.forEach((line, i) => {
      this.#put({ mark: `c${i + 1}`, text: line, sections: [], support: line });
    });
    let room = ROOM;
    for (const passage of passages) {
      room -= passage.text[lang].length;
      if (room < 0) break;
      this.addPassage(passage);
    }
  }

  /** A passage that is known keeps its mark. */
  addPassage(passage: RankedPassage): Source {
    const at = this.#passages.findIndex(({ text }) => text.en === passage.text.en);
    if (at >= 0) return this.#known(`p${at + 1}`);
    this.#passages.push(passage);
    return this.#put({
      mark: `p${this.#passages.length}`,
      text: passage.text[this.#lang],
      sections: [passage.section],
      support: null,
    });
  }

  addResult(text: string): Source {
    this.#results += 1;
    return this.#put({ mark: `t${this.#results}`, text, sections: [], support: text });
  }

  /** By its letter: p, r, c or t. */
  ofKind(letter: string): readonly Source[] {
    return [...this.#byMark.values()].filter(({ mark }) => mark.startsWith(letter));
  }

  /** Those that were given; others are dropped. */
  named(marks: readonly string[]): readonly Source[] {
    return marks.flatMap((mark) => this.#byMark.get(mark) ?? []);
  }

  /** What is cited, in the order it was; the rules' answer brings its own citations along. */
  citations(cited: readonly Source[], library: Library): Citation[] {
    const all = cited.flatMap(({ mark }): Omit<Citation, 'id'>[] => {
      if (mark === 'r1') return this.#rules.citations.map(({ id: _, ...rest }) => rest);
      const passage = mark.startsWith('p') ? this.#passages[Number(mark.slice(1)) - 1] : undefined;
      if (passage === undefined) return [];
      const { section, document, text } = passage;
      const verbatim = false;
      return [{ section, document: document || library.origin.document, quote: text[this.#lang], verbatim }];
    });
    const once = all.filter(({ quote }, i) => all.findIndex((other) => other.quote === quote) === i);
    return once.map((citation, i) => ({ id: `p${i + 1}`, ...citation }));
  }

  /** As it stands behind a sentence that a person reads: "[funding]", "[check]", "[your call]". */
  shownMark(sources: readonly Source[]): string {
    const zh = this.#lang === 'zh';
    const names = sources.flatMap(({ mark, sections }) => {
      if (mark.startsWith('t')) return [zh ? '核算' : 'check'];
      if (mark.startsWith('c')) return [zh ? '所录通知' : 'your call'];
      return mark.startsWith('r') ? [] : sections.map((section) => sectionName(section, this.#lang));
    });
    const unique = [...new Set(names)];
    if (unique.length === 0) return '';
    return zh ? `〔${unique.join('；')}〕` : ` [${unique.join('; ')}]`;
  }

  #known(mark: string): Source {
    const source = this.#byMark.get(mark);
    if (source === undefined) throw new Error(`No source has the mark ${mark}.`);
    return source;
  }

  #put(source: Source): Source {
    this.#byMark.set(source.mark, source);
    return source;
  }
}
