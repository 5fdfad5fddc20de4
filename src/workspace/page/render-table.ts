import { isObject, type JsonObject, objectsOf, stringOf } from './json.ts';
import { makeElement } from './make-element.ts';
import type { Names } from './mrkdwn.ts';
import { renderRichText } from './render-rich-text.ts';
import { say } from './words.ts';

/** A table; its first row is its head. It scrolls sideways in a frame of its own. */
export function renderTable(block: JsonObject, names: Names): HTMLElement {
  const settings = Array.isArray(block.column_settings) ? block.column_settings : [];
  const looks = (column: number) => {
    const { align, is_wrapped: wrapped } = isObject(settings[column]) ? settings[column] : {};
    const side = align === 'right' || align === 'center' ? align : 'left';
    return `align-${side} ${wrapped === true ? 'wrapped' : 'unwrapped'}`;
  };
  const rows = Array.isArray(block.rows) ? block.rows : [];
  const lines = rows.map((row, at) => {
    const cells = (Array.isArray(row) ? row.filter(isObject) : []).map((cell, column) =>
      at === 0
        ? makeElement('th', { class: looks(column), scope: 'col' }, cellContent(cell, names))
        : makeElement('td', looks(column), cellContent(cell, names)),
    );
    return makeElement('tr', {}, ...cells);
  });
  const caption = stringOf(block.caption);
  const table = makeElement(
    'table',
    {},
    caption !== '' && makeElement('caption', {}, caption),
    makeElement('thead', {}, ...lines.slice(0, 1)),
    makeElement('tbody', {}, ...lines.slice(1)),
  );
  // Focusable, so that the keyboard can scroll it.
  const region = { class: 'table-frame', role: 'region', tabindex: 0, 'aria-label': caption || say('table') };
  return makeElement('div', region, table);
}

function cellContent(cell: JsonObject, names: Names): Node {
  if (cell.type === 'rich_text') return renderRichText(cell, names);
  if (typeof cell.text === 'string') return document.createTextNode(cell.text);
  if (typeof cell.value === 'number') return document.createTextNode(String(cell.value));
  const parts = objectsOf(cell.elements);
  return document.createTextNode(parts.map((part) => stringOf(part.text)).join(''));
}
