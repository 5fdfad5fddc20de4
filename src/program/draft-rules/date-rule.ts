import { formatDay } from '../format-day.ts';
import type { Outcome } from '../rule.ts';
import { termEvidence, whose } from '../whose.ts';
import { type Passage, placeIn, type Stretch, sentencesOf } from './draft-text.ts';
import { concept, type DraftRule, type DraftWork, says } from './draft-work.ts';
import { findPhrases } from './find-phrases.ts';
import { type DateMention, datesIn } from './month-mentions.ts';

/** Dates that a sentence presents as the deadline, or as the day of submission. */
function deadlineDates(
  work: Pick<DraftWork, 'lint'>,
  { text }: Stretch,
): readonly (DateMention & { readonly as: 'deadline' | 'submission' })[] {
  const dates = datesIn(text);
  if (dates.length === 0) return [];
  const deadlines = findPhrases(text, concept(work, 'deadline-said').phrases).map((hit) => ({
    ...hit,
    as: 'deadline' as const,
  }));
  const submits = findPhrases(text, concept(work, 'submit-said').phrases).map((hit) => ({
    ...hit,
    as: 'submission' as const,
  }));
  // "Submission deadline" is a deadline.
  const alone = submits.filter((one) => !deadlines.some(({ from, to }) => one.from < to && from < one.to));
  const words = [...deadlines, ...alone].sort((a, b) => a.from - b.from);
  return dates.flatMap((date, i) => {
    const since = dates[i - 1]?.to ?? 0;
    const before = words
      .filter(({ from, to }) => from >= since && to <= date.from && date.from - to <= 60)
      .at(-1);
    const after = words.find(
      ({ from }) =>
        from >= date.to &&
        /^[\s(,]*(?:(?:is|as|the|was|are|for|our|an?|之?前|当日|为|是|日|起|我们|公司|完成|正式)\s*){0,4}$/i.test(
          text.slice(date.to, from),
        ),
    );
    const word = before ?? after;
    if (word === undefined) return [];
    const [from, to] = [Math.min(word.from, date.from), Math.max(word.to, date.to)];
    const around = text.slice(Math.max(0, from - 30), Math.min(text.length, to + 40));
    const explicit =
      /applic|submi|call|propos|program|申报|提交/i.test(text.slice(word.from, word.to)) &&
      word.as === 'deadline';
    if (!explicit && says(work, around, 'other-deadline')) return [];
    return [{ ...date, as: word.as }];
  });
}

/** Whether a date, as far as it is said, is another than the deadline, or for a submission later than it. */
function isWrong(date: DateMention & { readonly as: 'deadline' | 'submission' }, deadline: string): boolean {
  const [, month, day] = deadline.split('-').map(Number);
  if (date.as === 'submission') {
    if (date.day !== null) return date.day > deadline;
    return date.month !== null && date.month > deadline.slice(0, 7);
  }
  if (date.day !== null) return date.day !== deadline;
  if (date.month !== null) return date.month !== deadline.slice(0, 7);
  return date.monthOfYear !== month || (date.date !== null && date.date !== day);
}

function outcome(
  work: DraftWork,
  passage: Passage,
  sentence: Stretch,
  date: DateMention & { as: string },
): Outcome {
  const { deadline } = work.terms;
  const where = placeIn(passage, sentence.from + date.from);
  const text = passage.shown.slice(sentence.from + date.from, sentence.from + date.to);
  const by = whose(deadline);
  const late = date.as === 'submission';
  return {
    message: late
      ? {
          en: `Row ${where.row} plans the submission for “${text}”, after ${by.en} closing day, ${formatDay(deadline.value, 'en')}. Plan an earlier day.`,
          zh: `原文第${where.row}行计划于“${text}”提交，晚于${by.zh}截止日${formatDay(deadline.value, 'zh')}。请提前安排。`,
        }
      : {
          en: `Row ${where.row} gives “${text}” as the deadline; ${by.en} closing day is ${formatDay(deadline.value, 'en')}. Correct it, or enter the call that moved it.`,
          zh: `原文第${where.row}行把“${text}”写作截止日，${by.zh}截止日为${formatDay(deadline.value, 'zh')}。请更正，或录入改期的通知。`,
        },
    params: {
      text,
      as: date.as,
      deadline: deadline.value,
      ...(date.day === null ? {} : { draftDay: date.day }),
    },
    where,
    evidence: termEvidence(deadline, `closing day ${deadline.value}`, work.terms, work.cite),
  };
}

export const dateRule: DraftRule = {
  id: 'LNT-DATE-001',
  basis: 'arithmetic',
  severity: 'error',
  title: { en: 'Deadlines in the draft agree with the closing day', zh: '草稿所写截止日与截止日一致' },
  sections: 'all',
  check: (work) =>
    work.passages.flatMap((passage) =>
      sentencesOf(passage).flatMap((sentence) =>
        deadlineDates(work, sentence)
          .filter((date) => isWrong(date, work.terms.deadline.value))
          .map((date) => outcome(work, passage, sentence, date)),
      ),
    ),
};
