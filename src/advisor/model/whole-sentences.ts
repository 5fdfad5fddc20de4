import { sentencesOf } from '../guard/sentences.ts';
import type { Span } from '../guard/support.ts';
import { ModelFault } from './model-fault.ts';

/** A sentence as it came; `paragraph`: it begins a new one. */
export interface WholeSentence {
  readonly text: string;
  readonly paragraph: boolean;
}

/** What a model thinks aloud before it answers is no part of the answer. */
const THOUGHT = /<think>[\s\S]*?(?:<\/think>|$)/g;
/** Characters: no sentence is longer, and what is comes to no end. */
const LONGEST = 2_000;

/** Puts pieces of text together and lets whole sentences go. What is not yet surely at its end is held back. */
export class WholeSentences {
  #text = '';
  #given = 0;

  push(piece: string): WholeSentence[] {
    this.#text += piece;
    const opened = this.#text.lastIndexOf('<think');
    if (opened >= 0 && !this.#text.includes('</think>', opened)) return [];
    return this.#take(false);
  }

  /** The rest, when nothing more comes. */
  end(): WholeSentence[] {
    return this.#take(true);
  }

  #take(all: boolean): WholeSentence[] {
    const text = this.#text.replace(THOUGHT, '');
    const rest = text.slice(this.#given);
    const places = placesIn(all ? rest : rest.replace(OPEN_MARK, ''));
    // The last one may go on.
    const sure = all ? places : places.slice(0, -1);
    if (rest.length - (sure.at(-1)?.to ?? 0) > LONGEST) throw new ModelFault('endless');
    const first = this.#given;
    return sure.map(({ from, to }) => {
      const paragraph = /\n/.test(text.slice(this.#given, first + from));
      this.#given = first + to;
      return { text: text.slice(first + from, first + to).trim(), paragraph };
    });
  }
}

/** The guard's sentences, each with the quotation marks and marks behind its stop: "… of the page. [p3] The next". */
function placesIn(text: string): Span[] {
  return sentencesOf(text).map(({ from, to }) => ({
    from,
    to: to + (BEHIND.exec(text.slice(to))?.[0].length ?? 0),
  }));
}

const BEHIND = /^[”’」）"')]*(?:\s*\[[a-z]\d{1,3}\])*/;
/** A mark whose end has not come. */
const OPEN_MARK = /\[[^\]]{0,8}$/;
