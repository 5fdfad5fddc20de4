import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { Evidence, Finding } from '../../program/finding.ts';
import type { FigureCount } from '../guard/review.ts';
import type { FaultKind } from '../model/model-fault.ts';

/** Something the facts do not hold yet. The draft shows it as "[to fill: what, owner]" and nothing is invented. */
export interface Gap {
  readonly what: string;
  /** The team of the facts that has it, else the department that usually does; null when nobody can be told. */
  readonly owner: string | null;
}

/** An entry of a list, with what it is about before it. */
export interface ListItem {
  readonly label: string;
  readonly text: string;
}

export type DraftBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly term: string | null; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A section as written, with the report that goes under it. */
export interface Draft {
  readonly kind: 'draft';
  readonly section: string;
  readonly lang: Lang;
  readonly title: string;
  /** Shown wherever the draft goes when it was written from the shipped example. */
  readonly label: string | null;
  readonly blocks: readonly DraftBlock[];
  readonly gaps: readonly Gap[];
  /** Sentences that a shorter version has no more; not set in one that is whole. */
  readonly leftOut?: readonly string[];
  /** What was counted and compared: present, not good. */
  readonly report: readonly string[];
  readonly citations: readonly (Evidence & { readonly id: string })[];
  readonly findings: readonly Finding[];
  /** What the lines of the report count; not set in what was kept before it was. */
  readonly counted?: { readonly figures: FigureCount; readonly terms: readonly string[] };
  /** How a model took part; left out where the rules alone have written. */
  readonly model?: DraftTrace;
}

/** How a model took part in a section. Holds no text of it. */
export interface DraftTrace {
  readonly model: string;
  readonly host: string;
  /** Of the prompts, 12 hex digits. */
  readonly prompts: string;
  readonly tokens: { readonly input: number; readonly output: number };
  readonly ms: number;
  /** Why the rules' own wording stands all the same; null where the model's does. */
  readonly fault: FaultKind | null;
  /** What was decided on each paragraph, and for which kinds of fault. */
  readonly paragraphs: readonly {
    readonly verdict: 'worded' | 'mended' | 'kept';
    readonly kinds: readonly string[];
  }[];
  /** The line on whose wording it is, or why it is the rules'. */
  readonly note: string;
}

/** Why there is no draft, and what to do instead. */
export interface NoDraft {
  readonly kind: 'unknown-section' | 'no-facts';
  readonly message: Bilingual;
  /** Section ids that can be drafted. */
  readonly available: readonly string[];
}
