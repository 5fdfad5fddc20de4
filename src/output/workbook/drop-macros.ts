import type { PackageParts } from './package-parts.ts';
import { unrelate } from './relationships.ts';
import type { Book } from './sheet-list.ts';

const PLAIN_BOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** A file that ends in .xlsx may hold no macros: Excel would refuse to open it. They stay in the person's own file. */
export function dropMacros(parts: PackageParts, book: Book): void {
  const types = parts.text('[Content_Types].xml');
  if (types === null) return;
  const macros = parts.paths.filter((path) => /vba(?:Project\w*|Data)\.(?:bin|xml)$/.test(path));
  for (const path of macros) {
    unrelate(parts, book.path, path);
    parts.remove(path);
    parts.remove(path.replace(/([^/]+)$/, '_rels/$1.rels'));
  }
  const kept = types
    .replace(/<(?:\w+:)?Override\b[^>]*\bPartName="[^"]*vba(?:Project\w*|Data)\.(?:bin|xml)"[^>]*\/>/g, '')
    .replace(/application\/vnd\.ms-excel\.(?:sheet|template)\.macroEnabled\.main\+xml/g, PLAIN_BOOK)
    .replace(
      /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.template\.main\+xml/g,
      PLAIN_BOOK,
    );
  if (kept !== types) parts.write('[Content_Types].xml', kept);
}
