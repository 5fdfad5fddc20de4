import { formatDay } from '../../program/format-day.ts';
import { formatMoney } from '../../program/money.ts';
import type { Grounding, Guard } from '../guard/create-guard.ts';
import { lazily } from '../guard/lazily.ts';
import type { ReviewedSentence, ReviewFault } from '../guard/review.ts';
import { writtenFigures } from '../guard/written-figures.ts';
import type { Answer } from './answer.ts';
import type { Asked } from './asked.ts';
import { sumsIn } from './question-figures.ts';
import { sampleFigures } from './sample-figures.ts';
import { isWorkedOut, type WorkedFrom } from './worked-figure.ts';

const WITHHELD = {
  en: '(One sentence is not shown: a figure in it is not in what it rests on.)',
  zh: '（有一句未显示：其中的数字在所依据的内容中查不到。）',
} as const;

/**
 * Holds every sentence of an answer against the facts it cites, the terms it was worked out with and the question
 * itself, and puts a plain note in the place of one that fails. The wording is the code's own; what can go wrong in it
 * are figures and what they stand beside.
 */
export function guardAnswer(answer: Answer, asked: Asked, guard: Guard): Answer {
  const shown = holder(answer, asked, guard);
  return {
    ...answer,
    lead: shown(answer.lead),
    body: answer.body.map(shown),
    note: answer.note === null ? null : shown(answer.note),
    advice: answer.advice === null ? null : shown(answer.advice),
  };
}

function holder(answer: Answer, asked: Asked, guard: Guard): (text: string) => string {
  const grounding: Grounding = {
    citations: answer.citations.map(({ section }) => section),
    support: guard.prepare([groundText(answer, asked)]),
    wording: 'ours',
  };
  const from = lazily(() => ({
    known: guard.figuresIn(grounding),
    ratio: asked.terms.ratio?.value ?? null,
    ofText: new Set(guard.figuresIn({ ...grounding, support: [] }).map(({ value }) => value)),
  }));
  return (text) => {
    // Most lines have no figure, and then there is nothing to hold.
    if (writtenFigures(text).length === 0) return text;
    const { sentences } = guard.review(text, grounding);
    return sentences.reduceRight(
      (rest, sentence) =>
        sentence.faults.some((fault) => isWrong(fault, sentence, from))
          ? rest.slice(0, sentence.from) + WITHHELD[answer.lang] + rest.slice(sentence.to)
          : rest,
      text,
    );
  };
}

interface Known extends Omit<WorkedFrom, 'beside'> {
  /** Values that stand in the cited text itself. */
  readonly ofText: ReadonlySet<string>;
}

/** A sum, a difference, a share or a distance in days that follows from known figures is right though it stands nowhere. */
function isWrong({ kind, from }: ReviewFault, sentence: ReviewedSentence, known: () => Known): boolean {
  const beside = writtenFigures(sentence.text);
  const figure = beside.find((one) => sentence.from + one.from === from);
  if (figure === undefined) return true;
  // What stands in the text stands beside something; only what stands nowhere can have been worked out.
  const stands = kind === 'relation' && known().ofText.has(figure.value);
  return stands || !isWorkedOut(figure, { ...known(), beside });
}

/** An answer tells of one silence, or of one for each half of a question; these are the nearest. */
const SILENCES = 5;

/** What an answer was worked out with besides the text: terms, today, the question’s own figures, lengths of lists. */
function groundText({ citations, findings }: Answer, asked: Asked): string {
  const { terms, today, library, question, found } = asked;
  const { cap, deadline, hour, ratio, reviewLead } = terms;
  const figures = sampleFigures(asked);
  const sample = citations.some(({ section }) => section === figures?.fact.section) ? figures : null;
  const money = [
    ...sumsIn(asked.text),
    ...[cap.value, cap.program, sample?.own, sample?.grant, sample?.total],
    // What the sample leaves to the company when its grant is cut to the cap.
    ...(sample === null ? [] : [sample.total - cap.value]),
  ];
  const days = [deadline.value, deadline.program, today];
  const lists = library.facts.flatMap(({ value, section }) =>
    value?.kind === 'items' && citations.some((cited) => cited.section === section)
      ? [value.items.length]
      : [],
  );
  return [
    question,
    ...money.flatMap((fen) => (typeof fen === 'bigint' ? [formatMoney(fen, 'en')] : [])),
    ...days.flatMap((day) => (day === null ? [] : [formatDay(day, 'en')])),
    ...[cap, deadline, ratio, hour, reviewLead, terms.issuer, terms.allowable, terms.callNumber].map(
      (term) => term?.source ?? '',
    ),
    hour?.value ?? '',
    ratio === null ? '' : `${ratio.value.own}:${ratio.value.grant}`,
    `${reviewLead.value} days`,
    [citations.length, ...lists, sample?.lines.length ?? ''].join(' '),
    // A known silence is told in its own words, which may have a figure.
    ...found.silences
      .slice(0, SILENCES)
      .flatMap(({ silence: { say, reading, advice } }) =>
        [say, reading, advice].flatMap((one) => (one === null ? [] : [one.en, one.zh])),
      ),
    ...findings.map(({ message }) => `${message.en}\n${message.zh}`),
  ].join('\n');
}
