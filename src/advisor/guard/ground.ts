import type { Library, TextSection } from '../../knowledge/library.ts';
import type { Fact, SampleLine } from '../../program/fact.ts';
import { type FactSupport, factSupport, factText } from './fact-support.ts';
import { lazily } from './lazily.ts';
import type { Meanings } from './meanings.ts';
import { type Passage, passageOf } from './passages.ts';
import { type Support, supportOf } from './support.ts';

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

/** How a heading is compared: quotes, case and the bracketed part that tells our Chinese headings apart do not count. */
export function headingKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
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
