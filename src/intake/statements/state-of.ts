import { isPartly } from './is-partly.ts';
import type { Piece } from './pieces.ts';

/** Null: the topic is named and nothing is said of it. */
export type StatementState = 'yes' | 'no' | 'in-progress' | 'unsure' | 'expired' | 'ends' | null;

/** Words that add nothing to a name in a list of what there is. */
const LIGHT =
  /\b(?:a|an|the|our|my|its|all|of|for|with|in|at|from|on|we|are|is|am|i|company|years?|last|past|three|two|four|five|several|some|full|recent|latest|set|also|own|to|by|numbers?|copy|copies|items?|granted|only|already|now|still|currently|both|either)\b|近|三年|两年|的|都|我们|公司|企业|项|件|份|个|张|及|和|也|还|等|[\d\s+.:：()（）\-–—/%"'*•#✓]/gi;

/** English words that ask only where they open the piece. */
const OPENS = /^(?:do|does|can|may|are|is|could|will|would|should|shall|what|how|which|why|where|when|am)\b/i;

/** What a piece says of its topics; `not-said` for questions and suppositions. */
export function stateOf(piece: Piece, text: string): StatementState | 'not-said' {
  const said = text.slice(...piece.at);
  const cue = (id: string) => piece.cues.find((one) => one.id === id);
  if (piece.asks || cue('if')) return 'not-said';
  const question = cue('question');
  if (question && (/\p{Script=Han}/u.test(text.slice(question.start, question.end)) || OPENS.test(said)))
    return 'not-said';
  if (cue('unsure')) return 'unsure';
  const no = cue('no');
  const expired = cue('expired');
  if (expired) return no && no.start < expired.start ? 'yes' : 'expired';
  if (cue('ends')) return 'ends';
  if (isPartly(said)) return 'in-progress';
  // "will be finished by February" is a promise, not an end.
  if (cue('ahead') && cue('yes') && !no) return 'in-progress';
  const under = cue('in-progress') ?? cue('planned');
  if (under) return no && close(no.end, under.start) ? 'no' : 'in-progress';
  if (untilADate(piece)) return 'ends';
  if (no) return 'no';
  return cue('yes') ? 'yes' : null;
}

/** Only a name, with or without a number. */
export function isBare(piece: Piece, text: string): boolean {
  if (piece.topics.length === 0) return false;
  let rest = text.slice(...piece.at);
  for (const { start, end } of [...piece.topics, ...piece.whens].sort((a, b) => b.start - a.start)) {
    const from = start - piece.at[0];
    rest = `${rest.slice(0, from)} ${rest.slice(end - piece.at[0])}`;
  }
  return rest.replace(LIGHT, '').trim() === '';
}

/** "until 2028", "到2027年底": a small word that counts only before a date. */
function untilADate({ cues, whens }: Piece): boolean {
  return cues.some(
    ({ id, end }) => id === 'until' && whens.some(({ start }) => start >= end && start - end <= 5),
  );
}

function close(end: number, start: number): boolean {
  return start >= end && start - end <= 2;
}
