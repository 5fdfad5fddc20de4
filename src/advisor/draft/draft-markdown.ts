import type { Draft, DraftBlock, ListItem } from './draft.ts';

/** The section as Markdown: what is pasted into a proposal. The report under it is not part of it. */
export function draftMarkdown(draft: Draft): string {
  const label = draft.label === null ? [] : [`> ${draft.label}`];
  return [`### ${draft.title}`, ...label, ...draft.blocks.map(markdown)].join('\n\n');
}

function markdown(block: DraftBlock): string {
  switch (block.kind) {
    case 'heading':
      return `#### ${block.text}`;
    case 'paragraph':
      return block.term === null
        ? block.text
        : `**${block.term}${/\p{Script=Han}$/u.test(block.term) ? '。** ' : '.** '}${block.text}`;
    case 'list':
      return block.items.map(item).join('\n');
    case 'table':
      return [block.header, block.header.map(() => '---'), ...block.rows].map(row).join('\n');
  }
}

function item({ label, text }: ListItem): string {
  return /\p{Script=Han}/u.test(label + text) ? `- ${label}：${text}` : `- ${label}: ${text}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}
