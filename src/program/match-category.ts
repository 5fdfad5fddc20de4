import type { InList } from './budget.ts';
import { cleanText } from './clean-text.ts';
import type { FactItem } from './fact.ts';
import type { Lexicon, LexiconKind } from './lexicon.ts';
import type { Term } from './terms.ts';

export interface CategoryMatch {
  readonly inList: InList;
  /** Kinds found in the category, in the order they stand there. */
  readonly kinds: readonly LexiconKind[];
  /** Parts of the category that no kind explains, in a category where another part is explained. */
  readonly unexplained: readonly string[];
}

interface Hit {
  readonly kind: LexiconKind;
  readonly from: number;
  readonly to: number;
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const JOINS = /\s*(?:&|\+|\/|,|;|、|\band\b|及其?|与|和|以及)\s*/i;
/** Words that name no cost of their own: "purchase and equipment costs". */
const EMPTY =
  /\b(?:costs?|fees?|expenses?|expenditures?|spending|budget|purchases?|procurement|buying|new|key|other|project|related|the|of|for|in|our|total|phase|stage|batch|lot|no|item|line|\d+)\b|费用?|支出|经费|采购|购置|购买|项目|相关|新增|主要|第|期|批|等|的|\d+/gi;

/**
 * Whether the list of allowable expenses names a category, by the lexicon's phrases alone: whole words, the longest
 * phrase first, several kinds in one category. Under a call's own list, the kinds and words of that list count.
 * `unclear` when nothing in the category is known: it may be a listed cost under a name of its own.
 */
export function matchCategory(
  category: string,
  lexicon: Lexicon,
  allowable: Term<readonly FactItem[]>,
): CategoryMatch {
  const text = fold(category);
  const hits = findKinds(text, phrasesOf(lexicon, allowable));
  const kinds = [...new Set(hits.map((hit) => hit.kind))];
  if (allowable.origin === 'call') return byCallList(text, kinds, lexiconPhrases(lexicon), allowable.value);
  const unexplained = kinds.length === 0 ? [] : restOf(text, hits);
  const ids = new Set(allowable.value.map(({ id }) => id));
  const verdicts = new Set<InList>(kinds.map((kind) => underList(kind, ids)));
  if (unexplained.length > 0 && verdicts.has('yes')) verdicts.add('partly');
  return { inList: together(verdicts), kinds, unexplained };
}

/** What the lexicon says of a kind holds as long as the cycle's list has the item it goes by. */
function underList({ id, inList, near }: LexiconKind, items: ReadonlySet<string>): InList {
  if (items.has(id)) return 'yes';
  return inList === 'partly' && (near === null || items.has(near)) ? 'partly' : 'no';
}

function together(verdicts: ReadonlySet<InList>): InList {
  const [only] = verdicts;
  if (only === undefined) return 'unclear';
  return verdicts.size === 1 ? only : 'partly';
}

/** The call's texts are matched word for word, and by the kinds the lexicon finds in them. */
function byCallList(
  text: string,
  kinds: readonly LexiconKind[],
  phrases: readonly FoldedPhrase[],
  list: readonly FactItem[],
): CategoryMatch {
  const items = list.map((item) => fold(item.en));
  const listed = new Set(items.flatMap((item) => findKinds(item, phrases).map((hit) => hit.kind.id)));
  const named = items.some((item) => item !== '' && (standsIn(item, text) || standsIn(text, item)));
  const inside = kinds.filter((kind) => listed.has(kind.id));
  if (kinds.length === 0) return { inList: named ? 'yes' : 'unclear', kinds, unexplained: [] };
  if (inside.length === kinds.length) return { inList: 'yes', kinds, unexplained: [] };
  if (items.includes(text)) return { inList: 'yes', kinds, unexplained: [] };
  return { inList: named || inside.length > 0 ? 'partly' : 'no', kinds, unexplained: [] };
}

function findKinds(text: string, phrases: readonly FoldedPhrase[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { kind, phrase } of phrases) {
    for (const from of placesOf(phrase, text)) hits.push({ kind, from, to: from + phrase.length });
  }
  hits.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const kept: Hit[] = [];
  for (const hit of hits) {
    if (!kept.some((k) => hit.from < k.to && k.from < hit.to)) kept.push(hit);
  }
  return kept.sort((a, b) => a.from - b.from);
}

interface FoldedPhrase {
  readonly kind: LexiconKind;
  readonly phrase: string;
}

/** Folding every phrase anew for each of a thousand lines took nine tenths of a check. */
const FOLDED = new WeakMap<Lexicon, readonly FoldedPhrase[]>();

function lexiconPhrases(lexicon: Lexicon): readonly FoldedPhrase[] {
  const known = FOLDED.get(lexicon);
  if (known !== undefined) return known;
  const folded = lexicon.kinds.flatMap((kind) =>
    [...kind.phrases.en, ...kind.phrases.zh].map((phrase) => ({ kind, phrase: fold(phrase) })),
  );
  FOLDED.set(lexicon, folded);
  return folded;
}

const OWN_WORDS = new WeakMap<readonly FactItem[], readonly FoldedPhrase[]>();

/** The lexicon's phrases, and the list's own words for an item the lexicon does not know (a new cycle's). */
function phrasesOf(lexicon: Lexicon, { origin, value }: Term<readonly FactItem[]>): readonly FoldedPhrase[] {
  if (origin === 'call') return lexiconPhrases(lexicon);
  const known = OWN_WORDS.get(value);
  if (known !== undefined) return known;
  const strange = value.filter(({ id }) => !lexicon.kinds.some((kind) => kind.id === id));
  const own = strange.flatMap(({ id, en, zh }) => {
    const phrases = { en: [en], zh: [zh] };
    const kind: LexiconKind = { id, name: { en, zh }, inList: 'yes', near: null, note: null, phrases };
    return [en, zh].map((phrase) => ({ kind, phrase: fold(phrase) }));
  });
  const all = [...lexiconPhrases(lexicon), ...own];
  OWN_WORDS.set(value, all);
  return all;
}

function standsIn(phrase: string, text: string): boolean {
  return placesOf(phrase, text).length > 0;
}

/** Where a phrase stands as whole words. Chinese has no spaces: there a phrase may not cut a word in two. */
function placesOf(phrase: string, text: string): readonly number[] {
  const places: number[] = [];
  if (phrase === '') return places;
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    if (isEdge(text, at) && isEdge(text, at + phrase.length)) places.push(at);
  }
  return places;
}

function isEdge(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  if (before === '' || after === '') return true;
  const latin = /[\p{Script=Latin}\d]/u;
  if (latin.test(before) || latin.test(after)) return !(latin.test(before) && latin.test(after));
  if (!/\p{L}/u.test(before) || !/\p{L}/u.test(after)) return true;
  // A word that starts before this place and ends after it would be cut: 土地 in 本土地区.
  for (const { index, segment } of WORDS.segment(text)) {
    if (index < at && index + segment.length > at) return segment.length > 2;
  }
  return true;
}

/** Parts of the category between its joining words in which no kind was found. */
function restOf(text: string, hits: readonly Hit[]): readonly string[] {
  let covered = text;
  for (const hit of [...hits].reverse()) {
    covered = `${covered.slice(0, hit.from)}${'\u0001'.repeat(hit.to - hit.from)}${covered.slice(hit.to)}`;
  }
  const parts = covered.split(JOINS);
  if (parts.length < 2) return [];
  return parts
    .filter((part) => !part.includes('\u0001'))
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part.replace(EMPTY, '')));
}

function fold(text: string): string {
  return cleanText(text).toLowerCase().replace(/\s+/g, ' ').trim();
}
