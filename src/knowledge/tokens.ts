import porter2 from 'wink-porter2-stemmer';
import { STOP_WORDS } from './stop-words.ts';

/**
 * A text as terms in reading order. `words[i]` is 1 where the term is a word (a stem, a number, a segmented
 * Chinese word) and 0 where it is a Chinese character or pair of characters; only words make phrases.
 * The empty term is a sentence break.
 */
export interface Analysis {
  readonly terms: readonly string[];
  readonly words: readonly (0 | 1)[];
}

export const SENTENCE_BREAK = '';

// A grouped number is one token; letters, digits and Han part wherever they meet ("Equipment7,000,000Company").
const PIECE =
  /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\p{Script=Han}+|\p{Script=Latin}+(?:'\p{Script=Latin}+)*|[\p{L}\p{N}]+?(?=[^\p{L}\p{N}]|\d|\p{Script=Han}|$)|[.!?]+(?=\s|$)|[。！？；\n]/gu;
const HAN = /^\p{Script=Han}/u;
const BREAK = /^[.!?。！？；\n]/u;
const MARKS = /\p{M}+/gu;
const BEYOND_ASCII = /[^\0-\x7f]/u;

/** Characters for the segmenter at once: a call costs as much as many words, and a long text costs by its square. */
const AT_ONCE = 200;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const stems = new Map<string, string>();
/** The cache is emptied when full, so that foreign text cannot grow it without end. */
const STEMS_KEPT = 100_000;

export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= STEMS_KEPT) stems.clear();
  const made = porter2(word);
  stems.set(word, made);
  return made;
}

/** Lower case, full width to half width, curly to straight apostrophes, accents off. */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  return plain.normalize('NFD').replace(MARKS, '').normalize('NFC');
}

/** The surface pieces of a text, folded: words, numbers, runs of Han, sentence marks. */
export function pieces(text: string): string[] {
  return fold(text).match(PIECE) ?? [];
}

export function isHan(piece: string): boolean {
  return HAN.test(piece);
}

/** Terms of any text, English and Chinese mixed. */
export function analyse(text: string): Analysis {
  const terms: string[] = [];
  const words: (0 | 1)[] = [];
  const put = (term: string, word: 0 | 1): void => {
    terms.push(term);
    words.push(word);
  };
  const all = pieces(text);
  const segments = segmented(all.filter((piece) => HAN.test(piece)));
  let run = 0;
  for (const piece of all) {
    if (BREAK.test(piece)) put(SENTENCE_BREAK, 0);
    else if (HAN.test(piece)) putHan(piece, segments[run++] ?? [], put);
    else {
      const word = wordOf(piece);
      if (word !== null) put(word, 1);
    }
  }
  return { terms, words };
}

/** The term of one English word or number; null for a stop word. */
function wordOf(piece: string): string | null {
  const first = piece.charCodeAt(0);
  if (first >= 48 && first <= 57) return piece.replaceAll(',', '');
  const quote = piece.indexOf("'");
  const bare = quote < 0 ? piece : piece.slice(0, quote);
  if (STOP_WORDS.has(bare) || bare.length === 0) return null;
  // "can't", "hasn't": what stands before the apostrophe is "hasn".
  if (quote > 1 && piece.endsWith("n't")) return null;
  return stem(bare);
}

// Characters, pairs and words all together: the best of the ways measured, and it needs no dictionary of ours.
// A word of two characters counts twice, once as a pair and once as a word: real words weigh more.
function putHan(run: string, segments: readonly string[], put: (term: string, word: 0 | 1) => void): void {
  for (const segment of segments) {
    put(segment, 1);
    const characters = [...segment];
    if (characters.length > 1) for (const character of characters) put(character, 0);
  }
  const all = [...run];
  for (let i = 1; i < all.length; i++) put(`${all[i - 1]}${all[i]}`, 0);
}

/** The words of each run. Several short runs share a call, and a long one is cut: it is no sentence anyway. */
function segmented(runs: readonly string[]): string[][] {
  const words = runs.map((): string[] => []);
  let from = 0;
  while (from < runs.length) {
    let to = from + 1;
    let joined = runs[from] ?? '';
    while (to < runs.length && joined.length + (runs[to]?.length ?? 0) < AT_ONCE) joined += `\n${runs[to++]}`;
    let run = from;
    for (let at = 0; at < joined.length; ) {
      // A character of two code units stays whole.
      const end = at + AT_ONCE + (/[\uDC00-\uDFFF]/.test(joined[at + AT_ONCE] ?? '') ? 1 : 0);
      for (const { segment } of segmenter.segment(joined.slice(at, end))) {
        if (segment === '\n') run++;
        else words[run]?.push(segment);
      }
      at = end;
    }
    from = to;
  }
  return words;
}
