import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { CashForecast, CashMonth } from '../../program/cash.ts';
import { formatMoney } from '../../program/money.ts';
import { sayMonth } from '../../program/month.ts';
import { type Canvas, MARGIN, WIDTH } from './canvas.ts';
import { CAP_MARK, EDGE } from './palette.ts';
import { type Scale, scaleOver } from './scale.ts';
import { element, FAINT_INK, INK, RULE, textLine } from './svg.ts';

const HEIGHT = 420;
const AXIS_SIZE = 15;

const LOOKS = {
  in: { fill: '#8fb8d4', name: { en: 'Comes in', zh: '流入' } },
  grant: { fill: '#f0a202', name: { en: 'of it, Torch grant', zh: '其中：火炬资助' } },
  out: { fill: '#d5d9de', name: { en: 'Goes out', zh: '流出' } },
  balance: { fill: '#12436d', name: { en: "Balance at the month's end", zh: '月末余额' } },
} as const satisfies Readonly<Record<string, { fill: string; name: Bilingual }>>;

/** Where a month stands: its middle, and how wide its bars are. */
type Place = (index: number) => { readonly middle: number; readonly bar: number };

/** By month: what comes in above zero, what goes out below it, and the balance as a line with its lowest point. */
export function drawCash({ months, lowest }: CashForecast, canvas: Canvas, lang: Lang): void {
  canvas.y = 58;
  canvas.add(textLine(cashTitle(lang), { x: MARGIN, y: canvas.y, size: 28 }));
  canvas.y += 22;
  drawLegend(canvas, lang);
  const top = canvas.y + 44;
  const bottom = top + HEIGHT;
  const scale = scaleOver(
    months.flatMap((month) => [month.in, -month.out, month.balance]),
    bottom,
    -HEIGHT,
  );
  const left = drawScale(scale, canvas, lang);
  const step = (WIDTH - MARGIN - left) / months.length;
  const place: Place = (i) => ({ middle: left + step * (i + 0.5), bar: Math.min(step * 0.6, 60) });
  for (const [i, month] of months.entries()) drawMonth(month, place(i), scale, canvas);
  const zero = scale.x(0n);
  canvas.add(
    element('line', { x1: left, x2: WIDTH - MARGIN, y1: zero, y2: zero, stroke: INK, 'stroke-width': 1.5 }),
  );
  drawBalance(months, place, scale, canvas);
  drawMonthNames(months, place, bottom, canvas);
  if (lowest !== null) {
    const at = months.findIndex(({ month }) => month === lowest.month);
    const point = { x: place(at).middle, y: scale.x(lowest.balance) };
    drawLowest(lowestLine(lowest, lang), point, { left, bottom }, canvas);
  }
  canvas.y = bottom + 80;
  canvas.note(
    lang === 'zh'
      ? '按所填各月收支推算，仅作展示；资助通常按里程碑拨付。'
      : 'Worked out from the months as handed in. The grant is typically paid on milestones.',
  );
}

export function cashTitle(lang: Lang): string {
  return lang === 'zh' ? '现金流预测（按月）' : 'Cash flow forecast by month';
}

export function lowestLine({ month, balance }: { month: string; balance: bigint }, lang: Lang): string {
  return lang === 'zh'
    ? `最低余额 ${formatMoney(balance, lang)}（${sayMonth(month).zh}）`
    : `Lowest balance ${formatMoney(balance, lang)} (${sayMonth(month).en})`;
}

function drawLegend(canvas: Canvas, lang: Lang): void {
  let x = MARGIN;
  for (const { fill, name } of Object.values(LOOKS)) {
    // The balance is a line in the chart, so it is one here.
    const [y, height] = fill === LOOKS.balance.fill ? [canvas.y + 7, 4] : [canvas.y, 18];
    const box = { x, y, width: 26, height, fill, stroke: EDGE, 'stroke-width': 0.75 };
    canvas.add(element('rect', box), textLine(name[lang], { x: x + 34, y: canvas.y + 15, size: 17 }));
    x += 34 + canvas.face.width(name[lang], 17) + 32;
  }
  canvas.y += 18;
}

/** Amounts at the left with a light line each; gives where the months begin. */
function drawScale(scale: Scale, canvas: Canvas, lang: Lang): number {
  const said = scale.ticks.map((tick) => formatMoney(tick, lang));
  const left = MARGIN + 14 + Math.max(...said.map((text) => canvas.face.width(text, AXIS_SIZE)));
  for (const [i, tick] of scale.ticks.entries()) {
    const y = scale.x(tick);
    const at = { x: left - 10, y: y + AXIS_SIZE * 0.36, size: AXIS_SIZE, fill: FAINT_INK };
    canvas.add(
      element('line', { x1: left, x2: WIDTH - MARGIN, y1: y, y2: y, stroke: RULE }),
      textLine(said[i] ?? '', { ...at, anchor: 'end' }),
    );
  }
  return left;
}

function drawMonth(month: CashMonth, { middle, bar }: ReturnType<Place>, scale: Scale, canvas: Canvas) {
  const box = (from: bigint, to: bigint, fill: string) => {
    const [high, low] = [scale.x(to), scale.x(from)];
    const y = Math.min(high, low);
    return from === to
      ? ''
      : element('rect', {
          x: middle - bar / 2,
          y,
          width: bar,
          height: Math.abs(low - high),
          fill,
          stroke: EDGE,
        });
  };
  // The grant stands on zero, so that its bars can be compared.
  canvas.add(
    box(0n, month.grant, LOOKS.grant.fill),
    box(month.grant, month.in, LOOKS.in.fill),
    box(0n, -month.out, LOOKS.out.fill),
  );
}

function drawBalance(months: readonly CashMonth[], place: Place, scale: Scale, canvas: Canvas): void {
  const points = months.map(({ balance }, i) => [place(i).middle, scale.x(balance)] as const);
  const line = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  const stroke = LOOKS.balance.fill;
  canvas.add(
    element('polyline', {
      points: line,
      fill: 'none',
      stroke,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
    }),
    ...points.map(([cx, cy]) => element('circle', { cx, cy, r: 4, fill: stroke })),
  );
}

function drawMonthNames(months: readonly CashMonth[], place: Place, bottom: number, canvas: Canvas): void {
  let free = 0;
  for (const [i, { month }] of months.entries()) {
    const { middle } = place(i);
    const half = canvas.face.width(month, AXIS_SIZE) / 2;
    if (middle - half < free) continue;
    const at = { x: middle, y: bottom + 62, size: AXIS_SIZE, fill: FAINT_INK };
    canvas.add(textLine(month, { ...at, anchor: 'middle' }));
    free = middle + half + 12;
  }
}

/** A ring around the lowest point, and a thin line down to its figure below the bars, where nothing else is. */
function drawLowest(
  said: string,
  { x, y }: { readonly x: number; readonly y: number },
  { left, bottom }: { readonly left: number; readonly bottom: number },
  canvas: Canvas,
): void {
  const size = 17;
  const half = canvas.face.width(said, size) / 2;
  const middle = Math.min(Math.max(x, left + half), WIDTH - MARGIN - half);
  const down = { x1: x, x2: x, y1: y + 9, y2: bottom + 12, stroke: CAP_MARK, 'stroke-dasharray': '2 4' };
  canvas.add(
    element('circle', { cx: x, cy: y, r: 9, fill: 'none', stroke: CAP_MARK, 'stroke-width': 3 }),
    element('line', down),
    textLine(said, { x: middle, y: bottom + 30, size, anchor: 'middle', fill: CAP_MARK }),
  );
}
