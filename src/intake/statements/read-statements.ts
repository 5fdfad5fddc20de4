import { stripInvisible } from '../../program/clean-text.ts';
import type { Day } from '../../program/day.ts';
import type { Quote } from '../../program/eligibility.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { isBare, type StatementState, stateOf } from './state-of.ts';
import { goesOn, isWithOthers, type Subject, subjectOf } from './subject-of.ts';
import type { When } from './whens.ts';
import { type FindWords, type WordTable, wordFinder } from './word-table.ts';

/** One thing said of one topic. */
export interface Statement {
  readonly topic: string;
  readonly state: StatementState;
  /** Nothing stands beside the topic: a list of what there is. */
  readonly bare: boolean;
  readonly when: When | null;
  /** The date lies ahead: what is ready next month is not ready. */
  readonly later: boolean;
  /** A sentence without tense leaves open whether its month is past or ahead. */
  readonly looksAhead: boolean;
  /** All topics of the same piece. */
  readonly beside: ReadonlySet<string>;
  /** The topic stands in an earlier piece. */
  readonly carried: boolean;
  /** Where the word itself stands in the text. */
  readonly word: readonly [start: number, end: number];
  readonly quote: Quote;
}

/** Characters; whoever hands in more is told so before. */
export const MOST_READ = 20_000;
/** A list in one sentence has no more members than there are documents and criteria. */
const LIST = 30;
const CUE = 'cue ';

/** Makes a reader of plain sentences from tables of topics and of the words that affirm, deny or date them. */
export function statementReader(topics: WordTable, cues: WordTable) {
  const find: FindWords = wordFinder([...cues.map((row) => ({ ...row, id: CUE + row.id })), ...topics]);
  return (written: string, today: Day): readonly Statement[] => {
    const text = stripInvisible(written).slice(0, MOST_READ);
    return statementsOf(text, today, piecesOf(text, today, find));
  };
}

function statementsOf(text: string, today: Day, pieces: readonly Piece[]): readonly Statement[] {
  const said: Statement[] = [];
  let last: Piece | null = null;
  const ofOthers = subjects(pieces, text);
  for (const [at, piece] of pieces.entries()) {
    const own = stateOf(piece, text) ?? (isEllipsis(piece, text) ? 'yes' : null);
    if (own === 'not-said') continue;
    const others = ofOthers[at] === true;
    if (others && !piece.topics.some(({ id }) => GIVEN_BY_OTHERS.has(id))) {
      // "Competitors have patents, we do not": the thing is named, and the next piece may speak of it.
      if (piece.topics.length > 0) last = piece;
      continue;
    }
    const carried = piece.topics.length === 0;
    if (carried && (own === null || last === null || !mayLookBack(piece, last, text))) continue;
    const topics = carried && last !== null ? last.topics : piece.topics;
    // "We have it, I think": what was just said is in doubt as a whole.
    if (carried && own === 'unsure' && last !== null) doubt(said, last);
    const bare = !carried && own === null && isBare(piece, text);
    const state = own ?? (bare ? shared(at, pieces, text) : null);
    const beside = new Set(topics.map(({ id }) => id));
    for (const topic of beside) {
      if (others && !GIVEN_BY_OTHERS.has(topic) && topic !== 'prototype') continue;
      const hit = topics.find(({ id }) => id === topic);
      said.push({
        topic,
        state,
        bare,
        when: dateOf(piece),
        later: piece.whens.some((when) => when.kind === 'span' && when.span.from > today),
        looksAhead:
          piece.cues.some(({ id }) => id === 'ahead') || !/\p{Script=Han}/u.test(text.slice(...piece.at)),
        beside,
        carried,
        word: hit ? [hit.start, hit.end] : piece.at,
        quote: quoteOf(carried && last !== null ? [last.at[0], piece.at[1]] : piece.at, text),
      });
    }
    if (!carried) last = piece;
  }
  return said;
}

/** Of several dates, the one next to the word that says it ends: "obtained 2023, valid until 2026". */
function dateOf({ cues, whens }: Piece): When | null {
  const ends = cues.filter(({ id }) => id === 'ends' || id === 'expired' || id === 'until');
  const gap = (when: When) =>
    Math.min(...ends.map((cue) => Math.max(cue.start - when.end, when.start - cue.end)));
  if (ends.length === 0) return whens[0] ?? null;
  return [...whens].sort((a, b) => gap(a) - gap(b))[0] ?? null;
}

function doubt(said: Statement[], { at }: Piece): void {
  for (let n = said.length - 1; said[n]?.quote.at?.[0] === at[0]; n--) {
    const one = said[n];
    if (one !== undefined) said[n] = { ...one, state: 'unsure' };
  }
}

/** Trials are what customers do, letters, commitments and licences what others give; the rest is of use when the company has it. */
const GIVEN_BY_OTHERS: ReadonlySet<string> = new Set([
  'validated',
  'doc-let-001',
  'doc-match-001',
  'ip-licensed',
]);

