import type { ConceptId } from '../lint.ts';
import type { Passage } from './draft-text.ts';
import { type DraftWork, says } from './draft-work.ts';

type Market = 'domestic' | 'international';

/** The market itself, and makers or products by where they come from. */
const SIDES: Readonly<Record<Market, readonly ConceptId[]>> = {
  domestic: ['domestic', 'domestic-side'],
  international: ['international', 'foreign-side'],
};

/** Full sentences: a comparison often goes over a semicolon. */
const FULL_STOP = /[。!?\n]|\.(?=\s|$)/;
const CLAUSES = /[;,](?!\d{3})/;

/** Two things held against each other: "slower than", "twice as", "no supplier can", 比……快, 低四成. */
const COMPARED =
  /\b(?:\w+er|more \w+|less \w+|fewer|better|worse|faster) than\b|\b(?:twice|half|double|three times|a third|a quarter)\b|\bas \w+ as\b|\bno \w+ (?:\w+ )?(?:can|offers?|makes?|has|have)\b|\bonly\b.{1,60}\bcan\b|比.{1,24}(?:更|高|低|长|短|快|慢|轻|小|大|少|多|强|便宜|省|先进|稳定|可靠)|[高低长短快慢少多轻省](?:出|了|约|近)?(?:\d|[一二三四五六七八九十两几]+(?:成|倍|分之|个百分点))|更[高低长短快慢轻小大少多强优好稳便省先可环灵精]|为其.{1,8}(?:成|%|分之)|(?:两|数|几|\d)倍|(?:尚|还|暂)无.{0,12}(?:企业|厂|公司|产品|供应商)/i;

/** Whether the draft says of this market in what it differs. A contrast with somebody of that market is enough. */
export function differsIn(work: DraftWork, market: Market): boolean {
  return work.passages.some((passage) => {
    if (passage.kind === 'heading') return false;
    const over = namesOver(passage);
    const isUnder = names(work, over, market) || (market === 'international' && says(work, over, 'export'));
    const headed = says(work, over, 'differentiation');
    const sentences = passage.text.split(FULL_STOP).filter((text) => text.trim() !== '');
    return sentences.some((text, i) => {
      const sees = names(work, text, market);
      if (!sees && !isUnder) return false;
      if (headed || contrasts(work, text)) return true;
      // "Domestic makers inspect by hand. We inspect in line."
      const next = sentences[i + 1] ?? '';
      const goesOn = !names(work, next, market === 'domestic' ? 'international' : 'domestic');
      return sees && says(work, text, 'rival') && goesOn && says(work, next, 'ourselves');
    });
  });
}

function names(work: DraftWork, text: string, market: Market): boolean {
  // 德国产品 holds the signs of 国产, and is not of it.
  const plain = text.replace(/(?<=[德美英法韩泰外俄])国产/g, '国 产');
  return SIDES[market].some((id) => says(work, plain, id));
}

function namesOver(passage: Passage): string {
  const label = /^([^:]{1,60}):/.exec(passage.text)?.[1] ?? '';
  const row = passage.kind === 'row' ? [...passage.header, ...passage.cells].join(' ') : '';
  return `${passage.under.at(-1) ?? ''} ${label} ${row}`;
}

/** A bare "exceeds" may tell of a market's size: somebody must stand on one of the two sides. */
function contrasts(work: DraftWork, text: string): boolean {
  if (says(work, text, 'differentiation')) return true;
  const [ours, rival] = [says(work, text, 'ourselves'), says(work, text, 'rival')];
  if (rival && (ours || says(work, text, 'shortfall'))) return true;
  const sided = ours || rival || says(work, text, 'domestic-side') || says(work, text, 'foreign-side');
  if (sided && (says(work, text, 'contrast') || COMPARED.test(text))) return true;
  // "Theirs fail after 3 years, our modules after 8": a figure of ours beside one that is not.
  const counted = text.split(CLAUSES).filter((clause) => /\d/.test(clause));
  const own = counted.filter((clause) => says(work, clause, 'ourselves'));
  return own.length > 0 && own.length < counted.length;
}
