import { MANNERS } from './aside-forms.ts';
import type { CheckedSentence, SentenceCheck } from './check-sentence.ts';
import { ModelFault } from './model-fault.ts';
import { WholeSentences } from './whole-sentences.ts';

/** A sentence that held. */
export interface AnswerLine {
  /** As a person reads it, with its mark. */
  readonly text: string;
  /** It begins a new paragraph. */
  readonly paragraph: boolean;
  readonly checked: CheckedSentence;
}

/** What was decided on one sentence, and for which kinds of fault. */
export interface SentenceVerdict {
  readonly verdict: 'passed' | 'mended' | 'left-out';
  readonly kinds: readonly string[];
}

interface LineParts {
  readonly check: SentenceCheck;
  /** Asks for a sentence again, with what is wrong; null where there is none. */
  readonly mend: (checked: CheckedSentence) => Promise<string | null>;
  readonly shown: (checked: CheckedSentence) => string;
  /** The line that stands already: the model may repeat it. */
  readonly lead: string;
  readonly onLine: (line: AnswerLine) => void;
}

/** Sentences of one answer, and how many of them are asked for again. */
const MOST_SENTENCES = 20;
const MOST_MENDED = 3;

/** The sentences of an answer that held, as they come. One that does not is asked for once more, then left out. */
export class AnswerLines {
  readonly #parts: LineParts;
  #whole = new WholeSentences();
  #lines: AnswerLine[] = [];
  #verdicts: SentenceVerdict[] = [];
  #mended = 0;

  constructor(parts: LineParts) {
    this.#parts = parts;
  }

  get lines(): readonly AnswerLine[] {
    return this.#lines;
  }

  get verdicts(): readonly SentenceVerdict[] {
    return this.#verdicts;
  }

  /** What came so far was not the answer. */
  restart(): void {
    this.#whole = new WholeSentences();
    this.#lines = [];
    this.#verdicts = [];
  }

  async push(piece: string): Promise<void> {
    for (const { text, paragraph } of this.#whole.push(piece)) await this.#take(text, paragraph);
  }

  async end(): Promise<void> {
    for (const { text, paragraph } of this.#whole.end()) await this.#take(text, paragraph);
  }

  async #take(written: string, paragraph: boolean): Promise<void> {
    if (this.#verdicts.length >= MOST_SENTENCES) throw new ModelFault('endless');
    const { check, shown, lead, onLine } = this.#parts;
    const first = check.check(written);
    if (isSame(first.text, lead) || MANNERS.test(first.text)) return;
    const kinds = [...new Set(first.faults.map(({ kind }) => kind))];
    const checked = kinds.length === 0 ? first : await this.#again(first);
    const verdict = checked === null ? 'left-out' : kinds.length === 0 ? 'passed' : 'mended';
    this.#verdicts.push({ verdict, kinds });
    if (checked === null) return;
    const line = { text: shown(checked), paragraph, checked };
    this.#lines.push(line);
    onLine(line);
  }

  /** Null where it still does not hold. */
  async #again(first: CheckedSentence): Promise<CheckedSentence | null> {
    if (this.#mended >= MOST_MENDED) return null;
    this.#mended += 1;
    const { check, mend } = this.#parts;
    const said = await mend(first);
    const checked = said === null ? null : check.check(said);
    // A mark alone holds, since it says nothing.
    return checked === null || checked.faults.length > 0 || bare(checked.text) === '' ? null : checked;
  }
}

function isSame(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
