import type { Outcome } from '../rule.ts';
import { type Passage, placeIn, sentencesOf } from './draft-text.ts';
import { type DraftWork, says } from './draft-work.ts';
import { keepLongest, type PhraseHit } from './find-phrases.ts';
import { bareShares } from './market-shares.ts';
import { type RankClaim, rankClaims } from './rank-claims.ts';

/**
 * "The best in the world" with neither a figure nor a source in its sentence, a first of its kind or a share of a
 * market without a source; aims and words on others are none.
 */
export function bareClaims(work: DraftWork, passage: Passage): readonly Outcome[] {
  if (passage.kind === 'heading') return [];
  const sentences = sentencesOf(passage);
  return sentences.flatMap((sentence, at) => {
    const outcome = ({ from, to }: PhraseHit, say: typeof CLAIM) => {
      const where = placeIn(passage, sentence.from + from);
      const text = passage.shown.slice(sentence.from + from, sentence.from + to);
      return { message: say(text, where.row), params: { text }, where };
    };
    const claims = rankClaims(work, sentence.text);
    const shares = keepLongest(bareShares(work, sentence.text, sentences[at + 1]?.text ?? ''));
    return [
      ...claims
        .filter((claim) => !isGrounded(work, sentence.text, claims, claim))
        .filter(({ from }) => !isTurned(work, sentence.text.slice(0, from)))
        .map((claim) => outcome(claim, claim.needs === 'source' ? FIRST : CLAIM)),
      ...shares.map((share) => outcome(share, SHARE)),
    ];
  });
}

const CLAIM = (text: string, row: number) => ({
  en: `Row ${row} claims “${text}” without a figure or a source. Give the measured value and who found it, or leave the claim out.`,
  zh: `原文第${row}行“${text}”缺少数据或来源支撑。请写明实测数据及出处，或删去该表述。`,
});
const FIRST: typeof CLAIM = (text, row) => ({
  en: `Row ${row} claims “${text}” without a source. Name the novelty search or appraisal that found it, or leave the claim out.`,
  zh: `原文第${row}行“${text}”没有依据。请写明查新报告或鉴定结论，或删去该表述。`,
});
const SHARE: typeof CLAIM = (text, row) => ({
  en: `Row ${row} states a market share without a source: “${text}”. Say who counted it and when, or leave it out.`,
  zh: `原文第${row}行的市场份额“${text}”未注明来源。请写明统计单位和时间，或删去该数据。`,
});

/** A year and a standard's number measure nothing. */
const NO_MEASURE = /\b(?:19|20)\d{2}(?:年|-\d{2})?|\b(?:iso|iec|iatf|gb\/?t?)\s?\d+/gi;

/** A figure or a source elsewhere in the sentence gives a claim its ground; a first of its kind needs the source. */
function isGrounded(
  work: DraftWork,
  sentence: string,
  all: readonly RankClaim[],
  { needs }: RankClaim,
): boolean {
  const rest = [...all]
    .reverse()
    .reduce((text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`, sentence);
  if (says(work, rest, 'claim-source')) return true;
  return needs === 'figure' && /\d/.test(rest.replace(NO_MEASURE, ' '));
}

function isTurned(work: DraftWork, before: string): boolean {
  return (['not-really', 'claim-aim', 'claim-others'] as const).some((id) =>
    says(work, before.slice(-60), id),
  );
}
