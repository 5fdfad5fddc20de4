import type { KnownBlock } from '@slack/types';
import { escapeText } from './escape-text.ts';

/** What blocks say, as plain mrkdwn text: for when Slack refuses the blocks themselves. */
export function plainText(blocks: readonly KnownBlock[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n');
}

function blockText(block: KnownBlock): string {
  switch (block.type) {
    case 'section':
      return block.text?.text ?? '';
    case 'header':
      return `*${block.text.text}*`;
    case 'context':
      return block.elements.map((element) => ('text' in element ? element.text : '')).join('\n');
    case 'table':
      return block.rows.map((row) => row.map(cellText).join(' | ')).join('\n');
    default:
      return '';
  }
}

function cellText(cell: { type: string; text?: unknown }): string {
  return typeof cell.text === 'string' ? escapeText(cell.text) : '';
}
