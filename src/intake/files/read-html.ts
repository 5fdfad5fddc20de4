import { hiddenMarkup } from './hidden-markup.ts';
import { decodeEntities, htmlPieces } from './html-tags.ts';
import { headingLevel, type TextBlock } from './text-block.ts';

export interface HtmlText {
  readonly title: string | null;
  readonly blocks: readonly TextBlock[];
  readonly hiddenText: boolean;
}

const LINE_ENDS = new Set(
  `p div br li ul ol dl dt dd section article header footer main nav aside form fieldset figure figcaption blockquote
  pre address hr center caption tbody thead tfoot body option details summary h1 h2 h3 h4 h5 h6`.split(/\s+/),
);
/** Without content of their own, so that none can be hidden by them. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr frame'.split(' '));
/** Their content is never shown as text. */
const UNSHOWN = new Set(
  'script style template svg math object iframe noembed noframes textarea xmp'.split(' '),
);
/** A new one ends the one before: these are often left open. */
const ENDS_ITSELF = new Set('p li td th tr option dt dd'.split(' '));

interface OpenTable {
  cells: string[] | null;
}

/** The text of a web page as a reader sees it: paragraphs, headings and the rows of tables. Never throws. */
export function readHtml(html: string): HtmlText {
  const hidden = hiddenMarkup(html);
  const blocks: TextBlock[] = [];
  const tables: OpenTable[] = [];
  let title: string | null = null;
  let text = '';
  let level = 0;
  let hiddenText = false;
  let within: { readonly name: string; readonly told: boolean; depth: number } | null = null;

  const take = (): string => {
    const said = text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/\s*\n\s*/g, ' ')
      .trim();
    text = '';
    return said;
  };
  const endLine = (): void => {
    // Within a cell a new line only parts words.
    if (tables.at(-1)?.cells) text += ' ';
    else {
      const said = take();
      if (said !== '') blocks.push({ text: said, level: level || headingLevel(said), page: null });
    }
  };
  const endCell = (): void => {
    const cells = tables.at(-1)?.cells;
    if (cells && cells.length > 0) cells[cells.length - 1] = `${cells.at(-1)} ${take()}`.trim();
  };
  const endRow = (): void => {
    const table = tables.at(-1);
    if (!table?.cells) return;
    endCell();
    const cells = table.cells.map((cell) => cell.replaceAll('|', '/'));
    table.cells = null;
    if (cells.some((cell) => cell !== '')) {
      blocks.push({
        text: cells.length === 1 ? (cells[0] ?? '') : `| ${cells.join(' | ')} |`,
        level: 0,
        page: null,
      });
    }
  };

  for (const piece of htmlPieces(html)) {
    if (piece.kind === 'raw') {
      if (piece.name === 'style') hidden.learn(piece.text);
      if (piece.name === 'title') title ??= decodeEntities(piece.text).replace(/\s+/g, ' ').trim() || null;
      continue;
    }
    if (within !== null) {
      if (piece.kind === 'text') hiddenText ||= within.told && piece.text.trim() !== '';
      else if (piece.name === within.name) {
        if (piece.kind === 'close') within.depth -= 1;
        else if (ENDS_ITSELF.has(piece.name)) within = hidden.isHidden(piece.attributes) ? within : null;
        else within.depth += 1;
        if (within?.depth === 0) within = null;
      }
      if (within !== null || piece.kind === 'text' || piece.kind === 'close') continue;
    }
    if (piece.kind === 'text') {
      text += decodeEntities(piece.text);
      continue;
    }
    const { kind, name } = piece;
    const opens = kind === 'open' && !VOID.has(name) && !piece.attributes.endsWith('/');
    if (name === 'table') {
      endLine();
      if (kind === 'open') tables.push({ cells: null });
      else {
        endRow();
        tables.pop();
      }
    } else if (name === 'tr') {
      endRow();
      const table = tables.at(-1);
      if (kind === 'open' && table) {
        endLine();
        table.cells = [];
      }
    } else if (name === 'td' || name === 'th') {
      endCell();
      if (kind === 'open') tables.at(-1)?.cells?.push('');
    } else if (LINE_ENDS.has(name)) {
      endLine();
      level = kind === 'open' && /^h[1-6]$/.test(name) ? Number(name[1]) : 0;
    }
    if (opens && name !== 'title' && (UNSHOWN.has(name) || hidden.isHidden(piece.attributes)))
      within = { name, told: !UNSHOWN.has(name), depth: 1 };
  }
  while (tables.length > 0) {
    endRow();
    tables.pop();
  }
  endLine();
  return { title, blocks, hiddenText };
}
