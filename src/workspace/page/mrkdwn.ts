import { withEmoji } from './emoji.ts';
import { type Child, makeElement } from './make-element.ts';
import { MARKS, MARKS_VERBATIM } from './marks.ts';
import { safeLink } from './safe-link.ts';
import { formatDate } from './times.ts';

/** Names behind ids. */
export interface Names {
  user(id: string): { name: string; isMe: boolean } | undefined;
  channel(id: string): string | undefined;
}

/** Slack's mrkdwn as nodes: preformatted text, quotes, and inline marks. `verbatim`: bare addresses stay words. */
export function renderMrkdwn(text: string, names: Names, verbatim = false): Node[] {
  const marks = verbatim ? MARKS_VERBATIM : MARKS;
  const nodes: Node[] = [];
  // Odd parts stand between fences. A fence without an end is plain text.
  const parts = text.split(/```\n?([\s\S]+?)```\n?/);
  parts.forEach((part, i) => {
    if (i % 2 === 1) nodes.push(makeElement('pre', {}, decode(part.replace(/\n$/, ''))));
    else if (part) nodes.push(...renderLines(part, names, marks));
  });
  return nodes;
}

/** Plain text as nodes: entities and emoji names are read, nothing else. */
export function renderPlain(text: string): Node[] {
  return withBreaks([withEmoji(decode(text))]);
}

function renderLines(text: string, names: Names, marks: RegExp): Node[] {
  const nodes: Node[] = [];
  let quote: string[] = [];
  let plain: string[] = [];
  const flushQuote = () => {
    if (quote.length > 0)
      nodes.push(makeElement('blockquote', {}, ...inline(quote.join('\n'), names, marks)));
    quote = [];
  };
  const flushPlain = () => {
    if (plain.length > 0) nodes.push(...inline(plain.join('\n'), names, marks));
    plain = [];
  };
  for (const line of text.split('\n')) {
    const quoted = /^(?:&gt;|>)\s?(.*)$/.exec(line);
    if (quoted) {
      flushPlain();
      quote.push(quoted[1] ?? '');
    } else {
      flushQuote();
      plain.push(line);
    }
  }
  flushQuote();
  flushPlain();
  return nodes;
}

function inline(text: string, names: Names, marks: RegExp): Node[] {
  const children: Child[] = [];
  let rest = text;
  for (let found = marks.exec(rest); found; found = marks.exec(rest)) {
    if (found.index > 0) children.push(withEmoji(decode(rest.slice(0, found.index))));
    children.push(markOf(found, names, marks));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest) children.push(withEmoji(decode(rest)));
  return withBreaks(children);
}

function markOf(found: RegExpExecArray, names: Names, marks: RegExp): Child {
  const [, code, angle, bold, italic, strike, bare] = found;
  if (code !== undefined) return makeElement('code', {}, decode(code));
  if (angle !== undefined) return renderAngle(angle, names);
  if (bold !== undefined) return makeElement('b', {}, ...inline(bold, names, marks));
  if (italic !== undefined) return makeElement('i', {}, ...inline(italic, names, marks));
  if (strike !== undefined) return makeElement('s', {}, ...inline(strike, names, marks));
  const address = decode(bare ?? '');
  const url = address.replace(/[.,;:!?)\]，。；：！？）】]+$/u, '');
  return makeElement('span', {}, safeLink(url, url), address.slice(url.length));
}

/** What stands in `<…>`: a mention, a date, or a link with an optional label. */
export function renderAngle(content: string, names: Names): Child {
  const bar = content.indexOf('|');
  const target = bar < 0 ? content : content.slice(0, bar);
  const label = bar < 0 ? '' : decode(content.slice(bar + 1));
  if (target.startsWith('@')) return userMention(target.slice(1), names, label);
  if (target.startsWith('#'))
    return makeElement('span', 'mention', `#${names.channel(target.slice(1)) ?? (label || target.slice(1))}`);
  if (target.startsWith('!date^')) return renderDate(target, label);
  if (target.startsWith('!')) {
    const word = target.slice(1).split('^')[0] ?? '';
    return makeElement('span', 'mention group', label || `@${word}`);
  }
  const url = decode(target);
  // Slack writes a typed address without a label; a mail address loses its scheme in what is shown.
  return safeLink(url, label ? withEmoji(label) : url.replace(/^mailto:/, ''));
}

/** A person's name on its ground, stronger when it is one's own. */
export function userMention(id: string, names: Names, label = ''): HTMLElement {
  const user = names.user(id);
  return makeElement('span', user?.isMe ? 'mention me' : 'mention', `@${user?.name ?? (label || id)}`);
}

function renderDate(target: string, fallback: string): Child {
  const [, seconds = '', format = '', url = ''] = target.split('^');
  const moment = new Date(Number(seconds) * 1000);
  const text = Number.isNaN(moment.getTime()) ? fallback : formatDate(moment, decode(format));
  return url ? safeLink(decode(url), text) : makeElement('span', { title: moment.toString() }, text);
}

/** The three entities Slack escapes. */
export function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** New lines in text become line breaks. */
function withBreaks(children: readonly Child[]): Node[] {
  return children.flatMap((child): Node[] => {
    if (typeof child !== 'string') return child ? [child] : [];
    return child.split('\n').flatMap((line, i): Node[] => {
      const text = line ? [document.createTextNode(line)] : [];
      return i === 0 ? text : [document.createElement('br'), ...text];
    });
  });
}
