import { type Claim, inAnswer } from '../claim.ts';
import type { GuardRule } from '../guard-rule.ts';
import { writtenWords } from '../written-words.ts';

/** Chinese marks also set off names and terms; a quotation is longer than a term. */
const QUOTED = /["“]([^"“”\n]{3,400})["”]|「([^「」\n]{3,400})」/gu;
const SHORTEST = { latin: 3, han: 7 };

/** What stands in quotation marks stands in a cited passage, word for word or in all its words and in their order. */
export const quoteRule: GuardRule = {
  id: 'quotes',
  holds: 'what is quoted stands so in a cited passage',
  faults: (claim) =>
    [...claim.sentence.text.matchAll(QUOTED)]
      .filter((match) => isLong(match[1] ?? match[2] ?? ''))
      .filter((match) => !stands(match[1] ?? match[2] ?? '', claim))
      .map((match) => ({
        kind: 'quote' as const,
        ...inAnswer(claim, { from: match.index, to: match.index + match[0].length }),
      })),
};

function isLong(quoted: string): boolean {
  const words = writtenWords(quoted);
  const han = words.filter(({ kind }) => kind === 'han').reduce((sum, { term }) => sum + term.length, 0);
  return words.length - (han > 0 ? 1 : 0) >= SHORTEST.latin || han >= SHORTEST.han;
}

/** The restated text holds only short pieces of the page word for word: the rest of a quotation is compared by its words. */
function stands(quoted: string, { cited }: Claim): boolean {
  const words = writtenWords(quoted).map(({ term }) => term);
  return cited.some(({ text }) => {
    const own = writtenWords(text).map(({ term }) => term);
    if (own.join(' ').includes(words.join(' '))) return true;
    const chinese = own.join('');
    if (words.some((word) => /\p{Script=Han}/u.test(word))) return chinese.includes(words.join(''));
    const kept = words.filter((word) => own.includes(word));
    return kept.length >= words.length * KEPT;
  });
}

/** Share of a quotation's words, small words too, that its passage has. */
const KEPT = 0.8;
