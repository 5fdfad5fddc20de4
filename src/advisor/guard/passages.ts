import type { Library, TextSection } from '../../knowledge/library.ts';
import type { Fact, SampleLine } from '../../program/fact.ts';
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

export interface FactSupport {
  readonly fact: Fact;
  readonly support: Support;
  /** Each member of its list; none where it is no list. */
  readonly items: readonly Support[];
}

/** The whole text. Each part is made ready when an answer first rests on it. */
export interface Ground {
  readonly passages: readonly Passage[];
  readonly facts: readonly FactSupport[];
  /** What the text is known not to say: backs a sentence on what it leaves open. */
  readonly silences: readonly Support[];
  readonly headings: ReadonlyMap<string, string>;
  /** What each line of the sample budget is called and leads to. */
  readonly lines: ReadonlyMap<SampleLine, Support>;
  /** What a section is called, and words of its page that the restated text does without. */
  wordsAbout(section: string): Support;
}

export function groundOf(library: Library, meanings: () => Meanings): Ground {
  const passages = library.sections.flatMap((section) => passagesOf(section, library.facts, meanings));
  const facts = library.facts.map((fact) => factSupport(fact, meanings));
  const silences = lazily(() =>
    library.silences.map(({ say, reading, advice, asks }) =>
      supportOf(
        meanings(),
        [
          ...[say, reading, advice].map((one) => `${one?.en ?? ''} ${one?.zh ?? ''}`),
          // What is not said is named in the words that people ask for it with.
          ...asks.en,
          ...asks.zh,
        ].join('\n'),
      ),
    ),
  );
  const lines = lazily(
    () =>
      new Map(
        library.facts
          .flatMap(({ value }) => (value?.kind === 'table' ? value.lines : []))
          .map((line) => [line, supportOf(meanings(), lineText(line))]),
      ),
  );
  const about = new Map(
    library.sections.map(({ id, heading }) => {
      const words = library.pageWords.find((row) => row.id === id);
      const texts = [heading.en, heading.zh, ...(words?.en ?? []), ...(words?.zh ?? [])];
      return [id, lazily(() => supportOf(meanings(), texts.join('\n')))];
    }),
  );
  const nothing = { stems: new Set<string>(), han: '', rows: new Set<string>() };
  return {
    passages,
    facts,
    get silences() {
      return silences();
    },
    get lines() {
      return lines();
    },
    wordsAbout: (section) => about.get(section)?.() ?? nothing,
    headings: new Map(
      library.sections.flatMap(({ id, heading }) =>
        [id, heading.en, heading.zh].map((name): [string, string] => [headingKey(name), id]),
      ),
    ),
  };
}

function lineText({ category, outcome }: SampleLine): string {
  return [category.en, category.zh, outcome.en, outcome.zh].join('\n');
}

function factSupport(fact: Fact, meanings: () => Meanings): FactSupport {
  const support = lazily(() => supportOf(meanings(), factText(fact)));
  const items = lazily(() =>
    fact.value?.kind === 'items'
      ? fact.value.items.map(({ en, zh }) => supportOf(meanings(), `${en}\n${zh}`))
      : [],
  );
  return {
    fact,
    get support() {
      return support();
    },
    get items() {
      return items();
    },
  };
}

/** How a heading is compared: quotes, case and the bracketed part that tells our Chinese headings apart do not count. */
export function headingKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
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

function passagesOf(section: TextSection, facts: readonly Fact[], meanings: () => Meanings): Passage[] {
  const own = facts.filter((fact) => fact.section === section.id);
  const anchored = new Set<string>();
  const passages = section.paragraphs.map(({ en, zh }) => {
    const within = own.filter(({ anchor }) => anchor !== null && en.includes(anchor));
    for (const { id } of within) anchored.add(id);
    return passageOf(section.id, [en, zh, ...within.map(factText)].join('\n'), meanings);
  });
  const apart = own.filter(({ id }) => !anchored.has(id));
  return [...passages, ...apart.map((fact) => passageOf(section.id, factText(fact), meanings))];
}

function factText({ say, value }: Fact): string {
  const items = value?.kind === 'items' ? value.items.map(({ en, zh }) => `${en}\n${zh}`) : [];
  return [say.en, say.zh, ...items].join('\n');
}
