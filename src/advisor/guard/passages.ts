import { lazily } from './lazily.ts';
import { type Meanings, rowsByLongest } from './meanings.ts';
import { clausesOf, isOfText, negates } from './sentences.ts';
import { type Span, type Support, supportOf } from './support.ts';
import { type WrittenFigure, writtenFigures } from './written-figures.ts';

/** What one paragraph of the text says, with the facts that stand in it: what a sentence is held against. */
export interface Passage {
  readonly section: string;
  readonly text: string;
  readonly support: Support;
  /** Without the clauses that deny something. */
  readonly affirmed: Support;
  /** Each clause that denies something. */
  readonly denied: readonly Denial[];
  readonly figures: readonly WrittenFigure[];
  /** Its figures with what stands beside each: a bound, a side in time. */
  readonly bounds: readonly { readonly value: string; readonly beside: string }[];
  /** Each sentence with figures, as their values. */
  readonly told: readonly { readonly values: ReadonlySet<string>; readonly support: Support }[];
  /** What those who act in it do. */
  readonly acts: readonly Act[];
}

/** What is denied, and whether it is only said to be left open: "the page does not say how long". */
export interface Denial {
  readonly support: Support;
  readonly open: boolean;
}

/** A sentence or a clause and who acts in it: the rows of those it names. */
export interface Act {
  readonly actors: ReadonlySet<string>;
  readonly text: string;
  readonly support: Support;
}

/** A passage of text that comes from elsewhere: a tool's result, a call's fact, an application's. */
export function passageOf(section: string, text: string, meanings: () => Meanings): Passage {
  const clauses = lazily(() => clausesOf(text));
  const support = lazily(() => supportOf(meanings(), text));
  const affirmed = lazily(() =>
    supportOf(
      meanings(),
      clauses()
        .filter((clause) => !negates(clause))
        .join('\n'),
    ),
  );
  const denied = lazily(() =>
    clauses()
      .filter(negates)
      .map((clause) => ({ support: supportOf(meanings(), clause), open: isOfText(clause) })),
  );
  const figures = lazily(() => writtenFigures(text));
  const bounds = lazily(() =>
    clauses().flatMap((clause) =>
      writtenFigures(clause).map((figure) => ({ value: figure.value, beside: besideFigure(clause, figure) })),
    ),
  );
  const told = lazily(() =>
    text
      .split(SENTENCE)
      .map((sentence) => ({ sentence, values: new Set(writtenFigures(sentence).map(({ value }) => value)) }))
      .filter(({ values }) => values.size > 0)
      .map(({ sentence, values }) => ({ values, support: supportOf(meanings(), sentence) })),
  );
  const acts = lazily(() => actsOf(text, meanings()));
  return {
    section,
    text,
    get support() {
      return support();
    },
    get affirmed() {
      return affirmed();
    },
    get denied() {
      return denied();
    },
    get figures() {
      return figures();
    },
    get bounds() {
      return bounds();
    },
    get told() {
      return told();
    },
    get acts() {
      return acts();
    },
  };
}

/** Those who do something in the program, by their rows of guard-words.yaml. */
const ACTORS: ReadonlySet<string> = new Set([
  'bureau',
  'authorities',
  'expert-panel',
  'zone-admin',
  'province-city',
  'officer',
]);

export function actorsIn(text: string, meanings: Meanings): ReadonlySet<string> {
  return new Set([...rowsByLongest(meanings, text)].filter((row) => ACTORS.has(row)));
}

/** One act a sentence; one a clause where several act in it. */
function actsOf(text: string, meanings: Meanings): Act[] {
  return text.split(SENTENCE).flatMap((sentence) => {
    const all = actorsIn(sentence, meanings);
    if (all.size === 0) return [];
    if (all.size === 1) return [{ actors: all, text: sentence, support: supportOf(meanings, sentence) }];
    return clausesOf(sentence).flatMap((clause) => {
      const actors = actorsIn(clause, meanings);
      return actors.size === 0 ? [] : [{ actors, text: clause, support: supportOf(meanings, clause) }];
    });
  });
}

const SENTENCE = /\n|(?<=[.。])\s?(?=["\p{Lu}\p{Script=Han}])/u;

const REACH = 34;

/** What stands within the clause, near a figure. */
export function besideFigure(text: string, { from, to }: Span): string {
  const before =
    text
      .slice(Math.max(0, from - REACH), from)
      .split(/[,，；;。]\s?/u)
      .at(-1) ?? '';
  const after = text.slice(to, to + REACH).split(/[,，；;。]\s?|\.\s/u)[0] ?? '';
  return `${before} ${after}`;
}
