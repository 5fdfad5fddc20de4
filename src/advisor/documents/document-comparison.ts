import type { CallKey, CallProposal } from '../../intake/call/call-proposal.ts';
import type { Bilingual } from '../../program/bilingual.ts';

/** A sentence in the document's own words. */
export interface SentenceAt {
  readonly quote: string;
  readonly page: number | null;
}

/** Figures as written that one version has and the other has not. */
interface FigureChange {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** One sentence that is new (`before` null), gone (`after` null) or changed. */
export interface SentenceChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: SentenceAt | null;
  readonly after: SentenceAt | null;
  readonly days: FigureChange;
  /** Amounts, rates, spans and counts. */
  readonly figures: FigureChange;
}

/** What changed under one heading: where days differ first, then other figures, then words alone. */
export interface SectionChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Null before the first heading. */
  readonly heading: string | null;
  /** The heading it had before, where that was another; null where it is the same. */
  readonly was: string | null;
  readonly changes: readonly SentenceChange[];
}

/** A call fact that the two versions give otherwise; several proposals where one version contradicts itself. */
export interface CallFactChange {
  readonly key: CallKey;
  readonly before: readonly CallProposal[];
  readonly after: readonly CallProposal[];
}

export type TouchedCheck = 'budget' | 'deadline' | 'eligibility' | 'documents' | 'cash' | 'draft';

/** What differs between two versions of a call. */
export interface DocumentComparison {
  /** Both say the same, sentence by sentence; order and layout may differ. */
  readonly same: boolean;
  /** Changed sections alone, in reading order of the later version; removed ones at the end. */
  readonly sections: readonly SectionChange[];
  readonly callFacts: readonly CallFactChange[];
  /** Checks to run again. */
  readonly checks: readonly TouchedCheck[];
  /** Ids of the proposal sections to look through again. */
  readonly draftSections: readonly string[];
}

/** In place of a comparison that took more time or memory than it may. */
export const NOT_COMPARED: Bilingual = {
  en: 'The two versions could not be compared: that took more time or memory than a comparison may. Hand in the sections that matter as files of their own and compare those.',
  zh: '两个版本未能对比：所需的时间或内存超出限制。请将需要核对的章节分别另存为文件后再对比。',
};
