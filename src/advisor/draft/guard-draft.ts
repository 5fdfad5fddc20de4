import type { Bilingual, Lang } from '../../program/bilingual.ts';
import { replaceGaps } from '../../program/gap-mark.ts';
import { isWorkedOut } from '../answer/worked-figure.ts';
import type { Grounding, Guard } from '../guard/create-guard.ts';
import type { FigureCount, ReviewFault } from '../guard/review.ts';
import { writtenFigures } from '../guard/written-figures.ts';
import type { Draft } from './draft.ts';

/** What the guard found in a draft. Nothing is taken out of it: the writer sees each place and decides. */
export interface DraftReview {
  readonly figures: FigureCount;
  /** Each with the sentence that it stands in; hard ones are errors, soft ones are for the writer to settle. */
  readonly marks: readonly { readonly fault: ReviewFault; readonly sentence: string }[];
}

/** Holds a draft against what it may rest on; a figure that follows from known ones by one step is right. */
export function reviewDraft(text: string, guard: Guard, grounding: Grounding): DraftReview {
  // What a mark names is told as a gap, and no figure in it is claimed; other brackets are the writer's words.
  const plain = replaceGaps(text, (mark) => ' '.repeat(mark.length));
  const { sentences } = guard.review(plain, grounding);
  const known = [...guard.figuresIn(grounding)];
  const ofFacts = new Set(
    (grounding.support ?? []).flatMap((facts) => facts.figures.map(({ value }) => value)),
  );
  const judged = sentences.map((sentence) => {
    const beside = writtenFigures(sentence.text);
    const worked = sentence.faults.filter(({ from, kind }) => {
      const figure = beside.find((one) => sentence.from + one.from === from);
      // What the facts have stands where they have it, whatever the program’s sample has beside it.
      if (kind === 'relation' && figure !== undefined && ofFacts.has(figure.value)) return true;
      // Only from what the sentence names: a budget has so many amounts that some two give any sum.
      const named = known.filter(({ value }) => beside.some((one) => one.value === value));
      if (figure === undefined || !isWorkedOut(figure, { known: named, beside, ratio: null })) return false;
      known.push(figure);
      return true;
    });
    return { sentence, worked, faults: sentence.faults.filter((fault) => !worked.includes(fault)) };
  });
  return {
    figures: {
      all: judged.reduce((sum, { sentence }) => sum + sentence.figures.all, 0),
      matching: judged.reduce(
        (sum, { sentence, worked }) => sum + sentence.figures.matching + worked.length,
        0,
      ),
    },
    marks: judged.flatMap(({ sentence, faults }) =>
      faults.map((fault) => ({ fault, sentence: text.slice(sentence.from, sentence.to) })),
    ),
  };
}

/** The report under a draft that the code has worded, with the guard's lines before its last. */
export function guardedReport(
  { report, lang }: Draft,
  text: string,
  guard: Guard,
  facts: readonly string[],
): { readonly report: readonly string[]; readonly figures: FigureCount } {
  const support = guard.prepare([facts.join('\n')]);
  const review = reviewDraft(text, guard, { citations: [], support, wording: 'ours' });
  const lines = [...report.slice(0, -1), ...reviewLines(review, lang), ...report.slice(-1)];
  return { report: lines, figures: review.figures };
}

/** The guard's lines in the report under a draft: what matches, then each mark. */
function reviewLines({ figures, marks }: DraftReview, lang: Lang): string[] {
  return [
    ...countLine(figures, lang),
    ...marks.map(({ fault, sentence }) => markLine(fault, sentence)[lang]),
  ];
}

/** How many figures of a draft the facts or the text have; nothing where there is none. */
export function countLine({ all, matching }: FigureCount, lang: Lang): readonly string[] {
  if (all === 0) return [];
  if (lang === 'en') return [`${matching} of ${all} figures match the facts and the program text.`];
  return [
    matching === all ? `${all}个数字均与资料和文本一致。` : `${all}个数字中有${matching}个与资料和文本一致。`,
  ];
}

function markLine({ grade, span, say }: ReviewFault, sentence: string): Bilingual {
  const where = shortened(sentence);
  if (grade === 'soft')
    return { en: `To settle: ${say.en} (“${where}”)`, zh: `待核：${say.zh}（“${where}”）` };
  return {
    en: `Error: no fact has “${span}” (“${where}”). Add the fact, or take the figure out.`,
    zh: `错误：资料和文本中查不到“${span}”（“${where}”）。请补充资料，或删去该数字。`,
  };
}

/** Characters of a sentence that find it again. */
const SHOWN = 60;

function shortened(sentence: string): string {
  return sentence.length > SHOWN ? `${sentence.slice(0, SHOWN)}…` : sentence;
}
