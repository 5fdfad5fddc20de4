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
  // A greeting in between is no subject to go on from.
  const last = earlier.findLast(({ kind }) => kind !== 'chat' && kind !== 'failure');
  if (last === undefined) return null;
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
      return { question: whole(swapped ?? conditionOf(before, shape.condition, han), han), sure: true };
    }
    case 'slot':
      return { question: askAgain(before, firstWanted(shape.slot), han), sure: true };
    case 'pronoun': {
      const topic = topicOf(question);
      return topic === '' ? null : { question: whole(shape.fill(topic), han), sure: false };
    }
  }
}

/** With its capital and its mark. */
function whole(question: string, han: boolean): string {
  const bare = question.replace(/[?？\s]+$/u, '');
  if (han) return `${bare.replaceAll(',', '，')}？`;
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}?`;
}
