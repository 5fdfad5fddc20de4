import type { Lang } from '../../program/bilingual.ts';

/** Characters of a tool's whole text; what does not fit is counted at its place. */
export const MOST_TEXT = 6_000;
/** Of one line. */
const MOST_LINE = 600;
/** Room for "… and 12,345 more, not shown." after each section. */
const NOTE = 40;

/** Lines that belong together. `share`: how much of the text is theirs when others want room too, beside theirs. */
export interface Section {
  readonly title?: string;
  readonly lines: readonly string[];
  readonly share: number;
}

/**
 * A tool's text: "[[name", its sections, "name]]". Everything between the two marks is data about what people handed
 * in; the marks cannot occur inside, because doubled square brackets there are made single.
 */
export function toolText(name: string, sections: readonly Section[], lang: Lang): string {
  const shown = sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines, share }) => ({
      title: title === undefined ? [] : [dataLine(title)],
      lines: lines.map(dataLine),
      share,
    }));
  const frame = 2 * (name.length + 3);
  const fixed = shown.reduce((sum, { title }) => sum + sizeOf(title) + NOTE, frame);
  const room = MOST_TEXT - fixed;
  const shares = shown.reduce((sum, { share }) => sum + share, 0);
  const granted = shown.map(({ lines, share }) =>
    Math.min(sizeOf(lines), Math.floor((room * share) / shares)),
  );
  let left = room - granted.reduce((sum, size) => sum + size, 0);
  const body = shown.flatMap(({ title, lines }, i) => {
    const own = granted[i] ?? 0;
    const more = Math.min(sizeOf(lines) - own, left);
    left -= more;
    return [...title, ...fitting(lines, own + more, lang)];
  });
  return [`[[${name}`, ...body, `${name}]]`].join('\n');
}

function fitting(lines: readonly string[], size: number, lang: Lang): readonly string[] {
  let used = 0;
  const cut = lines.findIndex((line) => {
    used += line.length + 1;
    return used > size;
  });
  if (cut === -1) return lines;
  const rest = lines.length - cut;
  const note = lang === 'zh' ? `…另有${rest}条未列出。` : `… and ${rest} more, not shown.`;
  return [...lines.slice(0, cut), note];
}

function sizeOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/** One line without control, format and half characters: what a person cannot see, a model does not read either. */
export function dataLine(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/\p{Cf}|\p{Cs}|[\u{E0100}-\u{E01EF}]/gu, '')
    .replace(/\[{2,}/g, '[')
    .replace(/\]{2,}/g, ']')
    .trim();
  return clipped(line, MOST_LINE);
}

/** The first characters of a text, never half of one. */
export function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
