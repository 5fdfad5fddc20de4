export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Bytes looked at for the zeros of UTF-16. */
const LOOK = 4_096;
/** ASCII in UTF-16 (commas, digits, line ends) has a zero byte; this part of the pairs is more than chance. */
const ZERO_PART = 0.1;
const FAR = 2;

/** A text file's characters. A byte order mark decides, then the zero bytes of UTF-16, then whether it is UTF-8. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  const encoding = marked(bytes) ?? byZeros(bytes);
  if (encoding !== null) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' };
  }
}

function marked([first, second, third]: Uint8Array): TextEncoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Which bytes of the pairs are zero says which is the high one; 一 (4E00) has a low one of zero. */
function byZeros(bytes: Uint8Array): TextEncoding | null {
  if (bytes.length % 2 !== 0 || bytes.length === 0) return null;
  const seen = bytes.subarray(0, LOOK);
  let even = 0;
  let odd = 0;
  for (const [at, byte] of seen.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const few = (seen.length / 2) * ZERO_PART;
  if (odd > few && odd > even * FAR) return 'utf-16le';
  return even > few && even > odd * FAR ? 'utf-16be' : null;
}
