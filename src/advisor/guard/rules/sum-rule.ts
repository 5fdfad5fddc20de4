import { daysBetween, isoDay } from '../../../program/day.ts';
import { inAnswer } from '../claim.ts';
import type { Fault, GuardRule } from '../guard-rule.ts';
import type { WrittenFigure } from '../written-figures.ts';

/** What a sentence works out, restates or gives as a share comes out as it says. */
export const sumRule: GuardRule = {
  id: 'sum',
  holds: 'what is worked out in a sentence adds up',
  faults: (claim) => {
    const { text } = claim.sentence;
    const wrong = [
      ...wrongSums(claim.figures, text),
      ...wrongDays(claim.figures, text),
      ...wrongDifferences(claim.figures, text),
      ...wrongRestated(claim.figures, text),
      ...wrongShares(claim.figures, text),
    ];
    return wrong.map((figure): Fault => ({ kind: 'figure', ...inAnswer(claim, figure) }));
  },
};

/** Figures of different scales, 300 + 120 = 420万元, are one sum. */
const SCALES = [1n, 1_000n, 10_000n, 1_000_000n, 100_000_000n];
const PLACES = 6;

/** In millionths: exact for what is written with up to six decimals. */
function exact({ value }: WrittenFigure): bigint {
  const [whole = '0', decimals = ''] = value.split('.');
  return BigInt(whole + decimals.slice(0, PLACES).padEnd(PLACES, '0'));
}

const isAmount = ({ kind }: WrittenFigure) => kind === 'money' || kind === 'number' || kind === 'count';

/** "3,000,000 + 1,200,000 − 200,000 = 4,000,000". */
function wrongSums(figures: readonly WrittenFigure[], text: string): WrittenFigure[] {
  return figures.filter((result, at) => {
    const sign = (i: number) => text.slice(figures[i - 1]?.to, figures[i]?.from).trim();
    if (at < 2 || !isAmount(result) || !/^(?:[=＝]|equals|等于)$/u.test(sign(at))) return false;
    let first = at - 1;
    while (first > 0 && /^[+＋−–－-]$/u.test(sign(first))) first -= 1;
    if (first === at - 1 || !figures.slice(first, at).every(isAmount)) return false;
    const sum = figures
      .slice(first, at)
      .reduce(
        (whole, one, i) => whole + (i > 0 && /[−–－-]/u.test(sign(first + i)) ? -exact(one) : exact(one)),
        0n,
      );
    return !SCALES.some((scale) => sum * scale === exact(result));
  });
}

/** "15 September 2025 − 14 days = 1 September 2025". */
function wrongDays(figures: readonly WrittenFigure[], text: string): WrittenFigure[] {
  return figures.flatMap((start, i) => {
    const [span, end] = [figures[i + 1], figures[i + 2]];
    if (start.kind !== 'day' || span?.kind !== 'days' || end?.kind !== 'day') return [];
    const sign = /^\s?([+＋−–－-])\s?$/u.exec(text.slice(start.to, span.from))?.[1];
    if (sign === undefined || !/^\s?[=＝]\s?$/u.test(text.slice(span.to, end.from))) return [];
    const days = Number(span.value) * (/[+＋]/u.test(sign) ? 1 : -1);
    const [one, other] = [isoDay(start.value), isoDay(end.value)];
    return one !== null && other !== null && daysBetween(one, other) !== days ? [span] : [];
  });
}

/** Between two amounts and what the one is more than the other by. */
const MORE_OR_LESS =
  /\b(?:more|less|higher|lower|larger|smaller)\b[^,;]{0,20}\bthan\b|\b(?:over|above|below|under|beyond|short of)\b/iu;
const BY = /\bby\b[^,;]{0,12}$/iu;
const EXCEEDS = /\b(?:exceed\w*|over|above|below|under|short of|top(?:s|ped)?|surpass\w*)\b/iu;
const THAN_ZH = /(?:比|较|超过|超出|高于|低于)[^，。；]{0,12}$/u;
const MORE_ZH = /^[^，。；\d]{0,8}(?:[多少高低大小]|超出|超过)[^，。；\d]{0,4}$/u;

/** "6,500,000 is 1,500,000 more than 5,000,000", "exceeds 5,000,000 by 1,500,000", 650万元比500万元多150万元. */
function wrongDifferences(figures: readonly WrittenFigure[], text: string): WrittenFigure[] {
  const amounts = figures.filter(({ kind }) => kind === 'money');
  return amounts.flatMap((one, i) => {
    const [two, three] = [amounts[i + 1], amounts[i + 2]];
    if (two === undefined || three === undefined) return [];
    const between = [text.slice(one.to, two.from), text.slice(two.to, three.from)] as const;
    if (
      MORE_OR_LESS.test(between[1]) &&
      /^[^;]{0,40}$/u.test(between[0]) &&
      /\b(?:is|are|was|were|which|i\.e\.)\b/iu.test(between[0])
    )
      return isApart(one, three, two) ? [] : [two];
    const exceeds = EXCEEDS.test(between[0]) && BY.test(between[1]);
    const zh = THAN_ZH.test(between[0]) && MORE_ZH.test(between[1]);
    return (exceeds || zh) && !isApart(one, two, three) ? [three] : [];
  });
}

function isApart(one: WrittenFigure, two: WrittenFigure, by: WrittenFigure): boolean {
  const difference = exact(one) - exact(two);
  return (difference < 0n ? -difference : difference) === exact(by);
}

const BRACKET = /^\s?[(（]$/u;

/** "Two weeks (14 days)": the same said again. */
function wrongRestated(figures: readonly WrittenFigure[], text: string): WrittenFigure[] {
  return figures.filter((figure, i) => {
    const before = figures[i - 1];
    return (
      before !== undefined &&
      before.kind === figure.kind &&
      ['days', 'months', 'money', 'day'].includes(figure.kind) &&
      BRACKET.test(text.slice(before.to, figure.from)) &&
      /^[)）]/u.test(text.slice(figure.to)) &&
      before.value !== figure.value
    );
  });
}

/** "Company 5,000,000 (56.8%), grant 3,800,000": a share of the whole, of another amount, or what it grew by. */
function wrongShares(figures: readonly WrittenFigure[], text: string): WrittenFigure[] {
  const amounts = figures.filter(({ kind }) => kind === 'money').map(exact);
  if (amounts.length < 2) return [];
  const wholes = [
    ...amounts,
    ...amounts.flatMap((one, i) => amounts.slice(i + 1).map((other) => one + other)),
  ];
  return figures.filter((figure, i) => {
    const before = figures[i - 1];
    if (figure.kind !== 'percent' || before?.kind !== 'money') return false;
    if (!BRACKET.test(text.slice(before.to, figure.from)) || !/^[)）]/u.test(text.slice(figure.to)))
      return false;
    const part = exact(before);
    return !wholes.some((whole) => isShare(part, whole, figure) || isShare(part - whole, whole, figure));
  });
}

/** As far as it is rounded. */
function isShare(part: bigint, whole: bigint, { value }: WrittenFigure): boolean {
  if (whole === 0n || part < 0n) return false;
  const decimals = value.split('.')[1]?.length ?? 0;
  const scaled = (part * 1000n * 10n ** BigInt(decimals)) / whole;
  return (scaled + 5n) / 10n === BigInt(value.replace('.', ''));
}
