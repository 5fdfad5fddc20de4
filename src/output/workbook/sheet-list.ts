import { escapeXml } from '../escape-xml.ts';
import type { PackageParts } from './package-parts.ts';
import { declareType, relate, relationshipsOf } from './relationships.ts';
import { appendInside, attributeOf, findTag, tagsOf } from './xml-text.ts';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** What the parts of a workbook are called, and in which edition of the format. */
export interface Book {
  readonly path: string;
  readonly sheets: readonly SheetPart[];
  /** Namespace of the cells, as the workbook itself has it: transitional or strict. */
  readonly namespace: string;
  /** What the types of relationships begin with. */
  readonly relations: string;
}

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
/** Excel's own limits of a sheet's name. */
const LONGEST_NAME = 31;

/** Null when this is no workbook whose sheets are XML. */
export function bookOf(parts: PackageParts): Book | null {
  const start = relationshipsOf(parts, '').find(({ type }) => type.endsWith('/officeDocument'));
  const xml = start === undefined ? null : parts.text(start.path);
  const root = xml === null ? null : findTag(xml, 'workbook');
  if (start === undefined || xml === null || root === null) return null;
  const related = relationshipsOf(parts, start.path);
  const sheets = [...tagsOf(xml)]
    .filter(({ name, closes }) => name === 'sheet' && !closes)
    .flatMap((tag) => {
      const id = relationId(tag.attributes);
      const to = related.find((each) => each.id === id && each.type.endsWith('/worksheet'));
      return to === undefined ? [] : [{ name: attributeOf(tag, 'name') ?? '', path: to.path }];
    });
  const xmlns = new RegExp(
    `xmlns${root.prefix === '' ? '' : `:${root.prefix.slice(0, -1)}`}\\s*=\\s*["']([^"']+)`,
  );
  const namespace = xmlns.exec(root.attributes)?.[1];
  const type = related.find((each) => each.type.endsWith('/worksheet'))?.type;
  if (namespace === undefined || type === undefined || sheets.length === 0) return null;
  return { path: start.path, sheets, namespace, relations: type.replace(/\/worksheet$/, '') };
}

/** The id that a sheet is related by stands in the relationships' namespace: its attribute has a prefix. */
function relationId(attributes: string): string | undefined {
  return /\s[\w-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
}

/** Adds a sheet behind the others. A name that is taken gets a number. */
export function addSheet(parts: PackageParts, book: Book, wanted: string, xml: string): boolean {
  const workbook = parts.text(book.path) ?? '';
  const all = [...tagsOf(workbook)].filter(({ name, closes }) => name === 'sheet' && !closes);
  const name = freeName(
    wanted,
    all.map((tag) => attributeOf(tag, 'name') ?? ''),
  );
  const sheetId = Math.max(0, ...all.map((tag) => Number(attributeOf(tag, 'sheetId')) || 0)) + 1;
  const path = parts.freePath('xl/worksheets/sheet', '.xml');
  const id = relate(parts, book.path, `${book.relations}/worksheet`, path);
  const changed = appendInside(
    workbook,
    'sheets',
    (prefix) =>
      `<${prefix}sheet xmlns:r="${book.relations}" name="${escapeXml(name)}" sheetId="${sheetId}" r:id="${id}"/>`,
  );
  if (changed === null) return false;
  parts.write(book.path, changed);
  parts.write(path, xml);
  declareType(parts, path, SHEET_TYPE);
  return true;
}

function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const ending = n === 1 ? '' : ` ${n}`;
    const name = wanted.slice(0, LONGEST_NAME - ending.length) + ending;
    if (!used.has(name.toLowerCase())) return name;
  }
}
