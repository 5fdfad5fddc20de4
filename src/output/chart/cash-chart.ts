import type { Lang } from '../../program/bilingual.ts';
import type { CashForecast } from '../../program/cash.ts';
import { formatMoney } from '../../program/money.ts';
import { sayMonth } from '../../program/month.ts';
import { Canvas } from './canvas.ts';
import { CHART_FONT, chartFace } from './chart-font.ts';
import { cashTitle, drawCash, lowestLine } from './draw-cash.ts';
import { type Picture, pictureOf } from './picture.ts';

/** A picture of a cash flow forecast; null when it has no month. */
export async function cashChart(forecast: CashForecast, lang: Lang): Promise<Picture | null> {
  if (forecast.months.length === 0) return null;
  const canvas = new Canvas(chartFace(), CHART_FONT.family);
  drawCash(forecast, canvas, lang);
  const alt = cashAlt(forecast, lang);
  return pictureOf({ svg: canvas.svg(cashTitle(lang), alt), alt, missing: canvas.missing });
}

/** The chart in words: its span, where it ends, and its lowest month. */
function cashAlt({ months, lowest }: CashForecast, lang: Lang): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return '';
  const ends = formatMoney(last.balance, lang);
  const parts = [
    lang === 'zh'
      ? `${sayMonth(first.month).zh}至${sayMonth(last.month).zh}，期末余额${ends}`
      : `${sayMonth(first.month).en} to ${sayMonth(last.month).en}, ending with ${ends}`,
    ...(lowest === null ? [] : [lowestLine(lowest, lang)]),
  ];
  return parts.join(lang === 'zh' ? '；' : '; ');
}
