import type { IndexedText } from '../../knowledge/lexical-index.ts';
import { type DocumentSentence, documentSentences } from '../../program/document-sentences.ts';
import type { KeptDocument } from '../../store/store.ts';

export interface OwnSentence extends Omit<DocumentSentence, 'text'> {
  readonly document: string;
  readonly indexed: IndexedText;
}

/** Characters; what goes on longer without an end is cut into several. */
const LONGEST = 600;
/** Characters of what follows a line that ends in a colon: what it announces is quoted with it. */
const ANNOUNCED = 240;

/** Every sentence of some documents by its id; a heading is no sentence of its own, it is read with those under it. */
export function ownSentences(documents: readonly KeptDocument[]): ReadonlyMap<string, OwnSentence> {
  const sentences = new Map<string, OwnSentence>();
  for (const { name, parts } of documents)
    for (const [p, part] of parts.entries()) {
      const all = documentSentences([{ ...part, level: 0 }]).flatMap(inPieces);
      for (const [n, { page, heading }] of all.entries()) {
        const id = `${name}\n${p}.${n}`;
        const quote = withAnnounced(all, n);
        const indexed = { id, text: quote, ...(heading === null ? {} : { title: heading }) };
        sentences.set(id, { document: name, page, heading, quote, indexed });
      }
    }
  return sentences;
}

function inPieces(sentence: DocumentSentence): readonly DocumentSentence[] {
  const { quote } = sentence;
  if (quote.length <= LONGEST) return [sentence];
  const pieces: DocumentSentence[] = [];
  for (let at = 0; at < quote.length; at += LONGEST)
    pieces.push({ ...sentence, quote: quote.slice(at, at + LONGEST) });
  return pieces;
}

function withAnnounced(all: readonly DocumentSentence[], n: number): string {
  let quote = all[n]?.quote ?? '';
  if (!/[:：]$/.test(quote)) return quote;
  for (const next of all.slice(n + 1)) {
    if (quote.length + next.quote.length > ANNOUNCED) break;
    quote += ` ${next.quote}`;
  }
  return quote;
}
