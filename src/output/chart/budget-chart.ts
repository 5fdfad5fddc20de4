import type { Lang } from '../../program/bilingual.ts';
import type { BudgetCheck } from '../../program/budget.ts';
import { budgetBars } from './budget-bars.ts';
import { Canvas } from './canvas.ts';
import { chartAlt } from './chart-alt.ts';
import { CHART_FONT, chartFace } from './chart-font.ts';
import { drawBudget, titleOf } from './draw-budget.ts';
import { missingNote } from './missing-note.ts';
import { type Drawing, type Picture, pictureOf } from './picture.ts';

/** A picture of a budget by line and source; null when no amount is known, so that there is nothing to draw. */
export async function budgetChart(check: BudgetCheck, lang: Lang): Promise<Picture | null> {
  const drawing = budgetDrawing(check, lang);
  return drawing === null ? null : pictureOf(drawing);
}

export function budgetDrawing(check: BudgetCheck, lang: Lang): Drawing | null {
  const bars = budgetBars(check, lang);
  if (bars === null) return null;
  const canvas = new Canvas(chartFace(), CHART_FONT.family);
  drawBudget(check, bars, canvas, lang);
  const note = missingNote(canvas.missing, lang);
  if (note !== null) canvas.note(note);
  const alt = chartAlt(check, lang);
  return { svg: canvas.svg(titleOf(lang), alt), alt, missing: canvas.missing };
}
