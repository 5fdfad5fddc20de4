import { escapeXml } from '../escape-xml.ts';
import { cellAt } from './cell-ref.ts';
import { noteShapes } from './note-shapes.ts';
import type { PackageParts } from './package-parts.ts';
import { declareEnding, declareType, relate, relationshipsOf } from './relationships.ts';
import type { Book, SheetPart } from './sheet-list.ts';
import { appendInside, attributeOf, findTag, insertAt, tagsOf } from './xml-text.ts';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const AUTHOR = 'torch-advisor';

/** Writes notes at cells, text by cell ("C7"). A note that a cell has already stays, and ours comes below it. */
export function addNotes(
  parts: PackageParts,
  book: Book,
  sheet: SheetPart,
  notes: ReadonlyMap<string, string>,
): void {
  const xml = parts.text(sheet.path);
  if (xml === null || notes.size === 0) return;
  const related = relationshipsOf(parts, sheet.path);
  const kept = related.find(({ type }) => type.endsWith('/comments'));
  const path = kept?.path ?? parts.freePath('xl/comments', '.xml');
  const before = parts.text(path) ?? emptyComments(book.namespace);
  const written = writeComments(before, notes);
  if (written === null) return;
  parts.write(path, written.xml);
  if (kept === undefined) {
    relate(parts, sheet.path, `${book.relations}/comments`, path);
    declareType(parts, path, COMMENTS_TYPE);
  }
  const cells = written.added.map(cellAt).filter((cell) => cell !== null);
  const drawing = findTag(xml, 'legacyDrawing');
  const drawn = drawing === null ? null : attributeOf(drawing, 'id');
  const vml = related.find(({ id }) => id === drawn)?.path;
  if (vml !== undefined) {
    parts.write(vml, noteShapes(parts, cells, parts.text(vml)));
    return;
  }
  const fresh = parts.freePath('xl/drawings/vmlDrawing', '.vml');
  parts.write(fresh, noteShapes(parts, cells, null));
  declareEnding(parts, 'vml', VML_TYPE);
  const id = relate(parts, sheet.path, `${book.relations}/vmlDrawing`, fresh);
  parts.write(sheet.path, withLegacyDrawing(xml, id, book.relations));
}

function emptyComments(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

/** The comments with ours among them, and the cells that had none before; null when the part has another shape. */
function writeComments(
  before: string,
  notes: ReadonlyMap<string, string>,
): { readonly xml: string; readonly added: readonly string[] } | null {
  const author = [...tagsOf(before)].filter(({ name, closes }) => name === 'author' && !closes).length;
  const had = new Set<string>();
  let xml = '';
  let done = 0;
  for (const tag of tagsOf(before)) {
    const ref = tag.name === 'comment' && !tag.closes && !tag.empty ? attributeOf(tag, 'ref') : null;
    const end = before.indexOf(`</${tag.prefix}comment>`, tag.end);
    const text = ref === null ? undefined : notes.get(ref);
    if (ref === null || text === undefined || end === -1) continue;
    had.add(ref);
    xml += before.slice(done, tag.start) + withMore(before.slice(tag.start, end), tag.prefix, text);
    done = end;
  }
  xml += before.slice(done);
  const added = [...notes.keys()].filter((ref) => !had.has(ref));
  const authors = appendInside(xml, 'authors', (p) => `<${p}author>${AUTHOR}</${p}author>`);
  const list = appendInside(authors ?? '', 'commentList', (p) =>
    added
      .map((ref) => {
        const run = `<${p}r><${p}t xml:space="preserve">${escapeXml(notes.get(ref) ?? '')}</${p}t></${p}r>`;
        return `<${p}comment ref="${ref}" authorId="${author}"><${p}text>${run}</${p}text></${p}comment>`;
      })
      .join(''),
  );
  return list === null ? null : { xml: list, added };
}

/** Our text below a note's own. Plain text becomes a run first: after plain text no run may follow. */
function withMore(comment: string, p: string, text: string): string {
  const plain = new RegExp(`(<${p}text\\b[^>]*>\\s*)(<${p}t\\b[^>]*>[^<]*</${p}t>)`);
  const runs = comment.replace(plain, (_all, open: string, t: string) => `${open}<${p}r>${t}</${p}r>`);
  const ours = `<${p}r><${p}t xml:space="preserve">\n\n${escapeXml(text)}</${p}t></${p}r>`;
  return appendInside(runs, 'text', () => ours) ?? runs;
}

/** What the format places behind a sheet's notes. */
const AFTER = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  // Holds controls or embedded objects, each in two editions.
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/** The reference from a sheet to its notes stands at one fixed place among the sheet's own children. */
function withLegacyDrawing(xml: string, id: string, relations: string): string {
  const data = findTag(xml, 'sheetData', { closes: true }) ?? findTag(xml, 'sheetData');
  if (data === null) return xml;
  const element = (prefix: string) => `<${prefix}legacyDrawing xmlns:r="${relations}" r:id="${id}"/>`;
  let depth = 0;
  for (const tag of tagsOf(xml, data.end)) {
    if (depth === 0 && (AFTER.has(tag.name) || (tag.closes && tag.name === 'worksheet')))
      return insertAt(xml, tag.start, element(tag.prefix));
    if (!tag.empty) depth += tag.closes ? -1 : 1;
  }
  return xml;
}
