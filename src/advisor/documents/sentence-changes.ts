import type { DocumentSentence } from '../../program/document-sentences.ts';
import { type WrittenFigure, writtenFigures } from '../guard/written-figures.ts';
import type { SentenceAt, SentenceChange } from './document-comparison.ts';

/** Two sentences are one that was changed from this likeness on (Dice, figures counted by kind alone). */
const ALIKE = 0.55;
/** So many sentences to either side are looked at for the one that was changed. */
const REACH = 40;
/** With more changed sentences under one heading, only those that differ in nothing but figures are one that changed. */
const MOST_LOOKED_AT = 1_500;
/** Characters; in what goes on longer without an end no figures are looked for. */
const LONGEST = 2_000;
/** A ratio or an hour: two numbers that mean something together. */
const PAIR = /(?<!\d)\d{1,3} ?[:：] ?\d{1,3}(?!\d)/g;
const TOKEN = /\p{Script=Han}|[\p{L}\p{M}]+|<[a-z]+>/gu;
const DAYS: ReadonlySet<WrittenFigure['kind']> = new Set<WrittenFigure['kind']>(['day', 'month']);

interface Figure {
  readonly day: boolean;
  /** The same for the same figure, however it is written. */
  readonly value: string;
  readonly written: string;
}

interface ReadSentence extends DocumentSentence {
  readonly figures: readonly Figure[];
  readonly tokens: ReadonlyMap<string, number>;
  readonly size: number;
  /** The text with its figures by kind. */
  readonly masked: string;
}

/**
 * Sentences that are gone and sentences that are new, as changes: two that are alike are one that changed. Each stands
 * in exactly one change. Days that differ come first, then other figures, then words alone.
 */
export function sentenceChanges(
  gone: readonly DocumentSentence[],
  come: readonly DocumentSentence[],
): readonly SentenceChange[] {
  const [before, after] = [gone.map(read), come.map(read)];
  const alike: { i: number; j: number; likeness: number }[] = figuresAlone(before, after);
  const few = Math.max(before.length, after.length) <= MOST_LOOKED_AT;
  before.forEach((one, i) => {
    if (!few) return;
    const middle = Math.round((i * after.length) / Math.max(1, before.length));
    for (let j = Math.max(0, middle - REACH); j < Math.min(after.length, middle + REACH); j++) {
      const other = after[j];
      const likeness = other === undefined ? 0 : dice(one, other);
      if (likeness >= ALIKE) alike.push({ i, j, likeness });
    }
  });
  alike.sort((a, b) => b.likeness - a.likeness || a.i - b.i || a.j - b.j);
  const partner = new Map<number, ReadSentence>();
  const taken = new Set<number>();
  for (const { i, j } of alike) {
    const other = after[j];
    if (other === undefined || partner.has(j) || taken.has(i)) continue;
    partner.set(j, before[i] as ReadSentence);
    taken.add(i);
  }
  const changes = [
    ...after.map((one, j) => changeOf(partner.get(j) ?? null, one)),
    ...before.filter((_one, i) => !taken.has(i)).map((one) => changeOf(one, null)),
  ];
  return changes
    .map((change, place) => ({ change, place, weight: weightOf(change) }))
    .sort((a, b) => a.weight - b.weight || a.place - b.place)
    .map(({ change }) => change);
}

/** Sentences that differ in their figures alone, in their order. */
function figuresAlone(before: readonly ReadSentence[], after: readonly ReadSentence[]) {
  const places = new Map<string, number[]>();
  after.forEach(({ masked }, j) => {
    const same = places.get(masked);
    if (same) same.push(j);
    else places.set(masked, [j]);
  });
  return before.flatMap(({ masked }, i) => {
    const j = places.get(masked)?.shift();
    return j === undefined ? [] : [{ i, j, likeness: 1 }];
  });
}

function read(sentence: DocumentSentence): ReadSentence {
  const { text } = sentence;
  if (text.length > LONGEST) return { ...sentence, figures: [], tokens: new Map(), size: 0, masked: text };
  const figures: Figure[] = [];
  const unpaired = text.replace(PAIR, (written) => {
    figures.push({ day: false, value: written.replace(/\s/g, '').replace('：', ':'), written });
    return ' '.repeat(written.length);
  });
  let masked = text.replace(PAIR, '<pair>');
  for (const { kind, value, currency, from, to } of writtenFigures(unpaired)) {
    const written = text.slice(from, to);
    if (kind === 'name') continue;
    figures.push({ day: DAYS.has(kind), value: `${kind} ${value} ${currency ?? ''}`, written });
    masked = masked.replace(written, `<${kind}>`);
  }
  const tokens = new Map<string, number>();
  let size = 0;
  for (const [token] of masked.toLowerCase().matchAll(TOKEN)) {
    tokens.set(token, (tokens.get(token) ?? 0) + 1);
    size++;
  }
  return { ...sentence, figures, tokens, size, masked };
}

function dice(one: ReadSentence, other: ReadSentence): number {
  const [smaller, larger] = [Math.min(one.size, other.size), Math.max(one.size, other.size)];
  if (smaller === 0 || 2 * smaller < ALIKE * (smaller + larger)) return 0;
  let both = 0;
  for (const [token, times] of one.tokens) both += Math.min(times, other.tokens.get(token) ?? 0);
  return (2 * both) / (one.size + other.size);
}

function changeOf(before: ReadSentence | null, after: ReadSentence | null): SentenceChange {
  const differ = (day: boolean) => ({
    before: lacking(before, after, day),
    after: lacking(after, before, day),
  });
  return {
    kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
    before: before === null ? null : at(before),
    after: after === null ? null : at(after),
    days: differ(true),
    figures: differ(false),
  };
}

/** Figures of the one, each as often as the other lacks it. */
function lacking(one: ReadSentence | null, other: ReadSentence | null, day: boolean): readonly string[] {
  const there = (other?.figures ?? []).map(({ value }) => value);
  return (one?.figures ?? [])
    .filter((figure) => figure.day === day)
    .filter(({ value }) => {
      const found = there.indexOf(value);
      if (found >= 0) there.splice(found, 1);
      return found < 0;
    })
    .map(({ written }) => written);
}

function at({ quote, page }: DocumentSentence): SentenceAt {
  return { quote, page };
}

function weightOf({ days, figures }: SentenceChange): number {
  if (days.before.length + days.after.length > 0) return 0;
  return figures.before.length + figures.after.length > 0 ? 1 : 2;
}
