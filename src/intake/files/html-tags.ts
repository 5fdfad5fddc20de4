/** A tag, or the text between two tags as it is written. Names are lower-case. */
export type HtmlPiece =
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'text'; readonly text: string }
  /** What an element holds that is not markup, such as a style sheet. */
  | { readonly kind: 'raw'; readonly name: string; readonly text: string };

/** Elements whose content is no markup up to their closing tag. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes']);
const NAME = /[a-z][^\s/>]{0,40}/iy;

/**
 * Cuts a web page into its tags and texts in one pass. What is never closed reaches to the end, as in a browser; no
 * input takes longer than its length.
 */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  // ASCII only: other letters may change their number when folded, and the places must stay.
  const folded = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  let at = 0;
  while (at < html.length) {
    const less = html.indexOf('<', at);
    const end = less < 0 ? html.length : less;
    if (end > at) yield { kind: 'text', text: html.slice(at, end) };
    if (less < 0) return;
    at = less;
    if (html.startsWith('<!--', at)) {
      at = after(html, '-->', at + 4);
      continue;
    }
    if (html[at + 1] === '!' || html[at + 1] === '?') {
      at = after(html, '>', at + 2);
      continue;
    }
    const closing = html[at + 1] === '/';
    NAME.lastIndex = at + (closing ? 2 : 1);
    const name = NAME.exec(folded)?.[0];
    if (name === undefined) {
      yield { kind: 'text', text: '<' };
      at += 1;
      continue;
    }
    const stop = tagEnd(html, NAME.lastIndex);
    const attributes = html.slice(NAME.lastIndex, stop);
    at = Math.min(html.length, stop + 1);
    yield { kind: closing ? 'close' : 'open', name, attributes };
    if (closing || !RAW.has(name)) continue;
    const close = folded.indexOf(`</${name}`, at);
    const upTo = close < 0 ? html.length : close;
    yield { kind: 'raw', name, text: html.slice(at, upTo) };
    at = upTo;
  }
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** Where the tag's ">" stands; one within quotes does not end it. */
function tagEnd(html: string, from: number): number {
  let quote: string | null = null;
  for (let at = from; at < html.length; at++) {
    const sign = html[at];
    if (quote !== null) quote = sign === quote ? null : quote;
    else if (sign === '>') return at;
    else if ((sign === '"' || sign === "'") && html[at - 1] === '=') quote = sign;
  }
  return html.length;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  middot: '·',
  bull: '•',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  yen: '¥',
  euro: '€',
  pound: '£',
  cent: '¢',
  sect: '§',
  para: '¶',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  plusmn: '±',
  times: '×',
  divide: '÷',
  le: '≤',
  ge: '≥',
  ne: '≠',
  frac12: '½',
  permil: '‰',
};
const LAST_SIGN = 0x10ffff;

/** Entities as characters; a name that no list of ours has stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));?/gi,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined)
        return Object.hasOwn(NAMED, name) && whole.endsWith(';') ? (NAMED[name] ?? whole) : whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
      const sign = code > 0 && code <= LAST_SIGN && !(code >= 0xd800 && code <= 0xdfff);
      return sign ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
