import type { Lang } from '../../program/bilingual.ts';
import type { BudgetCheck } from '../../program/budget.ts';
import { formatMoney } from '../../program/money.ts';
import type { Bar, BudgetBars } from './budget-bars.ts';
import { type Canvas, MARGIN, WIDTH } from './canvas.ts';
import { inWords } from './chart-alt.ts';
import { BAR_START, barHeight, drawAxis, drawBar, drawLegend, figuresWidth } from './draw-bars.ts';
import { CAP_MARK, UNSTATED_PATTERN } from './palette.ts';
import { scaleOver } from './scale.ts';
import { wrapText } from './shown-text.ts';
import { element, FAINT_INK, textLine } from './svg.ts';

/** A cap far beyond the budget would press its bars together; then only its figure is shown. */
const CAP_AT_MOST_TIMES = 3n;
const CAP_LABEL = { size: 16, width: 500, lines: 1 } as const;

/** Title, legend, the whole, the grant beside its cap, and every line; each panel with its own scale. */
export function drawBudget(check: BudgetCheck, bars: BudgetBars, canvas: Canvas, lang: Lang): void {
  const all = [bars.total, ...bars.lines, ...(bars.rest === null ? [] : [bars.rest])];
  const figures = figuresWidth(all, canvas, lang);
  const length = WIDTH - MARGIN - figures - BAR_START;
  canvas.add(UNSTATED_PATTERN);
  canvas.y = 58;
  canvas.add(textLine(titleOf(lang), { x: MARGIN, y: canvas.y, size: 28 }));
  canvas.y += 22;
  drawLegend(all, canvas, lang);
  canvas.y += 26;
  drawWhole(check, bars.total, length, canvas, lang);
  canvas.y += 34;
  drawLines(bars, length, canvas, lang);
  for (const note of notesOf(bars, lang)) canvas.note(note);
}

export function titleOf(lang: Lang): string {
  return lang === 'zh' ? '预算构成（按科目和资金来源）' : 'The budget by line and source';
}

function drawWhole({ totals, terms }: BudgetCheck, total: Bar, length: number, canvas: Canvas, lang: Lang) {
  const cap = terms.cap.value;
  const grant = totals.grant;
  const sizes = total.parts.map(({ fen }) => fen);
  const positive = sizes.reduce((sum, fen) => (fen > 0n ? sum + fen : sum), 0n);
  const negative = sizes.reduce((sum, fen) => (fen < 0n ? sum + fen : sum), 0n);
  const near = cap <= positive * CAP_AT_MOST_TIMES;
  const held = grant !== null && grant !== 0n;
  const scale = scaleOver([negative, positive, held && near ? cap : 0n], BAR_START, length);
  drawBar(total, scale, 36, canvas, lang);
  if (!held) return;
  canvas.y += 14;
  const label = lang === 'zh' ? '其中：火炬资助' : 'of it, Torch grant';
  const top = canvas.y;
  const bar: Bar = { label, amount: grant, parts: [{ payer: 'grant', fen: grant }] };
  // The cap's mark would strike through a figure in the bar; it stands after it anyway.
  drawBar(bar, scale, 30, canvas, lang, { figures: false });
  const [said = ''] = wrapText(canvas.shown(capLine(terms, lang)), canvas.face, CAP_LABEL);
  const x = near ? scale.x(cap) : BAR_START;
  if (near) {
    const mark = { x1: x, x2: x, y1: top - 7, y2: canvas.y + 9, stroke: CAP_MARK, 'stroke-width': 3 };
    canvas.add(element('line', { ...mark, 'stroke-dasharray': '7 3' }));
  }
  const { size } = CAP_LABEL;
  const half = canvas.face.width(said, size) / 2;
  const middle = Math.min(Math.max(x, BAR_START + half), WIDTH - MARGIN - half);
  canvas.y += 28;
  canvas.add(textLine(said, { x: middle, y: canvas.y, size, anchor: 'middle', fill: CAP_MARK }));
}

/** The cap, and where it stands when it is the call's. */
function capLine({ cap }: BudgetCheck['terms'], lang: Lang): string {
  const amount = formatMoney(cap.value, lang);
  const source = cap.origin === 'call' ? cap.source : null;
  if (lang === 'zh') return `资助上限 ${amount}${source === null ? '' : `（${source}）`}`;
  return `Grant cap ${amount}${source === null ? '' : ` (${source})`}`;
}

function drawLines({ lines, rest }: BudgetBars, length: number, canvas: Canvas, lang: Lang) {
  const title = lang === 'zh' ? '各项' : 'Line by line';
  canvas.add(textLine(title, { x: BAR_START - 16, y: canvas.y + 4, size: 18, anchor: 'end' }));
  // Bars of equal length above and below are no equal amounts.
  const own = lang === 'zh' ? '以下比例尺与上方不同' : 'a scale of its own, not that of the bars above';
  canvas.add(textLine(own, { x: BAR_START, y: canvas.y + 4, size: 15, fill: FAINT_INK }));
  canvas.y += 20;
  const ends = lines.flatMap(({ parts }) => {
    const sum = (sign: 1 | -1) =>
      parts.reduce((total, { fen }) => (fen < 0n === sign < 0 ? total + fen : total), 0n);
    return [sum(-1), sum(1)];
  });
  const scale = scaleOver(ends, BAR_START, length);
  const top = canvas.y;
  const heights = lines.map((bar) => barHeight(bar, canvas));
  const gap = 10;
  // The axis first, so that its lines lie behind the bars.
  canvas.y = top + heights.reduce((sum, height) => sum + height + gap, 0);
  drawAxis(scale, top, canvas, lang);
  const below = canvas.y;
  canvas.y = top;
  for (const [i, bar] of lines.entries()) {
    canvas.y += gap / 2;
    drawBar(bar, scale, heights[i] ?? 0, canvas, lang);
    canvas.y += gap / 2;
  }
  canvas.y = below;
  if (rest === null) return;
  canvas.y += 14;
  const said = inWords(rest.parts, lang);
  const room = { size: 16, width: length, lines: 1 };
  const [line = ''] = wrapText(canvas.shown(said), canvas.face, room);
  canvas.add(textLine(line, { x: BAR_START, y: canvas.y + 21, size: 16, fill: FAINT_INK }));
  drawBar({ ...rest, parts: [] }, null, 30, canvas, lang);
}

function notesOf({ grouped, unknown }: BudgetBars, lang: Lang): string[] {
  const zh = lang === 'zh';
  return [
    zh
      ? '本图按所交预算绘制，仅作展示，不是检查结论。'
      : 'Drawn from the budget as handed in. It shows the figures; it is not a result of the checks.',
    ...(grouped === 0
      ? []
      : [
          zh
            ? `金额最小的${grouped}项合并列示，不画条形。`
            : `The ${grouped} smallest lines are told together, without a bar.`,
        ]),
    ...(unknown === 0
      ? []
      : [
          zh
            ? `有${unknown}项金额未知，未计入合计。`
            : `${unknown} ${unknown === 1 ? 'line has an amount that is' : 'lines have amounts that are'} not known; the total leaves ${unknown === 1 ? 'it' : 'them'} out.`,
        ]),
  ];
}
