import type { CellAt } from './cell-ref.ts';
import type { PackageParts } from './package-parts.ts';
import { attributeOf, tagsOf } from './xml-text.ts';

/** Shape numbers are given out in blocks of this size; each drawing of a workbook has blocks of its own. */
const BLOCK = 1_024;

/** The boxes in which a spreadsheet program shows notes, added to a sheet's drawing of them or in a new one. */
export function noteShapes(parts: PackageParts, cells: readonly CellAt[], before: string | null): string {
  const first = (lastBlock(parts) + 1) * BLOCK;
  const shapes = cells.map((cell, i) => shape(first + 1 + i, cell)).join('');
  const blocks = Array.from(
    { length: Math.ceil((cells.length + 1) / BLOCK) },
    (_, i) => first / BLOCK + i,
  ).join(',');
  if (before === null) {
    return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>${SHAPE_TYPE}${shapes}</xml>`;
  }
  const close = before.lastIndexOf('</xml>');
  if (close === -1) return before;
  const type = before.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE;
  const mapped = before.slice(0, close).replace(/(<o:idmap\b[^>]*\bdata="[^"]*)"/, `$1,${blocks}"`);
  return `${mapped}${type}${shapes}</xml>`;
}

function lastBlock(parts: PackageParts): number {
  const blocks = parts.paths
    .filter((path) => path.toLowerCase().endsWith('.vml'))
    .flatMap((path) => [...tagsOf(parts.text(path) ?? '')])
    .filter(({ name }) => name === 'idmap')
    .flatMap((tag) => (attributeOf(tag, 'data') ?? '').split(',').map(Number));
  return Math.max(0, ...blocks.filter(Number.isSafeInteger));
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A box beside its cell, four columns wide and eight rows high; hidden until the cell is pointed at. */
function shape(id: number, { row, column }: CellAt): string {
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 4, column + 5, 15, top + 8, 4].join(', ');
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:240pt;height:120pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
