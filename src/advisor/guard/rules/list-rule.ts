import type { Claim } from '../claim.ts';
import { analyse, coverageOf, openWords } from '../coverage.ts';
import type { Fault, GuardRule } from '../guard-rule.ts';
import type { Meanings } from '../meanings.ts';
import { negates, type Sentence } from '../sentences.ts';
import type { Support } from '../support.ts';

const PARTS = /[,;，、；]\s?|\s(?:and|or|to|through)\s|(?:以及|和|与|及|或)/gu;

/** What follows the last member: "… and predictive maintenance are named". */
const AFTER_LIST = /\s(?:is|are|was|were|can|may|should|must|will)\s/iu;

/** A member of a list is one of the text's, not two halves of different ones. */
export const listRule: GuardRule = {
  id: 'lists',
  holds: 'a member of a list is a member of the list in the text',
  faults: (claim) => [
    ...claim.clauses
      .filter((clause) => isNoExpense(clause, claim))
      .map(({ from, to }): Fault => ({ kind: 'list', from, to })),
    ...claim.facts.flatMap(({ items }) => {
      if (items.length === 0) return [];
      return partsOf(claim)
        .filter(({ text }) => isMixed(text, items, claim.meanings))
        .map(({ from, to }): Fault => ({ kind: 'list', from, to }));
    }),
  ],
};

const ALLOWED =
  /\b(?:allowable|permitted|eligible (?:costs?|expenses?|spending)|can be (?:charged|claimed|spent))\b|列支|报销|允许(?:支出|开支)/iu;

/** "Rent can be charged to the grant": what the section speaks of as something else than an allowable expense. */
function isNoExpense({ text }: Sentence, { chosen, ground, meanings }: Claim): boolean {
  if (!ALLOWED.test(text) || negates(text)) return false;
  const list = ground.facts.find(({ fact }) => fact.term === 'allowable');
  if (list === undefined || chosen.length === 0) return false;
  const analysed = analyse(text, meanings);
  const listed = [list.support, ground.wordsAbout(list.fact.section)];
  const known = [...listed, ...chosen.map(({ support }) => support)];
  return openWords(analysed, listed) - openWords(analysed, known) >= 1;
}

/** Every word of it is in the list, and no single member has them all. */
function isMixed(text: string, items: readonly Support[], meanings: Meanings): boolean {
  const analysed = analyse(text, meanings);
  const whole = coverageOf(analysed, items);
  if (whole.content < 2 || whole.missing.length > 0) return false;
  return items.every((item) => coverageOf(analysed, [item]).missing.length > 0);
}

function partsOf({
  sentence,
}: Claim): { readonly text: string; readonly from: number; readonly to: number }[] {
  const parts: { text: string; from: number; to: number }[] = [];
  let from = 0;
  for (const match of [...sentence.text.matchAll(PARTS), null]) {
    const to = match?.index ?? sentence.text.length;
    const [text = ''] = sentence.text.slice(from, to).split(AFTER_LIST);
    parts.push({ text, from: sentence.from + from, to: sentence.from + from + text.length });
    from = to + (match?.[0].length ?? 0);
  }
  // The first also holds what leads the list in.
  return parts.slice(1).filter(({ text }) => text.trim() !== '');
}
