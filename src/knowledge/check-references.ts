import type { Fact, Silence } from '../program/fact.ts';
import type { Phrase } from '../program/phrasing.ts';
import type { KnowledgeProblems } from './knowledge-problems.ts';
import type { DraftSection, OutsideFact, TextSection } from './library.ts';

export interface CycleParts {
  readonly facts: readonly Fact[];
  readonly silences: readonly Silence[];
  readonly sections: readonly TextSection[];
  readonly draftSections: readonly DraftSection[];
  readonly outside: readonly OutsideFact[];
  readonly phrasing: readonly Phrase[];
}

/** Every id that one file takes from another exists, and every anchor stands in the text it was taken from. */
export function checkReferences(cycle: string, parts: CycleParts, problems: KnowledgeProblems): void {
  const facts = new Set(parts.facts.map(({ id }) => id));
  const silences = new Set(parts.silences.map(({ id }) => id));
  const known = (
    file: string,
    entry: string,
    kind: string,
    ids: ReadonlySet<string>,
    used: readonly string[],
  ) => {
    for (const id of used) {
      if (!ids.has(id)) problems.add(file, entry, `no ${kind} "${id}": correct the id or add it`);
    }
  };

  for (const fact of parts.facts) {
    const file = `${cycle}/facts.yaml`;
    known(file, fact.id, 'fact', facts, fact.related);
    known(file, fact.id, 'silence', silences, fact.silences);
    checkAnchor(file, fact, parts.sections, problems);
  }
  for (const silence of parts.silences) {
    known(`${cycle}/silences.yaml`, silence.id, 'fact', facts, silence.nearest);
  }
  for (const section of parts.draftSections) {
    known(`${cycle}/sections.yaml`, section.id, 'fact', facts, section.facts);
  }
  for (const phrase of parts.phrasing) known('phrasing.yaml', phrase.id, 'fact', facts, [phrase.fact]);
  for (const outside of parts.outside) known('outside.yaml', outside.id, 'fact', facts, outside.beside);
}

function checkAnchor(
  file: string,
  fact: Fact,
  sections: readonly TextSection[],
  problems: KnowledgeProblems,
): void {
  const section = sections.find(({ id }) => id === fact.section);
  if (section === undefined) {
    problems.add(file, fact.id, `no section "${fact.section}": use an id of program.en.md`);
    return;
  }
  const words = section.paragraphs.map(({ en }) => en).join('\n');
  if (fact.anchor !== null && !words.replace(/\s+/g, ' ').includes(fact.anchor)) {
    problems.add(
      file,
      fact.id,
      `anchor "${fact.anchor}" does not stand word for word in program.en.md [${fact.section}]: write it there`,
    );
  }
}
