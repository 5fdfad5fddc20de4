import type { Lang } from '../../program/bilingual.ts';
import { formatMoney } from '../../program/money.ts';
import { type Bar, PAYERS, type Parts } from './budget-bars.ts';
import { type Canvas, MARGIN, WIDTH } from './canvas.ts';
import { EDGE, PAYER_LOOKS } from './palette.ts';
import type { Scale } from './scale.ts';
import { wrapText } from './shown-text.ts';
import { element, FAINT_INK, RULE, textLine } from './svg.ts';

const LABEL = { size: 18, width: 300, lines: 2 } as const;
const INNER = 14;

/** Where bars begin; their length depends on how wide the figures after them are. */
export const BAR_START = MARGIN + LABEL.width + 16;

/** Pixels for the figures at the right of the bars. */
export function figuresWidth(bars: readonly Bar[], canvas: Canvas, lang: Lang): number {
  return Math.max(...bars.map((bar) => canvas.face.width(figure(bar, lang), LABEL.size))) + 12;
}

function figure({ amount }: Bar, lang: Lang): string {
  if (amount !== null) return formatMoney(amount, lang);
  return lang === 'zh' ? '金额未知' : 'amount not known';
}

/** One bar with its label before and its amount after it; without a scale, these two alone. */
export function drawBar(
  bar: Bar,
  scale: Scale | null,
  height: number,
  canvas: Canvas,
  lang: Lang,
  { figures } = { figures: true },
): void {
  const label = wrapText(canvas.shown(bar.label), canvas.face, LABEL);
  const top = canvas.y;
  const middle = top + height / 2;
  const first = middle + LABEL.size * 0.36 - ((label.length - 1) * LABEL.size * 1.15) / 2;
  const lines = label.map((line, i) =>
    textLine(line, {
      x: BAR_START - 16,
      y: first + i * LABEL.size * 1.15,
      size: LABEL.size,
      anchor: 'end',
    }),
  );
  if (scale !== null) canvas.add(...stacked(bar.parts, scale, top, height, figures ? canvas : null, lang));
  const amount = textLine(figure(bar, lang), {
    x: WIDTH - MARGIN,
    y: middle + LABEL.size * 0.36,
    size: LABEL.size,
    anchor: 'end',
    ...(bar.amount === null ? { fill: FAINT_INK } : {}),
  });
  canvas.add(...lines, amount);
  canvas.y = top + height;
}

/** How high a bar is: two lines of a long label need more room. */
export function barHeight(bar: Bar, canvas: Canvas): number {
  return wrapText(canvas.shown(bar.label), canvas.face, LABEL).length > 1 ? 42 : 30;
}

/** The parts side by side from zero, and the mark of zero. Figures stand in parts that have room, when `canvas` is given. */
function stacked(
  parts: Parts,
  scale: Scale,
  y: number,
  height: number,
  canvas: Canvas | null,
  lang: Lang,
): string[] {
  const zero = scale.x(0n);
  let [left, right] = [0n, 0n];
  const drawn = parts.flatMap(({ payer, fen }) => {
    // What is negative grows to the left of zero, so that it hides nothing.
    const [from, to] = fen < 0n ? [left + fen, left] : [right, right + fen];
    if (fen < 0n) left = from;
    else right = to;
    const x = scale.x(from);
    const width = Math.max(scale.x(to) - x, 1);
    const { fill, ink } = PAYER_LOOKS[payer];
    const box = element('rect', { x, y, width, height, fill, stroke: EDGE, 'stroke-width': 0.75 });
    const said = formatMoney(fen, lang);
    // Strokes behind a figure make it hard to read.
    const room = canvas !== null && payer !== 'unstated' && canvas.face.width(said, INNER) + 12 <= width;
    if (!room) return [box];
    const at = { x: x + width / 2, y: y + height / 2 + INNER * 0.36, size: INNER, fill: ink };
    return [box, textLine(said, { ...at, anchor: 'middle' })];
  });
  return [...drawn, element('line', { x1: zero, x2: zero, y1: y - 3, y2: y + height + 3, stroke: EDGE })];
}

/** Light lines at round amounts, from `top` to here, with the amounts below them. */
export function drawAxis(scale: Scale, top: number, canvas: Canvas, lang: Lang): void {
  const size = 15;
  let free = -1;
  for (const tick of scale.ticks) {
    const x = scale.x(tick);
    canvas.add(element('line', { x1: x, x2: x, y1: top, y2: canvas.y + 8, stroke: RULE }));
    const said = formatMoney(tick, lang);
    const half = canvas.face.width(said, size) / 2;
    // A label that would run into the one before it is left out; its line stays.
    if (x - half < free) continue;
    canvas.add(textLine(said, { x, y: canvas.y + 26, size, anchor: 'middle', fill: FAINT_INK }));
    free = x + half + 10;
  }
  canvas.y += 30;
}

/** The names of the payers that occur, each beside its look. */
export function drawLegend(bars: readonly Bar[], canvas: Canvas, lang: Lang): void {
  const size = 17;
  let x = MARGIN;
  for (const payer of PAYERS.filter((each) =>
    bars.some(({ parts }) => parts.some((part) => part.payer === each)),
  )) {
    const { name, fill } = PAYER_LOOKS[payer];
    canvas.add(
      element('rect', { x, y: canvas.y, width: 26, height: 18, fill, stroke: EDGE, 'stroke-width': 0.75 }),
    );
    canvas.add(textLine(name[lang], { x: x + 34, y: canvas.y + 15, size }));
    x += 34 + canvas.face.width(name[lang], size) + 32;
  }
  canvas.y += 18;
}
