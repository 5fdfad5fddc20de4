import { stripInvisible } from '../../program/clean-text.ts';
import type { Day } from '../../program/day.ts';
import type { Quote } from '../../program/eligibility.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { isBare, type StatementState, stateOf } from './state-of.ts';
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
  for (const [at, piece] of pieces.entries()) {
    const own = stateOf(piece, text);
    if (own === 'not-said') continue;
    if (isOfOthers(piece)) {
      // "Competitors have patents, we do not": the thing is named, and the next piece may speak of it.
      last = piece;
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

/** Trials are what customers do, and the rest is only of use when the company has it. */
function isOfOthers({ cues, topics }: Piece): boolean {
  const [first] = topics;
  const others = cues.find(({ id }) => id === 'others');
  return (
    first !== undefined && first.id !== 'validated' && others !== undefined && others.start < first.start
  );
}

const THAT = /^\s*(?:it|they|this|that|both|these|(?:the )?contract|该|它|这|都|均|合同)/i;
const THE_REST = /\b(?:the rest|everything else|all others?|the others?)\b|其他|其它|其余/i;

/** A piece without a topic speaks of the last one: in the same sentence, or where it says "it"; never of "the rest". */
function mayLookBack(piece: Piece, last: Piece, text: string): boolean {
  const said = text.slice(...piece.at);
  return !THE_REST.test(said) && (piece.sentence === last.sentence || THAT.test(said));
}

/** "A, B and C are ready" and "we have A, B and C": the state is said once, at the end or at the start. */
function shared(at: number, pieces: readonly Piece[], text: string): StatementState {
  const sentence = pieces[at]?.sentence;
  for (let ahead = at + 1; ahead < at + LIST && pieces[ahead]?.sentence === sentence; ahead++) {
    const piece = pieces[ahead];
    if (piece === undefined) break;
    const state = stateOf(piece, text);
    if (state === null && isBare(piece, text)) continue;
    const topic = piece.topics[0];
    const cue = piece.cues.find(({ id }) => id !== 'back');
    const after = topic === undefined || (cue !== undefined && cue.start > topic.start);
    if (state !== null && state !== 'not-said' && after) return state;
    break;
  }
  for (let back = at - 1; back > at - LIST && pieces[back]?.sentence === sentence; back--) {
    const piece = pieces[back];
    if (piece === undefined) break;
    const state = stateOf(piece, text);
    if (state === null && isBare(piece, text)) continue;
    const [topic, cue] = [piece.topics[0], piece.cues[0]];
    if ((state === 'yes' || state === 'no') && topic && cue && cue.start < topic.start) return state;
    break;
  }
  return null;
}

function quoteOf([start, end]: readonly [number, number], text: string): Quote {
  return { text: text.slice(start, end), at: [start, end] };
}
