import { type Block, blocksOf, missingParts, type Start } from './blocks.ts';
import type { Passage } from './draft-text.ts';
import { type DraftWork, says } from './draft-work.ts';
import { partsOf } from './workstreams.ts';

export const RISK_CLASSES = [
  'risk-technical',
  'risk-operational',
  'risk-market',
  'risk-regulatory',
  'risk-financial',
] as const;

export const RISK_PARTS = ['probability', 'impact', 'mitigation', 'team'] as const;

export interface RiskItem extends Block {
  readonly missing: readonly string[];
}

/** Each risk of the matrix or of the list, with what it lacks. Empty when no risk is told apart from the text. */
export function riskItems(work: DraftWork): readonly RiskItem[] {
  const parts = partsOf(work, RISK_PARTS);
  const isLabel = (text: string) => parts.some((part) => part.named(text));
  const rows = matrixRows(work);
  const blocks =
    rows.length > 0
      ? rows.map((passage) => ({
          key: String(passage.row),
          name: riskName(work, passage),
          row: passage.row,
          segments: passage.cells.map((text, i) => ({ label: passage.header[i] ?? null, text })),
        }))
      : blocksOf(work.passages, (passage) => startOf(work, passage), isLabel).filter(
          // A heading that only gathers what stands below it under heads of its own is no risk.
          ({ segments }) => segments.length > 0,
        );
  return blocks.map((block) => ({ ...block, missing: missingParts(block.segments, parts) }));
}

/** Rows of tables whose header names at least one of the four, and the risk or its class. */
export function matrixRows(work: DraftWork): readonly Passage[] {
  return work.passages.filter(({ kind, header }) => {
    if (kind !== 'row') return false;
    const known = RISK_PARTS.filter((part) => header.some((cell) => says(work, cell, part)));
    const risk = header.some((cell) => says(work, cell, 'risk-word') || says(work, cell, 'risk-class'));
    return known.length >= 2 || (risk && known.length >= 1);
  });
}

function riskName(work: DraftWork, { cells, header }: Passage): string {
  const at = header.findIndex((cell) => says(work, cell, 'risk-word') && !says(work, cell, 'risk-class'));
  return (at === -1 ? cells.find((cell) => /\p{L}/u.test(cell)) : cells[at]) ?? '';
}

/** "Technical risk: …", "R1. …", 风险一：…, a heading such as "Market risks". */
function startOf(work: DraftWork, passage: Passage): Start | null {
  if (passage.kind === 'row') return null;
  const text = passage.text.slice(0, 160);
  const lead = /^[^:.。;(\n–—]{1,60}/.exec(text)?.[0].trim() ?? '';
  if (lead === '' || (lead.length > 40 && passage.kind === 'text')) return null;
  const numbered = /^(?:risk|r)\s?#?\d{1,2}(?!\d)|^风险\s?[一二三四五六七八九十\d]{1,2}/i.test(lead);
  const classed =
    RISK_CLASSES.some((id) => says(work, lead, id)) &&
    (says(work, lead, 'risk-word') || (passage.kind === 'item' && lead.length <= 20));
  const others =
    RISK_PARTS.some((part) => says(work, lead, part)) || /matrix|assessment|矩阵|评估|应对/i.test(lead);
  return (numbered || classed) && !others ? { key: `${passage.row}`, name: lead } : null;
}
