import type { FileTrouble } from '../../program/budget.ts';

/** The entries of an Office package by which a workbook and a document are told apart. */
export const WORKBOOK = /^xl\/.*workbook[^/]*\.xml$/i;
export const DOCUMENT = /^word\/document[^/]*\.xml$/i;

/** What a file is, by its first bytes; its name plays no part. A trouble says why it is not read. */
export type FileKind = 'zip' | 'pdf' | 'text' | { readonly trouble: FileTrouble };

/** Bytes of text looked at for what no text has. */
const LOOK = 4_096;

const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];
/** Letters that a list of costs may begin with too, so that more than the letters is asked for. */
const GIF = /^GIF8[79]a/;
const BITMAP = /^BM.{4}\0{4}/s;
const BZIP = /^BZh[1-9]1AY&SY/;
/** RAR, 7z, gzip, xz. */
const ARCHIVES: readonly (readonly number[])[] = [
  [0x52, 0x61, 0x72, 0x21, 0x1a],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
  [0xfd, 0x37, 0x7a, 0x58],
];
/** The container of .xls, .doc, .et, and of Office files with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0] as const;
const WEB_PAGE = /^\s*(?:<!doctype html|<html|<head|<meta|<style|<table)\b/i;
/** Excel 2003's XML, MHTML and RTF. */
const OLD_TEXT = /^\s*(?:<\?xml[^>]*>\s*)?(?:<\?mso-application|<Workbook\b)|^MIME-Version:|^\{\\rtf/i;

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { trouble: 'empty' };
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  const head = Buffer.from(bytes.subarray(0, LOOK)).toString('latin1');
  if (head.slice(0, 1_024).includes('%PDF-')) return 'pdf';
  if (starts(bytes, COMPOUND)) {
    return { trouble: holds(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-office' };
  }
  if (
    PICTURES.some((magic) => starts(bytes, magic)) ||
    GIF.test(head) ||
    BITMAP.test(head) ||
    /^(?:RIFF....WEBP|....ftyp(?:heic|heix|mif1|avif))/s.test(head)
  ) {
    return { trouble: 'picture' };
  }
  if (ARCHIVES.some((magic) => starts(bytes, magic)) || BZIP.test(head)) return { trouble: 'other-format' };
  const text = head.replace(/^\u00ef\u00bb\u00bf/, '').replaceAll('\u0000', '');
  if (WEB_PAGE.test(text)) return { trouble: 'web-page' };
  if (OLD_TEXT.test(text)) return { trouble: 'old-office' };
  return isText(bytes) ? 'text' : { trouble: 'other-format' };
}

function starts(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** A stream's name in the container's folder, in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(name, 'utf16le'));
}

/** Text has hardly any control characters; the zero bytes of UTF-16 are decoded away first. */
function isText(bytes: Uint8Array): boolean {
  const seen = bytes.subarray(0, LOOK);
  const wide = starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff]) || zerosEveryOther(seen);
  let control = 0;
  for (const [at, byte] of seen.entries()) {
    // Half of a wide sign may be any byte; it is a control character only beside a zero.
    const beside = seen[at % 2 === 0 ? at + 1 : at - 1];
    if (byte === 0 ? !wide : isControl(byte) && (!wide || beside === 0)) control++;
  }
  return control <= seen.length / (wide ? 10 : 200);
}

function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b);
}

function zerosEveryOther(bytes: Uint8Array): boolean {
  let [even, odd] = [0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  return Math.max(even, odd) > bytes.length / 20 && Math.min(even, odd) * 4 < Math.max(even, odd);
}
