import type { Bilingual } from './bilingual.ts';

/**
 * What a finding rests on: the program text, the bureau's own call as a person entered it, our reading of
 * the text, arithmetic, the form of what was handed in, or what other funders commonly ask.
 * `reading` and `practice` are never errors.
 */
export type Basis = 'program' | 'call' | 'reading' | 'arithmetic' | 'format' | 'practice';

export type Severity = 'error' | 'warning' | 'info' | 'question';

export type Status = 'pass' | 'fail' | 'ask' | 'not-checked';

/** Words a finding or an answer rests on. `verbatim` only for an anchor of the original page or a call. */
export interface Evidence {
  /** Section id of the program text, or the heading in another document. */
  readonly section: string;
  readonly document: string;
  readonly quote: string;
  readonly verbatim: boolean;
  /** The same in our Chinese, with the section's name in it; not set for what is not of the program text. */
  readonly chinese?: { readonly heading: string; readonly say: string };
}

/**
 * Where in what was handed in. `line` counts budget lines from 1; `row` counts rows of the text or sheet from 1, and
 * `column` signs of what the row says. `part` names one part of an application: "draft talent", "budget".
 */
export interface Place {
  readonly line?: number;
  readonly row?: number;
  readonly sheet?: string;
  readonly cell?: string;
  readonly column?: number;
  readonly part?: string;
}

export interface Finding {
  readonly rule: string;
  readonly basis: Basis;
  readonly severity: Severity;
  readonly status: Status;
  readonly message: Bilingual;
  /** Money is fen as a decimal string under a name that ends in Fen. */
  readonly params: Readonly<Record<string, string>>;
  readonly where?: Place;
  /** The arithmetic with its figures, as a person can redo it. */
  readonly formula?: string;
  readonly evidence: readonly Evidence[];
  /** How it is said of several lines at once; findings of a rule with the same words can be shown as one. */
  readonly together?: Together;
}

/** `name` is what this line is called; `said` follows the names of all of them. */
export interface Together {
  readonly name: Bilingual;
  readonly said: Bilingual;
}

/** A blocking question: what it asks about is "RULE" or "RULE:line". */
export interface Question {
  readonly about: string;
  readonly message: Bilingual;
}
