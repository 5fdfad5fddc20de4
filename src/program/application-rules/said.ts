import type { Bilingual } from '../bilingual.ts';
import { formatMoney } from '../money.ts';
import { sayMonth } from '../month.ts';
import type { CrossOutcome } from './application-work.ts';

/** Where something is said. */
export interface Place {
  readonly part: string;
  /** For programs: "facts:workstreams[1].to", "draft:talent:12". */
  readonly path: string;
  readonly at: Bilingual;
  /** Row of a draft, from 1. */
  readonly row?: number;
}

export interface Said {
  readonly place: Place;
  readonly says: Bilingual;
}

interface Disagreement {
  /** The one to look at first. */
  readonly a: Said;
  readonly b: Said;
  /** What is wrong between the two; what to do. */
  readonly advice: Bilingual;
}

/** Both places, what each says, and what to do. */
export function disagreement(
  { a, b, advice }: Disagreement,
  more: Omit<Partial<CrossOutcome>, 'message' | 'part'> = {},
): CrossOutcome {
  return {
    ...more,
    part: a.place.part,
    message: {
      en: `${upper(a.place.at.en)} says ${a.says.en}; ${b.place.at.en} says ${b.says.en}. ${advice.en}`,
      zh: `${a.place.at.zh}为${a.says.zh}，${b.place.at.zh}为${b.says.zh}。${advice.zh}`,
    },
    params: {
      placeA: a.place.path,
      saysA: a.says.en,
      placeB: b.place.path,
      saysB: b.says.en,
      ...more.params,
    },
    ...(a.place.row === undefined ? {} : { where: { row: a.place.row } }),
  };
}

export function sayMoney(fen: bigint): Bilingual {
  return { en: formatMoney(fen, 'en'), zh: formatMoney(fen, 'zh') };
}

/** A month or a day. */
export function sayDate(date: string): Bilingual {
  const [year, month, day] = date.split('-').map(Number);
  return day === undefined ? sayMonth(date) : { en: date, zh: `${year}年${month}月${day}日` };
}

export function quoted(text: string): Bilingual {
  return { en: `“${text}”`, zh: `“${text}”` };
}

/** One finding for each pair of places: a fact that stands in two languages is one fact. */
export function onceEach(outcomes: readonly CrossOutcome[]): readonly CrossOutcome[] {
  const seen = new Set<string>();
  return outcomes.filter(({ params }) => {
    const key = `${params?.placeA} ${params?.saysA} ${params?.placeB}`;
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
