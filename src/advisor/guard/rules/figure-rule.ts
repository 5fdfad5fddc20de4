import type { Bilingual } from '../../../program/bilingual.ts';
import { type Claim, inAnswer } from '../claim.ts';
import type { Fault, GuardRule, ReasonKind } from '../guard-rule.ts';
import type { Passage } from '../passages.ts';
import type { WrittenFigure } from '../written-figures.ts';

/** Figures, dates, units and currencies, each of which must stand in a cited passage that the sentence rests on. */
export const figureRule: GuardRule = {
  id: 'figures',
  holds: 'every figure, date, unit and currency stands in a passage that is cited',
  faults: (claim) => {
    const known = claim.cited.flatMap(({ figures }) => figures);
    return claim.figures.flatMap((figure): Fault[] => {
      const kind = faultOf(figure, known, claim);
      if (kind === null) return [];
      const instead = insteadOf(figure, claim);
      return [{ kind, ...inAnswer(claim, figure), ...(instead === null ? {} : { instead }) }];
    });
  },
};

/** What the passages that the sentence rests on, else all that are cited, have of the same kind: where it is one thing. */
function insteadOf(figure: WrittenFigure, { chosen, cited }: Claim): Bilingual | null {
  return onlyOne(figure, chosen) ?? onlyOne(figure, cited);
}

function onlyOne(figure: WrittenFigure, passages: readonly Passage[]): Bilingual | null {
  const alike = passages.flatMap((passage) =>
    passage.figures
      .filter(({ kind, value }) => kind === figure.kind || value === figure.value)
      .map((one) => ({ one, passage })),
  );
  const [first] = alike;
  if (first === undefined || alike.some(({ one }) => one.value !== first.one.value)) return null;
  const written = (chinese: boolean) =>
    alike.map(({ one, passage }) => asWritten(one, passage)).find((text) => text.chinese === chinese)?.text;
  const [en, zh] = [written(false), written(true)];
  return en === undefined && zh === undefined ? null : { en: en ?? zh ?? '', zh: zh ?? en ?? '' };
}

/** A passage has a line for each language. */
function asWritten({ from, to }: WrittenFigure, { text }: Passage): { text: string; chinese: boolean } {
  const end = text.indexOf('\n', to);
  const line = text.slice(text.lastIndexOf('\n', from) + 1, end < 0 ? text.length : end);
  return { text: text.slice(from, to), chinese: /\p{Script=Han}/u.test(line) };
}

function faultOf(figure: WrittenFigure, known: readonly WrittenFigure[], claim: Claim): ReasonKind | null {
  const same = known.filter((one) => equal(figure, one));
  if (figure.kind === 'day' || figure.kind === 'month' || figure.kind === 'year')
    return known.some((one) => dateMatches(figure, one)) ? null : 'date';
  if (figure.currency !== null && figure.currency !== 'CNY')
    return known.some(({ currency }) => currency === figure.currency) ? null : 'currency';
  if (figure.kind === 'count' && !same.some((one) => sameUnit(figure, one)) && isListLength(figure, claim))
    return null;
  if (same.length === 0) return figure.kind === 'percent' && isShare(figure, claim) ? null : 'figure';
  return same.some((one) => sameUnit(figure, one)) ? null : 'unit';
}

function equal(a: WrittenFigure, b: WrittenFigure): boolean {
  return a.value === b.value;
}

/** A bare number may be anything; money is no count, and days are no months. */
function sameUnit(a: WrittenFigure, b: WrittenFigure): boolean {
  const loose = (kind: WrittenFigure['kind']) => kind === 'number' || kind === 'count';
  if (a.kind === b.kind) return a.currency === null || b.currency === null || a.currency === b.currency;
  if (a.kind === 'money' && a.currency === null) return loose(b.kind);
  if (a.kind === 'count') return loose(b.kind);
  return a.kind === 'number' && (loose(b.kind) || b.kind === 'money');
}

/** "September 2025", "2025" and a day without its year agree with the day that they are part of. */
function dateMatches(figure: WrittenFigure, one: WrittenFigure): boolean {
  if (figure.kind === 'year')
    return one.value.startsWith(figure.value) || one.value === `made ${figure.value}`;
  if (one.kind !== 'day' && one.kind !== 'month') return false;
  if (figure.value.startsWith('--')) return one.value.endsWith(figure.value.slice(1));
  return one.value === figure.value || one.value.startsWith(`${figure.value}-`);
}

/** "Five classes": as many as the list that the sentence is about. Not "at least three letters": things are counted there. */
function isListLength({ value, to }: WrittenFigure, { facts, sentence }: Claim): boolean {
  if (THINGS.test(sentence.text.slice(to))) return false;
  return facts.some(({ fact }) => fact.value?.kind === 'items' && String(fact.value.items.length) === value);
}

const THINGS =
  /^\s?(?:units?|pieces|engineers?|technicians?|people|persons|staff|patents?|letters?|customers?|respondents?|copies|suppliers?|partners?|workers)\b|^[封份名家位人台套件次条款轮]/iu;

/** A percentage rounded from one that stands in the text. */
function isShare({ value }: WrittenFigure, { cited }: Claim): boolean {
  const decimals = value.split('.')[1]?.length ?? 0;
  return cited
    .flatMap(({ figures }) => figures)
    .some(
      (one) =>
        one.kind === 'percent' && Number(one.value).toFixed(decimals) === Number(value).toFixed(decimals),
    );
}
