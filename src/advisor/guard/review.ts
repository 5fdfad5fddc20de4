import type { Bilingual } from '../../program/bilingual.ts';
import { type Grade, gradeOf } from './explain-fault.ts';
import type { ReasonKind } from './guard-rule.ts';
import type { Span } from './support.ts';

/** One departure from the text, with what differs and what to do. Places count in the text that was reviewed. */
export interface ReviewFault extends Span {
  readonly kind: ReasonKind;
  readonly grade: Grade;
  /** The words it is about. */
  readonly span: string;
  readonly say: Bilingual;
}

/** One sentence with its faults; none: it may be shown. */
export interface ReviewedSentence extends Span {
  readonly text: string;
  readonly faults: readonly ReviewFault[];
  readonly figures: FigureCount;
}

/** Sums, dates, spans of time, shares and counts; a number in a name, such as ISO 9001, is none. */
export interface FigureCount {
  readonly all: number;
  readonly matching: number;
}

export interface Review {
  /** In reading order, without gaps that say nothing. */
  readonly sentences: readonly ReviewedSentence[];
  /** Citations that are no section of the text, as written. */
  readonly unknownCitations: readonly string[];
  readonly figures: FigureCount;
}

/** "7 of 7 figures match the text"; null where there is no figure. */
export function figureLine({ all, matching }: FigureCount): Bilingual | null {
  if (all === 0) return null;
  return {
    en:
      all === 1 ? `${matching} of 1 figure matches the text` : `${matching} of ${all} figures match the text`,
    zh: matching === all ? `${all}个数字均与文本一致` : `${all}个数字中有${matching}个与文本一致`,
  };
}

/** A whole answer in one word. `flag`: something in it is not what the cited text says. */
export interface GuardVerdict {
  readonly verdict: 'pass' | 'flag';
  readonly reasons: readonly {
    readonly kind: ReasonKind;
    readonly span: string;
    readonly grade: Grade;
    readonly message: Bilingual;
  }[];
}

export function verdictOf({ sentences, unknownCitations }: Review): GuardVerdict {
  const reasons = [
    ...unknownCitations.map((name) => ({
      kind: 'citation' as const,
      span: name,
      grade: gradeOf('citation'),
      message: noSection(name),
    })),
    ...sentences
      .flatMap(({ faults }) => faults)
      .map(({ kind, span, grade, say }) => ({ kind, span, grade, message: say })),
  ];
  return { verdict: reasons.length > 0 ? 'flag' : 'pass', reasons };
}

function noSection(name: string): Bilingual {
  return {
    en: `“${name}” is no section of the text. Cite a section by its heading or its id, such as funding.`,
    zh: `正文没有名为“${name}”的部分。请用章节标题或代号引用，例如 funding。`,
  };
}
