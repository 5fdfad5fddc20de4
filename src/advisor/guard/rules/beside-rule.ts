import { type Claim, withoutFigures } from '../claim.ts';
import { type Analysed, analyse, openWords } from '../coverage.ts';
import type { Fault, GuardRule } from '../guard-rule.ts';
import { writtenFigures } from '../written-figures.ts';

/** A figure tells of what it tells of in the text: no sentence with it there shares a word with the clause. */
export const besideRule: GuardRule = {
  id: 'beside',
  holds: 'a figure stands beside a word that it stands beside in the text',
  faults: (claim) =>
    claim.clauses.flatMap((clause): Fault[] => {
      const figures = writtenFigures(clause.text).filter(({ kind }) => kind === 'money' || kind === 'day');
      if (figures.length === 0) return [];
      const analysed = analyse(withoutFigures(clause.text, figures), claim.meanings);
      return figures
        .filter(({ value }) => isApart(value, analysed, claim))
        .map(({ from, to }) => ({ kind: 'relation', from: clause.from + from, to: clause.from + to }));
    }),
};

function isApart(value: string, analysed: Analysed, { cited, ground }: Claim): boolean {
  const telling = cited.flatMap(({ section, told }) =>
    told.filter(({ values }) => values.has(value)).map(({ support }) => ({ section, support })),
  );
  // What a tool or a call gives is a label with its figure, and says little else.
  if (telling.length === 0 || telling.some(({ section }) => section === 'support')) return false;
  const open = openWords(
    analysed,
    telling.flatMap(({ section, support }) => [support, ground.wordsAbout(section)]),
  );
  if (open < 1 || open < openWords(analysed, [])) return false;
  // A word that the text has nowhere is the rule of support's to find.
  return (
    open -
      openWords(
        analysed,
        cited.map(({ support }) => support),
      ) >=
    1
  );
}
