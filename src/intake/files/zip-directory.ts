const END_OF_DIRECTORY = 0x06054b50;
const LARGE_LOCATOR = 0x07064b50;
const LARGE_END = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** Bytes of the end record, and of the longest comment after it. */
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;
const ENCRYPTED = 1;
/** A size or place of this kind stands in the ZIP64 extra field. */
const ELSEWHERE = 0xffff_ffff;
const LARGE_EXTRA = 1;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly data: Uint8Array;
}

/**
 * The entries of an archive as its directory at the end lists them, packed as they are. The number of entries when
 * there are more than `max`.
 */
export function readDirectory(bytes: Uint8Array, max: number): readonly ZipEntry[] | number | 'broken' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return entriesOf(bytes, view, max);
  } catch (error) {
    // What the directory points to lies outside the file.
    if (error instanceof RangeError) return 'broken';
    throw error;
  }
}

function entriesOf(bytes: Uint8Array, view: DataView, max: number): readonly ZipEntry[] | number | 'broken' {
  const end = endOfDirectory(view);
  if (end === null) return 'broken';
  const { count, start } = end;
  if (count > max) return count;
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'broken';
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const { size, place } = sizeAndPlace(view, at, at + 46 + nameLength, extraLength);
    if (view.getUint32(place, true) !== LOCAL_ENTRY) return 'broken';
    const from = place + 30 + view.getUint16(place + 26, true) + view.getUint16(place + 28, true);
    if (from + size > bytes.length) return 'broken';
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      data: bytes.subarray(from, from + size),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries.length === 0 ? 'broken' : entries;
}

function endOfDirectory(view: DataView): { readonly count: number; readonly start: number } | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && start !== ELSEWHERE) return { count, start };
    if (view.getUint32(at - 20, true) !== LARGE_LOCATOR) return null;
    const large = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(large, true) !== LARGE_END) return null;
    return {
      count: Number(view.getBigUint64(large + 32, true)),
      start: Number(view.getBigUint64(large + 48, true)),
    };
  }
  return null;
}

/** The packed size and the place of the local header; in a ZIP64 archive they may stand in the extra field. */
function sizeAndPlace(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): { readonly size: number; readonly place: number } {
  const full = view.getUint32(at + 24, true);
  let size = view.getUint32(at + 20, true);
  let place = view.getUint32(at + 42, true);
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== LARGE_EXTRA) continue;
    let next = field + 4 + (full === ELSEWHERE ? 8 : 0);
    if (size === ELSEWHERE) {
      size = Number(view.getBigUint64(next, true));
      next += 8;
    }
    if (place === ELSEWHERE) place = Number(view.getBigUint64(next, true));
    break;
  }
  return { size, place };
}
