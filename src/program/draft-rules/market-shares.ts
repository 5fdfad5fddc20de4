import { type DraftWork, says } from './draft-work.ts';
import type { PhraseHit } from './find-phrases.ts';

const PERCENT = '(?:\\d{1,3}(?:\\.\\d{1,2})?\\s?(?:%|percent|per cent)|half|two thirds|most)';
/** A share of a market in figures, in text as the grammars read it. */
const SHARES: readonly RegExp[] = [
  new RegExp(
    `${PERCENT} (?:or more )?of (?:the |its |our |this )?(?:[\\w-]+ ){0,3}market\\b(?! (?:research|survey|study|launch|budget))`,
    'gi',
  ),
  /\bmarket shares? (?:of |is |was |reached |reaches |stands at |: ?)?(?:about |some |over |more than |around |nearly )?\d{1,3}(?:\.\d{1,2})?\s?(?:%|percent|per cent)|\b\d{1,3}(?:\.\d{1,2})?\s?(?:%|percent|per cent) market share/gi,
  /市场(?:占有率|份额|占比)[^,.;:。]{0,8}?\d{1,3}(?:\.\d{1,2})?%|占(?:据|有|领)?了?[^,.;:。]{0,12}?市场[^,.;:。]{0,8}?\d{1,3}(?:\.\d{1,2})?%|占(?:据|有|领)?了?[^,.;:。]{0,12}?\d{1,3}(?:\.\d{1,2})?%(?:以上|左右)?的?[^,.;:。]{0,8}?市场(?:份额)?|\d{1,3}(?:\.\d{1,2})?%(?:以上|左右)?的?市场(?:份额|占有率)/g,
];
/** The next sentence may name the source: "Source: …", 来源：…. */
const SOURCE_NEXT = /^\s*[([]?(?:sources?\b|data:|来源|数据来源|资料来源|数据来自)/i;
/** A budget's or an effort's part that goes to a market is none of the market. */
const OF_ELSE = /budget|effort|funds|spending|revenue|sales|预算|经费|资金|收入/i;

/** Shares of a market with neither source nor aim in their sentence; `next` is what follows it. */
export function bareShares(work: DraftWork, sentence: string, next: string): readonly PhraseHit[] {
  if (says(work, sentence, 'claim-source') || SOURCE_NEXT.test(next)) return [];
  return SHARES.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    })),
  ).filter(({ from }) => {
    const before = sentence.slice(Math.max(0, from - 60), from);
    return (
      !says(work, before, 'claim-aim') &&
      !says(work, before, 'not-really') &&
      !OF_ELSE.test(before.slice(-20))
    );
  });
}
