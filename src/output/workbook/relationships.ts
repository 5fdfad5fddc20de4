import { escapeXml } from '../escape-xml.ts';
import type { PackageParts } from './package-parts.ts';
import { appendInside, attributeOf, tagsOf } from './xml-text.ts';

interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Path of the part it leads to. */
  readonly path: string;
}

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Where a part's relationships are kept: xl/workbook.xml -> xl/_rels/workbook.xml.rels; "" is the file itself. */
function relsPath(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

/** What a part leads to inside its file. */
export function relationshipsOf(parts: PackageParts, part: string): readonly Relationship[] {
  const xml = parts.text(relsPath(part)) ?? '';
  return [...tagsOf(xml)]
    .filter((tag) => tag.name === 'Relationship' && attributeOf(tag, 'TargetMode') !== 'External')
    .map((tag) => ({
      id: attributeOf(tag, 'Id') ?? '',
      type: attributeOf(tag, 'Type') ?? '',
      path: resolve(part, attributeOf(tag, 'Target') ?? ''),
    }));
}

/** Leads from one part to another, and gives the new relationship's id. */
export function relate(parts: PackageParts, part: string, type: string, target: string): string {
  const path = relsPath(part);
  const xml = parts.text(path) ?? EMPTY;
  const taken = new Set([...tagsOf(xml)].map((tag) => attributeOf(tag, 'Id')));
  let n = 1;
  while (taken.has(`rId${n}`)) n += 1;
  const id = `rId${n}`;
  const added = appendInside(
    xml,
    'Relationships',
    (prefix) =>
      `<${prefix}Relationship Id="${id}" Type="${escapeXml(type)}" Target="/${escapeXml(target)}"/>`,
  );
  parts.write(path, added ?? xml);
  return id;
}

/** Takes away what leads to a part. */
export function unrelate(parts: PackageParts, part: string, target: string): void {
  const path = relsPath(part);
  const xml = parts.text(path);
  const id = relationshipsOf(parts, part).find((each) => each.path === target)?.id;
  if (xml === null || id === undefined) return;
  const tag = [...tagsOf(xml)].find((each) => attributeOf(each, 'Id') === id);
  if (tag !== undefined) parts.write(path, xml.slice(0, tag.start) + xml.slice(tag.end));
}

const TYPES = '[Content_Types].xml';

/** Says what kind of part a path holds. */
export function declareType(parts: PackageParts, path: string, contentType: string): void {
  const xml = parts.text(TYPES) ?? '';
  const tag = (prefix: string) =>
    `<${prefix}Override PartName="/${escapeXml(path)}" ContentType="${contentType}"/>`;
  parts.write(TYPES, appendInside(xml, 'Types', tag) ?? xml);
}

/** Says what kind of part every path with an ending holds, unless the file says so already. */
export function declareEnding(parts: PackageParts, ending: string, contentType: string): void {
  const xml = parts.text(TYPES) ?? '';
  const told = [...tagsOf(xml)].some(
    (tag) => tag.name === 'Default' && attributeOf(tag, 'Extension')?.toLowerCase() === ending,
  );
  if (told) return;
  const tag = (prefix: string) => `<${prefix}Default Extension="${ending}" ContentType="${contentType}"/>`;
  parts.write(TYPES, appendInside(xml, 'Types', tag) ?? xml);
}

function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}
