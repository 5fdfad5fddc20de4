import type { RowLook } from './findings-sheet.ts';
import type { PackageParts } from './package-parts.ts';
import { relationshipsOf } from './relationships.ts';
import type { Book } from './sheet-list.ts';
import { appendInside, findTag, tagsOf } from './xml-text.ts';

/** Numbers of cell formats in the workbook's own table. `quoted` keeps a text a text when a person edits its cell. */
export type Looks = Readonly<Record<RowLook | 'quoted', number>>;

/** Adds our few formats behind the workbook's own, which keep their numbers; null when it has no table of them. */
export function addLooks(parts: PackageParts, book: Book): Looks | null {
  const path = relationshipsOf(parts, book.path).find(({ type }) => type.endsWith('/styles'))?.path;
  const xml = path === undefined ? null : parts.text(path);
  if (path === undefined || xml === null) return null;
  const bold = childCount(xml, 'fonts');
  const first = childCount(xml, 'cellXfs');
  const withFonts = grown(
    xml,
    'fonts',
    (p) => `<${p}font><${p}b/><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`,
    1,
  );
  const format = (font: number, more: string) => (p: string) =>
    `<${p}xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"${more}><${p}alignment vertical="top" wrapText="1"/></${p}xf>`;
  const plainTitle = (p: string) =>
    `<${p}xf numFmtId="0" fontId="${bold}" fillId="0" borderId="0" xfId="0" applyFont="1"/>`;
  const formats = [plainTitle, format(bold, ''), format(0, ''), format(0, ' quotePrefix="1"')];
  const changed =
    withFonts && grown(withFonts, 'cellXfs', (p) => formats.map((each) => each(p)).join(''), formats.length);
  if (!changed) return null;
  parts.write(path, changed);
  return { title: first, header: first + 1, body: first + 2, quoted: first + 3 };
}

/** The element with more children at its end, and their number told where it is told. */
function grown(xml: string, name: string, children: (prefix: string) => string, by: number): string | null {
  const more = appendInside(xml, name, children);
  const open = more === null ? null : findTag(more, name);
  if (more === null || open === null) return null;
  const count = childCount(xml, name) + by;
  const tag = more.slice(open.start, open.end).replace(/\bcount\s*=\s*["']\d+["']/, `count="${count}"`);
  return more.slice(0, open.start) + tag + more.slice(open.end);
}

/** Children of an element, counted: a table's own count may be wrong, and its numbers go by position. */
function childCount(xml: string, name: string): number {
  const open = findTag(xml, name);
  if (open === null || open.empty) return 0;
  let [depth, count] = [0, 0];
  for (const tag of tagsOf(xml, open.end)) {
    if (depth === 0 && tag.closes) break;
    if (depth === 0) count += 1;
    if (!tag.empty) depth += tag.closes ? -1 : 1;
  }
  return count;
}
