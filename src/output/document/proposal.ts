import type { Lang } from '../../program/bilingual.ts';
import type { Finding } from '../../program/finding.ts';

/** What a section is made of; plain text throughout, whatever its signs look like. */
export type ProposalBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly term: string | null; readonly text: string }
  | {
      readonly kind: 'list';
      readonly items: readonly { readonly label: string; readonly text: string }[];
    }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** What the program text says, for a footnote. */
export interface ProgramNote {
  /** The fact's id: the same fact cited again refers back. */
  readonly id: string;
  /** Heading of the section of the program text. */
  readonly heading: string;
  /** Our wording of it. */
  readonly say: string;
}

export interface ProposalSection {
  readonly title: string;
  readonly blocks: readonly ProposalBlock[];
  /** What the program text asks of the section, each with what it rests on. */
  readonly covers: readonly { readonly say: string; readonly note: ProgramNote }[];
  /** What the section rests on beside that. */
  readonly notes: readonly ProgramNote[];
  readonly gaps: readonly { readonly what: string; readonly owner: string | null }[];
  /** Set where sentences were left out to make it shorter. */
  readonly shortened?: boolean;
  readonly findings: readonly Finding[];
}

/** One or several sections as a document for people to work on: with what is missing and what was found. */
export interface Proposal {
  readonly lang: Lang;
  readonly title: string;
  /** Who applies with which project; null where the facts name neither. */
  readonly applicant: string | null;
  /** Shown on every page when it was written from the shipped example. */
  readonly label: string | null;
  /** ISO instant it is made at; it stands in the file. */
  readonly now: string;
  /** The day of that instant, as people read it. */
  readonly day: string;
  /** Where the words of the program come from. */
  readonly source: string;
  readonly sections: readonly ProposalSection[];
  /** What was counted and compared in all of them: present, not good. */
  readonly report: readonly string[];
  /** The budget in words and, where it could be drawn, as a picture; null when no budget is known. */
  readonly budget: { readonly alt: string; readonly picture: ProposalPicture | null } | null;
}

/** Size in pixels. */
export interface ProposalPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}
