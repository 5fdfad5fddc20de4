import type { Library, TextSection } from '../../knowledge/library.ts';
import type { Fact } from '../../program/fact.ts';
import { lazily } from './lazily.ts';
import type { Meanings } from './meanings.ts';
import { clausesOf, negates } from './sentences.ts';
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
  readonly denied: readonly Support[];
  readonly figures: readonly WrittenFigure[];
  /** Its figures with what stands beside each: a bound, a side in time. */
  readonly bounds: readonly { readonly value: string; readonly beside: string }[];
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
    wordsAbout: (section) => about.get(section)?.() ?? nothing,
    headings: new Map(
      library.sections.flatMap(({ id, heading }) =>
        [id, heading.en, heading.zh].map((name): [string, string] => [headingKey(name), id]),
      ),
    ),
  };
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
      .map((clause) => supportOf(meanings(), clause)),
  );
  const figures = lazily(() => writtenFigures(text));
  const bounds = lazily(() =>
    clauses().flatMap((clause) =>
      writtenFigures(clause).map((figure) => ({ value: figure.value, beside: besideFigure(clause, figure) })),
    ),
  );
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
  };
}

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