/** For each piece whether it speaks of others: a subject holds for what is joined to it until a new one stands. */
function subjects(pieces: readonly Piece[], text: string): readonly boolean[] {
  let running: Subject = 'ours';
  let onlyVerbs = false;
  let before: Piece | null = null;
  return pieces.map((piece) => {
    const named = subjectOf(piece, text);
    const { verb, pointsBack } = goesOn(piece, text);
    const newSentence = before !== null && before.sentence !== piece.sentence;
    const joined = before !== null && isJoined(before, piece, text);
    before = piece;
    if (named !== null) {
      running = named;
      // "Three customers tested it, HNTE valid": what customers try out is the company's own.
      onlyVerbs = named === 'others' && piece.topics.some(({ id }) => GIVEN_BY_OTHERS.has(id));
    } else if (newSentence && !pointsBack && !(joined && verb)) running = 'ours';
    else if (onlyVerbs && !verb && !pointsBack) return isWithOthers(piece, text);
    return running === 'others' || isWithOthers(piece, text);
  });
}

/** Two sentences with no more than a semicolon between them. */
function isJoined(before: Piece, piece: Piece, text: string): boolean {
  return /^\s*[;；]\s*$/.test(text.slice(before.at[1], piece.at[0]));
}

/** "but we are", "we do": what was just denied of others is so of the company. */
function isEllipsis(piece: Piece, text: string): boolean {
  return (
    piece.topics.length === 0 &&
    /^(?:we|ours?|i) (?:are|am|is|do|did|have|has|can)$/i.test(text.slice(...piece.at))
  );
}

const THAT = /^\s*(?:it|they|this|that|both|these|(?:the )?contract|该|它|这|都|均|合同)/i;
/** After a semicolon: "have; not signed yet", 有；未盖章. */
const LIMITS =
  /^(?:but |though |still |however )?(?:not (?:yet )?(?:(?:been )?[a-z]+ed\b|final|complete|ready|there|valid|in force)|un[a-z]+ed|only a? ?draft|pending|in progress|expire[sd]|lapsed|missing|awaiting|waiting)|^(?:但|还|尚|仍|已)*(?:没|未|不(?!确定|清楚|知道)|缺|过期|到期|失效|在办|待)/i;
const THE_REST = /\b(?:the rest|everything else|all others?|the others?)\b|其他|其它|其余/i;

/** A piece without a topic speaks of the last one: in the same sentence, or where it says "it"; never of "the rest". */
function mayLookBack(piece: Piece, last: Piece, text: string): boolean {
  const said = text.slice(...piece.at);
  if (THE_REST.test(said)) return false;
  return (
    piece.sentence === last.sentence || THAT.test(said) || (isJoined(last, piece, text) && LIMITS.test(said))
  );
}

/** "A, B and C are ready" and "we have A, B and C": the state is said once, at the end or at the start. */
function shared(at: number, pieces: readonly Piece[], text: string): StatementState {
  const [ahead, back] = [sharedAhead(at, pieces, text), sharedBack(at, pieces, text)];
  // "We have A, B, C is missing": what is told of one thing is not told of those before it.
  if (ahead?.ofOne && back !== null) return back;
  return ahead?.state ?? back;
}

const OF_ONE = /\b(?:is|isn['’]?t|was|wasn['’]?t|has|hasn['’]?t)\b/i;
type Said = Exclude<StatementState, null>;

function sharedAhead(
  at: number,
  pieces: readonly Piece[],
  text: string,
): { readonly state: Said; readonly ofOne: boolean } | null {
  for (let n = at + 1; n < at + LIST && pieces[n]?.sentence === pieces[at]?.sentence; n++) {
    const piece = pieces[n];
    if (piece === undefined || piece.opposed) break;
    const state = stateOf(piece, text);
    if (state === null && isBare(piece, text)) continue;
    const topic = piece.topics[0];
    const cue = piece.cues.find(({ id }) => id !== 'back' && id !== 'others');
    const after = topic === undefined || (cue !== undefined && cue.start > topic.start);
    if (state === null || state === 'not-said' || !after) break;
    const said = text.slice(...piece.at);
    const ofOne = topic !== undefined && (OF_ONE.test(said) || /\p{Script=Han}/u.test(said));
    return { state, ofOne: ofOne && !/[都均全]/.test(said) };
  }
  return null;
}

function sharedBack(at: number, pieces: readonly Piece[], text: string): StatementState {
  for (let n = at - 1; n > at - LIST && pieces[n]?.sentence === pieces[at]?.sentence; n--) {
    const piece = pieces[n];
    if (piece === undefined || pieces[n + 1]?.opposed) break;
    const state = stateOf(piece, text);
    if (state === null && isBare(piece, text)) continue;
    const [topic, cue] = [piece.topics[0], piece.cues.find(({ id }) => id !== 'others')];
    if ((state === 'yes' || state === 'no') && topic && cue && cue.start < topic.start) return state;
    break;
  }
  return null;
}

function quoteOf([start, end]: readonly [number, number], text: string): Quote {
  return { text: text.slice(start, end), at: [start, end] };
}
