import type { Draft, DraftBlock } from './draft.ts';

/** A sentence ends at a full stop before a capital, a digit or a mark; "p. 2" and "No. 3" are rare in proposals. */
const ENDS = /(?<=[。！？!?])|(?<=[^\s.]{2}\.) +(?=[\p{Lu}\d“"[])/u;

export function splitSentences(text: string): readonly string[] {
  return text
    .split(ENDS)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** What a draft says, one string a sentence, list entry or table row, in reading order. */
export function draftSentences({ blocks }: Pick<Draft, 'blocks'>): readonly string[] {
  return blocks.flatMap(blockSentences);
}

function blockSentences(block: DraftBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return splitSentences(block.text);
    case 'list':
      return block.items.map(({ label, text }) => labelled(label, text));
    case 'table':
      return block.rows.map((row) => row.filter((cell) => cell !== '–').join('; '));
  }
}

function labelled(label: string, text: string): string {
  return /\p{Script=Han}/u.test(label + text) ? `${label}：${text}` : `${label}: ${text}`;
}
