import { escapeXml } from '../escape-xml.ts';
import type { FontFace } from './font-face.ts';
import { type ShownText, shownText, wrapText } from './shown-text.ts';
import { element, FAINT_INK, textLine } from './svg.ts';

/** Pixels of the drawing; the picture is larger by `ZOOM`, so that it is sharp on fine screens. */
export const WIDTH = 1200;
export const MARGIN = 40;
export const ZOOM = 1.5;

/** Collects the elements of one picture from top to bottom, and the characters its font lacks. */
export class Canvas {
  readonly face: FontFace;
  readonly family: string;
  /** The next free pixel from the top. */
  y = 0;
  readonly #elements: string[] = [];
  readonly #missing = new Set<string>();

  constructor(face: FontFace, family: string) {
    this.face = face;
    this.family = family;
  }

  add(...elements: readonly string[]): void {
    this.#elements.push(...elements);
  }

  /** A person's own words as the font can show them; what it lacks is noted. */
  shown(raw: string): string {
    const { text, missing }: ShownText = shownText(raw, this.face);
    for (const character of missing) this.#missing.add(character);
    return text;
  }

  get missing(): readonly string[] {
    return [...this.#missing];
  }

  /** A remark below what is drawn, over the whole width. */
  note(text: string, size = 16): void {
    const width = WIDTH - 2 * MARGIN;
    for (const line of wrapText(this.shown(text), this.face, { size, width, lines: 12 })) {
      this.y += size * 1.5;
      this.add(textLine(line, { x: MARGIN, y: this.y, size, fill: FAINT_INK }));
    }
  }

  /** The whole picture, `alt` being what a person hears who cannot see it. */
  svg(title: string, alt: string): string {
    const height = Math.ceil(this.y + MARGIN * 0.75);
    const attributes = {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'font-family': this.family,
    };
    const told = element('title', {}, escapeXml(title)) + element('desc', {}, escapeXml(alt));
    const ground = element('rect', { width: WIDTH, height, fill: '#ffffff' });
    return element('svg', attributes, told + ground + this.#elements.join(''));
  }
}
