import { cleanText } from '../../program/clean-text.ts';
import { type DocumentSentence, documentSentences } from '../../program/document-sentences.ts';
import type { DocumentPart } from '../../program/handed-document.ts';

export interface DocumentSection {
  /** Null before the first heading. */
  readonly heading: string | null;
  readonly sentences: readonly DocumentSentence[];
}

/** A section of one version with that of the other; null where there is none. */
export interface SectionPair {
  readonly before: DocumentSection | null;
  readonly after: DocumentSection | null;
}

/** Numbers before a heading or an item: they shift when something is put in before them. */
const NUMBERING =
  /^(?:第[一二三四五六七八九十百\d]{1,4}[章节条款]|[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:\.\d{1,2})*)(?:[)）、]|[.．](?!\d)))\s*/u;
/** Of the sentences of the smaller section, so many stand in both: it is the same under a new heading. */
const SAME_SECTION = 0.5;

/** What a sentence says, whatever its numbering, case, width, spaces and closing mark. */
export function plainWords(text: string): string {
  return cleanText(text)
    .trim()
    .replace(NUMBERING, '')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[。.;；,，:：]+$/, '');
}

export function documentSections(parts: readonly DocumentPart[]): readonly DocumentSection[] {
  const sections: { heading: string | null; sentences: DocumentSentence[] }[] = [];
  for (const part of parts) {
    // A part that only goes on under its heading, on the next page, belongs to the section before.
    const last = sections.at(-1);
    const goesOn = part.level === 0 && last !== undefined && last.heading === part.heading;
    const section = goesOn ? last : { heading: part.heading, sentences: [] };
    if (!goesOn) sections.push(section);
    section.sentences.push(...documentSentences([{ ...part, level: 0 }]));
  }
  return sections;
}

/** Sections by their headings; then by what stands in them. In the order of `after`, those gone at the end. */
export function pairSections(
  before: readonly DocumentSection[],
  after: readonly DocumentSection[],
): readonly SectionPair[] {
  const free = new Set(before);
  const paired = new Map<DocumentSection, DocumentSection>();
  const byHeading = new Map<string, DocumentSection[]>();
  for (const section of [...before].reverse()) {
    const words = headingWords(section.heading);
    byHeading.set(words, [...(byHeading.get(words) ?? []), section]);
  }
  const take = (section: DocumentSection, found: DocumentSection | undefined) => {
    if (found === undefined) return;
    free.delete(found);
    paired.set(section, found);
  };
  for (const section of after) take(section, byHeading.get(headingWords(section.heading))?.pop());
  const owners = new Map<string, DocumentSection>();
  for (const section of free) for (const { text } of section.sentences) owners.set(plainWords(text), section);
  for (const section of after) if (!paired.has(section)) take(section, sameUnderNewHeading(section));
  return [
    ...after.map((section) => ({ before: paired.get(section) ?? null, after: section })),
    ...[...free].map((section) => ({ before: section, after: null })),
  ];

  function sameUnderNewHeading({ sentences }: DocumentSection): DocumentSection | undefined {
    const shared = new Map<DocumentSection, number>();
    for (const { text } of sentences) {
      const owner = owners.get(plainWords(text));
      if (owner && free.has(owner)) shared.set(owner, (shared.get(owner) ?? 0) + 1);
    }
    const [most] = [...shared].sort(([, a], [, b]) => b - a);
    if (most === undefined) return undefined;
    const [owner, both] = most;
    const smaller = Math.min(sentences.length, owner.sentences.length);
    return both >= smaller * SAME_SECTION ? owner : undefined;
  }
}

export function headingWords(heading: string | null): string {
  return heading === null ? '' : plainWords(heading);
}
