import { isNothing } from './blocks.ts';
import type { Passage } from './draft-text.ts';
import { concept, type DraftWork, says } from './draft-work.ts';
import { findPhrases } from './find-phrases.ts';
import { datesIn } from './month-mentions.ts';

/** One indicator of a draft and what stands beside it. */
export interface IndicatorItem {
  readonly name: string;
  readonly row: number;
  readonly has: Readonly<Record<'unit' | 'baseline' | 'target' | 'date', boolean>>;
}

const NUMBER = /(?<![\d.])-?\d[\d,.]*/;
const CHANGE =
  /\bfrom\s+[^\d.;\n]{0,12}\d[^.;\n]{0,60}?\bto\s+[^\d;\n]{0,12}\d|[由从][^。;\n]{0,16}?\d[^。;\n]{0,30}?[到至][^。;\n]{0,8}?\d|\d[^。;\n]{0,24}?(?:→|->|=>)\s*\S{0,6}?\d/i;
const STEP =
  /(?:reduc|cut|lower|rais|increas|improv|decreas|drop|fall|ris)\w{0,4}\b[^.;\n]{0,40}?\d[\d.]*\s?%|(?:降低|下降|减少|提高|提升|增长|增加)[^。;\n]{0,12}?\d[\d.]*\s?%/i;
const MEASURE =
  /\d\s*(?:%|‰|kwh|mwh|kg|t\b|tonnes?|tons?|m3|m³|m²|litres?|hours?|days?|units?|modules?|pieces?|cny|rmb|yuan|times?|people|staff|points?|per\s|ppm|g\b|mg|元|万元|千瓦时|吨|公斤|千克|升|小时|天|人|件|支|台|套|次|家|个|项|倍|分|立方米)/i;
const RATE = /(?:%|rate|yield|percent|per cent|比例|率)/i;

/** Indicators of a draft: rows of a table with targets, list items, and sentences that promise a figure. */
export function indicatorItems(work: DraftWork): readonly IndicatorItem[] {
  const rows = work.passages.filter((passage) => passage.kind === 'row' && isIndicatorTable(work, passage));
  if (rows.length > 0) return rows.map((row) => fromRow(work, row));
  return work.passages.flatMap((passage) => {
    const pieces = piecesOf(work, passage);
    return pieces.flatMap((text) => fromText(work, { ...passage, text }, pieces.length > 1));
  });
}

/** "Yield (82% to 92%), defect rate (3% to 1%) and export volume" are three, when one of them has a figure. */
function piecesOf(work: DraftWork, { kind, text }: Passage): readonly string[] {
  if (kind === 'heading' || kind === 'row' || text.length > 2_000) return [text];
  const names = findPhrases(text, concept(work, 'kpi-name').phrases);
  const starts = names
    .map(({ from }) => from)
    .filter((from) =>
      /(?:[,;、。]|[.]\s|\band\s|和|及|与)\s*(?:and\s+)?(?:the\s+)?$/i.test(
        text.slice(Math.max(0, from - 12), from),
      ),
    );
  if (starts.length === 0) return [text];
  const pieces = [0, ...starts].map((from, i) => text.slice(from, starts[i] ?? text.length));
  return pieces.filter((piece) => isAimed(work, piece)).length > 0 && names.length > 1 ? pieces : [text];
}

function isAimed(work: DraftWork, text: string): boolean {
  if (CHANGE.test(text) || STEP.test(text)) return true;
  return says(work, text, 'target') && NUMBER.test(text.replace(/20\d{2}(?:[-年]\d{1,2})?/g, ''));
}

function isIndicatorTable(work: DraftWork, { header }: Passage): boolean {
  const tells = (id: string) => header.some((cell) => says(work, cell, id));
  return tells('indicator') || tells('kpi-name') || (tells('baseline') && tells('target'));
}

function fromRow(work: DraftWork, { cells, header, row }: Passage): IndicatorItem {
  const cellOf = (id: string) =>
    header
      .flatMap((head, i) => (i > 0 && says(work, head, id) ? [cells[i] ?? ''] : []))
      .filter((cell) => !isNothing(cell));
  const figures = (list: readonly string[]) => list.some((cell) => NUMBER.test(cell));
  const all = cells.slice(1).join(' ; ');
  const head = header.join(' ; ');
  const targets = cellOf('target');
  return {
    name: cells[0] ?? '',
    row,
    has: {
      unit:
        cellOf('unit').length > 0 ||
        MEASURE.test(all) ||
        /%|\(.{1,12}\)/.test(cells[0] ?? '') ||
        /\([^)]*(?:%|cny|元|kwh)/i.test(head),
      baseline: figures(cellOf('baseline')) || CHANGE.test(all),
      target: figures(targets) || CHANGE.test(all),
      date:
        datesIn(all).length > 0 ||
        /(?<!\d)20\d{2}(?!\d)/.test(`${all} ${head}`) ||
        cellOf('by-date').some((cell) => /\d/.test(cell)),
    },
  };
}

function fromText(work: DraftWork, passage: Passage, oneOfMany: boolean): readonly IndicatorItem[] {
  const { text, kind, row, under } = passage;
  if (kind === 'heading' || kind === 'row') return [];
  const lead = /^[^:;.。,(]{1,60}/.exec(text)?.[0] ?? text.slice(0, 40);
  const leads = says(work, lead, 'kpi-name');
  const listed = oneOfMany
    ? leads
    : kind === 'item' && (leads || says(work, under.at(-1) ?? '', 'indicator'));
  const change = CHANGE.test(text);
  const aimed = isAimed(work, text);
  const named = says(work, text, 'kpi-name') || says(work, text, 'indicator');
  if (!listed && !(aimed && (named || says(work, text, 'baseline') || MEASURE.test(text)))) return [];
  const dated = datesIn(text).length > 0 || /(?<!\d)20\d{2}(?!\d)|第[一二三四]季度/.test(text);
  return [
    {
      name: lead.trim(),
      row,
      has: {
        unit: MEASURE.test(text) || RATE.test(text),
        baseline: change || (says(work, text, 'baseline') && NUMBER.test(text)),
        target: aimed,
        date: dated,
      },
    },
  ];
}
