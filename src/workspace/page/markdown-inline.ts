import { withEmoji } from './emoji.ts';
import { type Child, makeElement } from './make-element.ts';
import { type Names, renderAngle } from './mrkdwn.ts';
import { safeLink } from './safe-link.ts';

/** Escapes, code, mentions, pictures, links, strong, emphasis, strike, bare addresses: in this order. */
const MARKS =
  /\\([\\`*_{}[\]()#+\-.!~|<>])|(`+)([\s\S]+?)\2(?!`)|<([@#!][^<>\n]+|https?:\/\/[^<>\s]+)>|!?\[((?:[^[\]]|\[[^\]]*\])*)\]\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?(?:\s+"[^"]*")?\s*\)|\*\*(?!\s)([\s\S]+?)(?<!\s)\*\*|(?<![\p{L}\p{N}])__(?!\s)([\s\S]+?)(?<!\s)__(?![\p{L}\p{N}])|\*(?![\s*])([^*]+?)(?<!\s)\*(?!\*)|(?<![\p{L}\p{N}_])_(?![\s_])([^_]+?)(?<!\s)_(?![\p{L}\p{N}_])|~~(?!\s)([\s\S]+?)(?<!\s)~~|(https?:\/\/[^\s<>]+)/u;

/** Standard Markdown's marks within a line, as nodes. */
export function renderInline(text: string, names: Names): Node[] {
  const children: Child[] = [];
  let rest = text;
  for (let found = MARKS.exec(rest); found; found = MARKS.exec(rest)) {
    if (found.index > 0) children.push(plain(rest.slice(0, found.index)));
    children.push(markOf(found, names));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest) children.push(plain(rest));
  return children.flatMap((child): Node[] => {
    if (typeof child !== 'string') return child ? [child] : [];
    return child.split('\n').flatMap((line, i): Node[] => {
      const node = document.createTextNode(line);
      return i === 0 ? [node] : [document.createElement('br'), node];
    });
  });
}

function markOf(found: RegExpExecArray, names: Names): Child {
  const [whole, escaped, , code, angle, label, url, strong, strong2, em, em2, strike, bare] = found;
  if (escaped !== undefined) return escaped;
  if (code !== undefined) return makeElement('code', {}, code.replace(/^ (.+) $/, '$1'));
  if (angle !== undefined) return renderAngle(angle, names);
  if (label !== undefined) {
    // Pictures are not fetched from other sites: their words stand as a link.
    const shown = label || url || whole;
    return safeLink(url ?? '', ...renderInline(shown, names));
  }
  const bold = strong ?? strong2;
  if (bold !== undefined) return makeElement('b', {}, ...renderInline(bold, names));
  const italic = em ?? em2;
  if (italic !== undefined) return makeElement('i', {}, ...renderInline(italic, names));
  if (strike !== undefined) return makeElement('s', {}, ...renderInline(strike, names));
  const address = bare ?? '';
  const clean = address.replace(/[.,;:!?)\]*_，。；：！？）】]+$/u, '');
  return makeElement('span', {}, safeLink(clean, clean), address.slice(clean.length));
}

function plain(text: string): string {
  const decoded = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return withEmoji(decoded);
}
