import { reviseRequest } from '../../intake/revise-request.ts';
import { fold } from '../../knowledge/tokens.ts';
import type { EarlierAnswer } from './answer.ts';
import { firstWanted, followShape } from './follow-shape.ts';
import { askAgain, conditionOf, put, topicOf } from './last-question.ts';
import { swapKind } from './swap-kind.ts';

export interface FollowUp {
  /** The question in full, as it is then answered. */
  readonly question: string;
  /** False: the words may also be a question of their own, and are only taken so when they say little alone. */
  readonly sure: boolean;
}

/** "And for software?" after "Can we claim wages?" in full; null when the words do not hang on what was asked before. */
export function followUp(written: string, earlier: readonly EarlierAnswer[]): FollowUp | null {
  // A greeting in between is no subject to go on from, and what is to be done to a draft is no question.
  const last = earlier.findLast(
    ({ kind, question }) => kind !== 'chat' && kind !== 'failure' && reviseRequest(question) === null,
  );
  if (last === undefined || reviseRequest(written) !== null) return null;
  const found = following(written, last);
  return found === null || mixes(found.question, written, last.question) ? null : found;
}

function following(written: string, last: EarlierAnswer): FollowUp | null {
  const shape = followShape(fold(written));
  if (shape === null) return null;
  const question = fold(last.taken ?? last.question)
    .replace(/[?？.。!！\s]+$/u, '')
    .trim();
  const before = { ...last, question };
  const han = /\p{Script=Han}/u.test(written);
  switch (shape.kind) {
    case 'head': {
      const swapped = swapKind(question, shape.head);
      return { question: whole(swapped ?? put(before, shape, han), han), sure: shape.sure };
    }
    case 'condition': {
      const swapped = swapKind(question, shape.condition);
      return {
        question: whole(swapped ?? conditionOf(before, shape.condition, han), han),
        // "What if the project fails?" names all that it is about.
        sure: swapped !== null || MEANT.test(shape.condition) || !NAMED.test(shape.condition),
      };
    }
    case 'slot':
      return { question: askAgain(before, firstWanted(shape.slot), han), sure: true };
    case 'pronoun': {
      const topic = topicOf(question);
      return topic === '' ? null : { question: whole(shape.fill(topic), han), sure: false };
    }
  }
}

/** A thing of its own in a condition, and a word for one that was named before. */
const NAMED = /\b(?:the|a|an|our|my) [\p{L}-]{3,}|项目|企业|公司|厂房/u;
const MEANT = /\b(?:it|they|them|that|this|one)\b|它|这个|那个/u;

/** Whether a question in the one language was made with words of the other that nobody wrote into it. */
function mixes(question: string, written: string, earlier: string): boolean {
  const han = /\p{Script=Han}/u;
  if (!han.test(written)) return han.test(question);
  if (han.test(earlier)) return false;
  const said = fold(written);
  return [...question.matchAll(/\b[a-z]{2,}\b/gu)].some(([word]) => !said.includes(word));
}

/** With its capital and its mark. */
function whole(question: string, han: boolean): string {
  const bare = question.replace(/[?？\s]+$/u, '');
  if (han) return `${bare.replaceAll(',', '，')}？`;
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}?`;
}
