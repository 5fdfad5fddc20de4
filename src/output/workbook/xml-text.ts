/** Tags of a part, with what stands in quotation marks kept together. */
const TAG = /<(\/?)((?:[\w-]+:)?([\w-]+))((?:"[^"]*"|'[^']*'|[^'">])*?)(\/?)>/g;

export interface Tag {
  /** Without its prefix. */
  readonly name: string;
  /** "x:" or "". */
  readonly prefix: string;
  readonly attributes: string;
  readonly closes: boolean;
  /** Ends itself: `<a/>`. */
  readonly empty: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * The tags of a text in order, from an offset on. This is no XML parser: it finds where to put something in, in parts
 * whose shape the file format fixes. What it does not find, it does not change.
 */
export function* tagsOf(xml: string, from = 0): Generator<Tag> {
  TAG.lastIndex = 0;
  for (const match of xml.slice(from).matchAll(TAG)) {
    const [all, slash, full = '', name = '', attributes = '', selfEnd] = match;
    const start = from + match.index;
    yield {
      name,
      prefix: full.slice(0, full.length - name.length),
      attributes,
      closes: slash === '/',
      empty: selfEnd === '/',
      start,
      end: start + all.length,
    };
  }
}

export function findTag(xml: string, name: string, { closes = false } = {}): Tag | null {
  for (const tag of tagsOf(xml)) if (tag.name === name && tag.closes === closes) return tag;
  return null;
}

/** An attribute by its name without prefix; null when there is none. */
export function attributeOf({ attributes }: Tag, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)(?:[\\w-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const raw = match?.[1] ?? match?.[2];
  return raw === undefined ? null : unescapeXml(raw);
}

export function insertAt(text: string, at: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at);
}

/** Puts `added` at the end of the first element called `name`; null when there is no such element. */
export function appendInside(xml: string, name: string, added: (prefix: string) => string): string | null {
  const open = findTag(xml, name);
  if (open === null) return null;
  const { prefix, attributes, start, end } = open;
  if (open.empty) {
    const whole = `<${prefix}${name}${attributes}>${added(prefix)}</${prefix}${name}>`;
    return xml.slice(0, start) + whole + xml.slice(end);
  }
  const close = xml.indexOf(`</${prefix}${name}>`, end);
  return close === -1 ? null : insertAt(xml, close, added(prefix));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
