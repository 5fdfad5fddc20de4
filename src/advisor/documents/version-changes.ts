import { proposeCallFacts } from '../../intake/call/propose-call-facts.ts';
import type { DocumentSentence } from '../../program/document-sentences.ts';
import type { HandedDocument } from '../../program/handed-document.ts';
import type { CallFactChange, DocumentComparison, SectionChange } from './document-comparison.ts';
import {
  type DocumentSection,
  documentSections,
  headingWords,
  pairSections,
  plainWords,
  type SectionPair,
} from './document-sections.ts';
import { sentenceChanges } from './sentence-changes.ts';

export type Version = Pick<HandedDocument, 'parts'>;

export type VersionChanges = Pick<DocumentComparison, 'sections' | 'callFacts'>;

/** What differs between two versions of a call, sentence by sentence. A sentence that only moved is no change. */
export function versionChanges(before: Version, after: Version): VersionChanges {
  const [was, is] = [documentSections(before.parts), documentSections(after.parts)];
  const stayed = stayedSentences(was, is);
  return {
    sections: pairSections(was, is).flatMap((pair) => sectionChange(pair, stayed)),
    callFacts: callFactChanges(before, after),
  };
}

/** Sentences that stand in both, each as often as it stands in both: those of the same section before others. */
function stayedSentences(
  was: readonly DocumentSection[],
  is: readonly DocumentSection[],
): ReadonlySet<DocumentSentence> {
  const stayed = new Set<DocumentSentence>();
  const free = new Map<string, DocumentSentence[]>();
  for (const sentence of was.flatMap(({ sentences }) => sentences)) {
    const words = plainWords(sentence.text);
    const same = free.get(words);
    if (same) same.push(sentence);
    else free.set(words, [sentence]);
  }
  for (const sentence of is.flatMap(({ sentences }) => sentences)) {
    const same = free.get(plainWords(sentence.text));
    const heading = headingWords(sentence.heading);
    const at = same?.findIndex((one) => headingWords(one.heading) === heading) ?? -1;
    const [found] = same?.splice(Math.max(0, at), 1) ?? [];
    if (found === undefined) continue;
    stayed.add(found);
    stayed.add(sentence);
  }
  return stayed;
}

function sectionChange(
  { before, after }: SectionPair,
  stayed: ReadonlySet<DocumentSentence>,
): readonly SectionChange[] {
  const left = (section: DocumentSection | null) =>
    (section?.sentences ?? []).filter((sentence) => !stayed.has(sentence));
  const changes = sentenceChanges(left(before), left(after));
  const heading = (after ?? before)?.heading ?? null;
  if (before === null || after === null) {
    // Nothing but sentences that moved away from a place without a heading of its own.
    if (changes.length === 0 && heading === null) return [];
    return [{ kind: before === null ? 'added' : 'removed', heading, was: null, changes }];
  }
  const renamed = headingWords(before.heading) !== headingWords(after.heading);
  if (changes.length === 0 && !renamed) return [];
  return [{ kind: 'changed', heading, was: renamed ? before.heading : null, changes }];
}

function callFactChanges(before: Version, after: Version): readonly CallFactChange[] {
  const [was, is] = [proposeCallFacts(before), proposeCallFacts(after)];
  const keys = [...new Set([...was, ...is].map(({ key }) => key))];
  return keys.flatMap((key): readonly CallFactChange[] => {
    const [one, other] = [was, is].map((all) => all.filter((each) => each.key === key));
    const values = (all: typeof was = []) =>
      all
        .map(({ value }) => value)
        .sort()
        .join('\n');
    return values(one) === values(other) ? [] : [{ key, before: one ?? [], after: other ?? [] }];
  });
}
