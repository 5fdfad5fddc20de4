import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Zip archives know no day before 1980. */
const NO_DAY = new Date(Date.UTC(1980, 0, 2));

/**
 * The package with the clock and the counters of its writer taken out: the instant it says it was made at is `now`, its
 * entries carry no day, and its bookmarks and those of its headings are numbered from 1 in their order.
 */
export function sameBytes(bytes: Uint8Array, now: string): Uint8Array {
  const instant = `${now.slice(0, 19)}Z`;
  const mended: Readonly<Record<string, (text: string) => string>> = {
    'docProps/core.xml': (text) => text.replace(INSTANT, instant),
    'word/document.xml': numberBookmarks,
  };
  const out: Zippable = {};
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    const mend = mended[path];
    out[path] = [mend === undefined ? part : strToU8(mend(strFromU8(part))), { mtime: NO_DAY }];
  }
  return zipSync(out);
}

const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g;
/** Up to the number; text of a person holds no bare "<". */
const BOOKMARK = /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)/g;

/** The names of headings' bookmarks, where they stand and where the contents refer to them. */
const HEADING =
  /(<w:bookmarkStart\b[^>]*?\bw:name="_Toc|<w:hyperlink\b[^>]*?\bw:anchor="_Toc|<w:instrText\b[^>]*>PAGEREF _Toc)(\d+)/g;

function numberBookmarks(xml: string): string {
  return [BOOKMARK, HEADING].reduce((text, pattern) => {
    const numbers = new Map<string, number>();
    return text.replace(pattern, (_all, before: string, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `${before}${number}`;
    });
  }, xml);
}
