import { type Form, questionForms } from '../../knowledge/question-form.ts';
import { fold } from '../../knowledge/tokens.ts';
import { type WrittenFigure, writtenFigures } from '../guard/written-figures.ts';

const kinds =
  (...of: readonly WrittenFigure['kind'][]) =>
  (text: string) =>
    writtenFigures(text).some(({ kind }) => of.includes(kind));
const pattern = (form: RegExp) => (text: string) => form.test(text);

const DAY = kinds('day', 'month', 'days', 'months');
/** What a sentence must have to answer a question that wants it. */
const SLOTS: Partial<Readonly<Record<Form, (text: string) => boolean>>> = {
  amount: kinds('money', 'percent', 'number'),
  rate: pattern(/\d\s*[%％]|百分之|\d\s*[:：比]\s*\d|\brates?\b|[利汇费税]率/iu),
  count: kinds('count', 'number'),
  duration: kinds('days', 'months', 'year', 'day', 'month'),
  frequency: pattern(/每|次|\b(?:every|each|once|twice|weekly|monthly|quarterly|yearly|annual\w*)\b/iu),
  date: DAY,
  when: DAY,
  hour: pattern(/\d{1,2}\s*[:：]\s*\d{2}|\d{1,2}\s*[点时]|\b\d{1,2}\s*[ap]\.?m\b|\bnoon\b|\bmidnight\b/iu),
  phone: pattern(/\d[\d\s()-]{5,}\d/u),
  url: pattern(/https?:|www\.|@|\.(?:cn|com|org|net|gov)\b/iu),
};

/** Whether a sentence has one of the things that the question wants back; true where it wants none of them. */
export function hasWanted(question: string): (sentence: string) => boolean {
  const wanted = [...questionForms(fold(question))].flatMap((form) => SLOTS[form] ?? []);
  return (sentence) => wanted.length === 0 || wanted.some((has) => has(sentence));
}
