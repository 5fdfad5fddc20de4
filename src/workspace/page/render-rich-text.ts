import { emojiOf } from './emoji.ts';
import { type JsonObject, objectOf, objectsOf, stringOf } from './json.ts';
import { type Child, makeElement } from './make-element.ts';
import { type Names, renderAngle, userMention } from './mrkdwn.ts';
import { safeLink } from './safe-link.ts';

/** The parts of a rich_text block, or of a table's cell. */
export function renderRichText(block: JsonObject, names: Names): HTMLElement {
  return makeElement('div', 'rich-text', ...objectsOf(block.elements).map((part) => renderPart(part, names)));
}

function renderPart(part: JsonObject, names: Names): Child {
  const inline = () => objectsOf(part.elements).map((element) => renderInline(element, names));
  switch (part.type) {
    case 'rich_text_section':
      return makeElement('div', 'rich-section', ...inline());
    case 'rich_text_quote':
      return makeElement('blockquote', {}, ...inline());
    case 'rich_text_preformatted':
      return makeElement('pre', {}, ...inline());
    case 'rich_text_list':
      return renderList(part, names);
    default:
      return renderInline(part, names);
  }
}

/** Slack sends a list within a list as the next list, deeper by its indent. */
function renderList(part: JsonObject, names: Names): HTMLElement {
  const indent = Math.min(typeof part.indent === 'number' ? part.indent : 0, 8);
  const start = typeof part.offset === 'number' ? part.offset + 1 : undefined;
  const items = objectsOf(part.elements).map((item) => makeElement('li', {}, renderPart(item, names)));
  const looks = `indent-${indent} level-${indent % 3}${part.border ? ' bordered' : ''}`;
  return part.style === 'ordered'
    ? makeElement('ol', { class: looks, start }, ...items)
    : makeElement('ul', looks, ...items);
}

function renderInline(element: JsonObject, names: Names): Child {
  const style = objectOf(element.style);
  switch (element.type) {
    case 'text':
      return styled([stringOf(element.text)], style);
    case 'link':
      return styled(
        [safeLink(stringOf(element.url), stringOf(element.text) || stringOf(element.url))],
        style,
      );
    case 'user':
      return styled([userMention(stringOf(element.user_id), names)], style);
    case 'channel':
      return styled([renderAngle(`#${stringOf(element.channel_id)}`, names)], style);
    case 'usergroup':
      return makeElement('span', 'mention group', `@${stringOf(element.usergroup_id)}`);
    case 'broadcast':
      return makeElement('span', 'mention group', `@${stringOf(element.range)}`);
    case 'emoji':
      return emojiText(element);
    case 'date':
      return renderAngle(dateMark(element), names);
    case 'color':
      return makeElement('code', {}, stringOf(element.value));
    default:
      return stringOf(element.text) || stringOf(element.fallback);
  }
}

function styled(content: readonly Child[], style: JsonObject): Child {
  let node = makeElement('span', {}, ...content);
  const marks = { bold: 'b', italic: 'i', strike: 's', underline: 'u', code: 'code' } as const;
  for (const [name, tag] of Object.entries(marks)) {
    if (style[name] === true) node = makeElement(tag, {}, node);
  }
  return node;
}

/** Its sign by name, else by its code points, else its name. */
function emojiText(element: JsonObject): string {
  const name = stringOf(element.name);
  const known = emojiOf(name);
  if (known) return known;
  const points = stringOf(element.unicode)
    .split('-')
    .map((hex) => Number.parseInt(hex, 16));
  const valid = points.every((point) => point > 0 && point <= 0x10ffff);
  return valid ? String.fromCodePoint(...points) : `:${name}:`;
}

/** The date as mrkdwn writes it, so that both are shown alike. */
function dateMark(element: JsonObject): string {
  const url = stringOf(element.url);
  const link = url ? `^${url}` : '';
  return `!date^${String(element.timestamp)}^${stringOf(element.format)}${link}|${stringOf(element.fallback)}`;
}
