import type { Library, TextSection } from '../../knowledge/library.ts';
import type { Fact } from '../../program/fact.ts';
import type { Meanings } from './meanings.ts';
import { clausesOf, negates } from './sentences.ts';
import { type Support, supportOf } from './support.ts';
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
}

export interface FactSupport {
  readonly fact: Fact;
  readonly support: Support;
}

/** The whole text, prepared once. */
export interface Ground {
  readonly passages: readonly Passage[];
  readonly facts: readonly FactSupport[];
  /** What the text is known not to say: backs a sentence on what it leaves open. */
  readonly silences: readonly Support[];
  readonly headings: ReadonlyMap<string, string>;
  /** Words of the page itself, by section. */
  readonly pageWords: ReadonlyMap<string, Support>;
}

export function groundOf(library: Library, meanings: Meanings): Ground {
  const passages = library.sections.flatMap((section) => passagesOf(section, library.facts, meanings));
  return {
    passages,
    facts: library.facts.map((fact) => ({ fact, support: supportOf(meanings, factText(fact)) })),
    silences: library.silences.map(({ say, reading, advice }) =>
      supportOf(
        meanings,
        [say, reading, advice].map((one) => `${one?.en ?? ''} ${one?.zh ?? ''}`).join('\n'),
      ),
    ),
    pageWords: new Map(
      library.pageWords.map(({ id, en, zh }) => [id, supportOf(meanings, [...en, ...zh].join('\n'))]),
    ),
    headings: new Map(
      library.sections.flatMap(({ id, heading }) =>
        [id, heading.en, heading.zh].map((name): [string, string] => [headingKey(name), id]),
      ),
    ),
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
export function passageOf(section: string, text: string, meanings: Meanings): Passage {
  const clauses = clausesOf(text);
  const [no, yes] = [clauses.filter(negates), clauses.filter((clause) => !negates(clause))];
  const affirmed = supportOf(meanings, yes.join('\n'));
  const denied = no.map((clause) => supportOf(meanings, clause));
  return {
    section,
    text,
    support: supportOf(meanings, text),
    affirmed,
    denied,
    figures: writtenFigures(text),
  };
}

function passagesOf(section: TextSection, facts: readonly Fact[], meanings: Meanings): Passage[] {
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
