import type { Fact, SampleLine } from '../../../program/fact.ts';
import type { Claim } from '../claim.ts';
import { rowsNamed } from '../meanings.ts';
import { writtenWords } from '../written-words.ts';

/** The text's sample budget. */
export type SampleTable = Extract<Fact['value'], { readonly kind: 'table' }>;

/** What names the company's share, and the grant's. */
export const OWN =
  /(?<![a-z])(?:compan(?:y|ies)|enterprise|firm|own (?:funds|money|share)|self-(?:funded|financed))(?:'s|’s)?(?![a-z])|企业|公司|自筹|自有/giu;
export const GRANT = /\b(?:torch|grants?|subsid(?:y|ies)|program's share)\b|资助|火炬|拨款|补助|财政/giu;

/** The sample budget, where the claim cites it. */
export function sampleOf({ library, cited }: Claim): SampleTable | null {
  const fact = library.facts.find(({ value }) => value?.kind === 'table');
  if (fact?.value?.kind !== 'table' || !cited.some(({ section }) => section === fact.section)) return null;
  return fact.value;
}

const OF_A_LINE = /\b(?:line|row|item|sample)\b|一项|一栏|一行|样例/iu;

/** English stems, and pairs of Chinese characters. */
function wordsOf(text: string): string[] {
  return writtenWords(text).flatMap(({ kind, term }) =>
    // Each row is a line.
    term === 'line'
      ? []
      : kind === 'han'
        ? Array.from({ length: term.length - 1 }, (_, i) => term.slice(i, i + 2))
        : [term],
  );
}

/** The lines whose category the sentence names, in any of the words for it. */
export function linesNamed({ meanings, sentence }: Claim, lines: readonly SampleLine[]): SampleLine[] {
  const rows = rowsNamed(meanings, sentence.text);
  const named = lines.filter(({ category }) =>
    [...rowsNamed(meanings, category.en)].some((row) => rows.has(row)),
  );
  if (named.length > 0 || !OF_A_LINE.test(sentence.text)) return named;
  // "The equipment line", 设备一项: by a word that no other line's name has.
  const words = new Set(wordsOf(sentence.text));
  return lines.filter(({ category }) => {
    const others = lines.filter((line) => line.category !== category);
    return [category.en, category.zh]
      .flatMap(wordsOf)
      .some(
        (word) =>
          words.has(word) &&
          !others.some((line) => [line.category.en, line.category.zh].flatMap(wordsOf).includes(word)),
      );
  });
}
