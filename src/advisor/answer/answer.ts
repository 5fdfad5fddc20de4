import type { Lang } from '../../program/bilingual.ts';
import type { Desk } from '../../program/fact.ts';
import type { Evidence, Finding } from '../../program/finding.ts';
import type { OwnQuote } from '../documents/own-quotes.ts';
import type { ProposedTerm } from '../documents/with-proposals.ts';

/** `unanswerable`, `off-topic` and `clarify` are refusals; `partial` gives the part that the text has. */
export type AnswerStatus = 'answered' | 'partial' | 'clarify' | 'unanswerable' | 'off-topic' | 'error';

/** The shape of the answer: what its first line must be. */
export type AnswerKind =
  | 'may-we'
  | 'allowable'
  | 'figure'
  | 'list'
  | 'fact'
  | 'derived'
  | 'whom'
  | 'premise'
  | 'silence'
  | 'scope'
  | 'chat'
  | 'failure';

/** What the reader can do from here; a view turns each into a button. */
export type AnswerAction =
  | 'add-question'
  | 'check-budget'
  | 'check-deadline'
  | 'check-eligibility'
  | 'draft'
  | 'enter-call'
  | 'read-passage';

/** `id` is p1, p2 … in the order of the marks in the body. */
export interface Citation extends Evidence {
  readonly id: string;
}

/** A question ready to send, and to whom. `silence` is the id it comes from, when it comes from one. */
export interface NextStep {
  readonly desk: Desk;
  readonly deskName: string;
  readonly question: string;
  readonly silence: string | null;
}

/** A paragraph that the search found; `text` stays with the search. */
export interface FoundPassage {
  readonly section: string;
  readonly document: string;
  readonly score: number;
}

/** How a model took part in an answer. Holds no text of it. */
export interface ModelTrace {
  readonly model: string;
  readonly host: string;
  /** Of the prompts, 12 hex digits. */
  readonly prompts: string;
  /** Names of the tools it called, in their order. */
  readonly tools: readonly string[];
  readonly tokens: { readonly input: number; readonly output: number };
  /** From the offline answer to the finished one. */
  readonly ms: number;
  /** Why the offline answer stands all the same; null where the model's does. */
  readonly fault: string | null;
  /** What was decided on each of its sentences, and for which kinds of fault. */
  readonly sentences: readonly {
    readonly verdict: 'passed' | 'mended' | 'left-out';
    readonly kinds: readonly string[];
  }[];
  /** The line on whose wording it is, or why it is the offline one. */
  readonly note: string;
}

/** One answer in one language. Every text is plain: a view escapes it and adds its own weight and buttons. */
export interface Answer {
  readonly id: string | null;
  readonly question: string;
  /** A question that hangs on an earlier one in full, as it was answered; null when it stands alone. */
  readonly taken: string | null;
  readonly lang: Lang;
  readonly status: AnswerStatus;
  readonly kind: AnswerKind;
  /** Line 1: the answer itself, never a preamble. */
  readonly lead: string;
  /** One string a paragraph or list line; citation marks such as [funding, must] stand at the end of what they cover. */
  readonly body: readonly string[];
  /** Already labelled: "Our reading: …" or "Still unproven: …". */
  readonly note: string | null;
  readonly advice: string | null;
  readonly next: NextStep | null;
  /** Words of the asker's own documents, shown apart under their names: never the program's. Absent where there are none. */
  readonly own?: readonly OwnQuote[];
  /** What own documents propose for the terms it rests on, not accepted yet: no figure of it. Absent where there is none. */
  readonly proposed?: readonly ProposedTerm[];
  /** Statements from outside the text, each with its source; shown apart. */
  readonly outside: readonly string[];
  readonly actions: readonly AnswerAction[];
  /** The one line on the source: whose text it is, and which values come from the call. */
  readonly context: string;
  readonly citations: readonly Citation[];
  readonly passages: readonly FoundPassage[];
  readonly findings: readonly Finding[];
  readonly mode: 'offline' | 'model';
  /** Absent where no model was asked. */
  readonly model?: ModelTrace;
}

/** What of an earlier answer a question can follow. */
export type EarlierAnswer = Pick<Answer, 'question' | 'taken' | 'kind' | 'citations'>;
