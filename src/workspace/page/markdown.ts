import { type Child, makeElement } from './make-element.ts';
import { renderInline } from './markdown-inline.ts';
import type { Names } from './mrkdwn.ts';

const FENCE = /^\s*(```+|~~~+)(.*)$/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*\s*$/;
const RULE = /^\s*([-*_])(\s*\1){2,}\s*$/;
const QUOTE = /^\s*>\s?(.*)$/;
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])\s+(.*)$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/** Standard Markdown, the part Slack's markdown block shows, as nodes. */
export function renderMarkdown(text: string, names: Names): Node[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const nodes: Node[] = [];
  let i = 0;
  const lineAt = (at: number) => lines[at] ?? '';
  while (i < lines.length) {
    const line = lineAt(i);
    const fence = FENCE.exec(line);
    const heading = HEADING.exec(line);
    if (line.trim() === '') i += 1;
    else if (fence) {
      const end = endOfFence(lines, i + 1, fence[1] ?? '```');
      nodes.push(makeElement('pre', {}, lines.slice(i + 1, end).join('\n')));
      i = end + 1;
    } else if (heading) {
      const level = `h${Math.min((heading[1]?.length ?? 1) + 2, 6)}` as 'h3';
      nodes.push(makeElement(level, {}, ...renderInline(heading[2] ?? '', names)));
      i += 1;
    } else if (RULE.test(line)) {
      nodes.push(makeElement('hr'));
      i += 1;
    } else if (QUOTE.test(line)) {
      const end = endWhere(lines, i, (at) => !QUOTE.test(lineAt(at)));
      const inner = lines.slice(i, end).map((quoted) => QUOTE.exec(quoted)?.[1] ?? '');
      nodes.push(makeElement('blockquote', {}, ...renderMarkdown(inner.join('\n'), names)));
      i = end;
    } else if (ITEM.test(line)) {
      const end = endOfList(lines, i);
      nodes.push(renderList(lines.slice(i, end), names));
      i = end;
    } else if (line.includes('|') && TABLE_RULE.test(lineAt(i + 1)) && lineAt(i + 1).includes('-')) {
      const end = endWhere(lines, i + 2, (at) => !lineAt(at).includes('|'));
      nodes.push(renderTable(lines.slice(i, end), names));
      i = end;
    } else {
      const end = endWhere(lines, i + 1, (at) => startsBlock(lineAt(at)));
      nodes.push(makeElement('p', {}, ...renderInline(lines.slice(i, end).join('\n').trim(), names)));
      i = end;
    }
  }
  return nodes;
}

function startsBlock(line: string): boolean {
  return line.trim() === '' || [FENCE, HEADING, RULE, QUOTE, ITEM].some((form) => form.test(line));
}

function endWhere(lines: readonly string[], from: number, ends: (at: number) => boolean): number {
  let at = from;
  while (at < lines.length && !ends(at)) at += 1;
  return at;
}

/** A fence that never ends runs to the end: a stream may still be writing it. */
function endOfFence(lines: readonly string[], from: number, mark: string): number {
  return endWhere(lines, from, (at) => (lines[at] ?? '').trim().startsWith(mark));
}

/** A list goes on over its items, their indented lines, and single blank lines between items. */
function endOfList(lines: readonly string[], from: number): number {
  return endWhere(lines, from, (at) => {
    const line = lines[at] ?? '';
    if (line.trim() === '') return !/^(\s+\S|\s*([-*+]|\d{1,9}[.)])\s)/.test(lines[at + 1] ?? '');
    return !ITEM.test(line) && !/^\s+/.test(line);
  });
}

function renderList(lines: readonly string[], names: Names): HTMLElement {
  const first = ITEM.exec(lines[0] ?? '');
  const indent = first?.[1]?.length ?? 0;
  const ordered = /\d/.test(first?.[2] ?? '');
  const list = ordered
    ? makeElement('ol', { start: Number.parseInt(first?.[2] ?? '1', 10) })
    : makeElement('ul');
  let i = 0;
  while (i < lines.length) {
    const item = ITEM.exec(lines[i] ?? '');
    // What follows an item, indented deeper, belongs to it: text of its own, or a list within.
    const end = endWhere(lines, i + 1, (at) => {
      const next = ITEM.exec(lines[at] ?? '');
      return next !== null && (next[1]?.length ?? 0) <= indent + 1;
    });
    const inner = lines.slice(i + 1, end).filter((line) => line.trim() !== '');
    const nestedAt = inner.findIndex((line) => ITEM.test(line));
    const own = [
      item?.[3] ?? '',
      ...(nestedAt < 0 ? inner : inner.slice(0, nestedAt)).map((line) => line.trim()),
    ];
    const nested = nestedAt < 0 ? null : renderList(inner.slice(nestedAt), names);
    list.appendChild(makeElement('li', {}, ...itemContent(own.join('\n'), names), nested));
    i = end;
  }
  return list;
}

function itemContent(text: string, names: Names): Child[] {
  const task = /^\[([ xX])\]\s+([\s\S]*)$/.exec(text);
  if (!task) return renderInline(text, names);
  return [task[1] === ' ' ? '☐ ' : '☑ ', ...renderInline(task[2] ?? '', names)];
}

function renderTable(lines: readonly string[], names: Names): HTMLElement {
  const aligns = cellsOf(lines[1] ?? '').map((cell) => {
    if (/^:-+:$/.test(cell)) return 'center';
    return cell.endsWith(':') ? 'right' : 'left';
  });
  const row = (line: string, tag: 'th' | 'td') => {
    const cells = cellsOf(line).map((cell, i) => {
      return makeElement(
        tag,
        `align-${aligns[i] ?? 'left'}`,
        ...renderInline(cell.replaceAll('<br>', '\n'), names),
      );
    });
    return makeElement('tr', {}, ...cells);
  };
  const head = makeElement('thead', {}, row(lines[0] ?? '', 'th'));
  const body = makeElement('tbody', {}, ...lines.slice(2).map((line) => row(line, 'td')));
  return makeElement('div', 'table-frame', makeElement('table', {}, head, body));
}

/** The cells of a row; an escaped bar is part of a cell. */
function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}
