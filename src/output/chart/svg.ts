import { escapeXml } from '../escape-xml.ts';

type Attributes = Readonly<Record<string, string | number>>;

/** An element of a picture, as text. Every attribute is escaped; `inside` is made of elements or of `escapeXml`. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escapeXml(value)}"`)
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

export interface TextAt {
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly size: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of text. */
export function textLine(text: string, { x, y, size, fill = INK, anchor = 'start' }: TextAt): string {
  return element('text', { x, y, 'font-size': size, fill, 'text-anchor': anchor }, escapeXml(text));
}

/** Dark enough to be read at any size. */
export const INK = '#1f2933';
export const FAINT_INK = '#52606d';
export const RULE = '#cbd2d9';

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
