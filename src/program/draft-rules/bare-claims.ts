import type { Outcome } from '../rule.ts';
import { type Passage, placeIn, sentencesOf } from './draft-text.ts';
import { concept, type DraftWork, says } from './draft-work.ts';
import { findPhrases } from './find-phrases.ts';

/** "The best in the world" with neither a figure nor a source in its sentence; aims and words on others are none. */
export function bareClaims(work: DraftWork, passage: Passage): readonly Outcome[] {
  if (passage.kind === 'heading') return [];
  return sentencesOf(passage).flatMap((sentence) => {
    const hits = findPhrases(sentence.text, concept(work, 'superlative').phrases);
    if (hits.length === 0 || isGrounded(work, sentence.text, hits)) return [];
    return hits
      .filter(({ from }) => !isTurned(work, sentence.text.slice(0, from)))
      .map(({ from, to }) => {
        const where = placeIn(passage, sentence.from + from);
        const text = passage.shown.slice(sentence.from + from, sentence.from + to);
        return {
          message: {
            en: `Row ${where.row} claims “${text}” without a figure or a source. Give the measured value and who found it, or leave the claim out.`,
            zh: `原文第${where.row}行“${text}”缺少数据或来源支撑。请写明实测数据及出处，或删去该表述。`,
          },
          params: { text },
          where,
        };
      });
  });
}

/** A figure or a source elsewhere in the sentence gives the claim its ground. */
function isGrounded(
  work: DraftWork,
  sentence: string,
  hits: readonly { readonly from: number; readonly to: number }[],
): boolean {
  const rest = [...hits]
    .reverse()
    .reduce((text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`, sentence);
  return /\d/.test(rest) || says(work, rest, 'claim-source');
}

function isTurned(work: DraftWork, before: string): boolean {
  return (['not-really', 'claim-aim', 'claim-others'] as const).some((id) =>
    says(work, before.slice(-60), id),
  );
}
