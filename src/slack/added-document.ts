import type { DocumentComparison } from '../advisor/documents/document-comparison.ts';
import type { CallProposal } from '../intake/call/call-proposal.ts';
import { readCallValue } from '../intake/call/read-call-value.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import { documentPlace } from '../program/document-place.ts';
import type { CallFacts } from '../program/terms.ts';
import { encode } from '../store/encode.ts';
import type { KeptDocument } from '../store/store.ts';

/** A document that was handed in to be kept, as its reply shows it: its text stays in the store alone. */
export interface AddedDocument
  extends Pick<
    KeptDocument,
    'name' | 'sha256' | 'title' | 'lang' | 'format' | 'pages' | 'characters' | 'hiddenText'
  > {
  readonly kind: 'kept';
  readonly outcome: 'added' | 'replaced' | 'same';
  readonly hiddenSheets: readonly string[];
  readonly proposals: readonly CallProposal[];
  /** From the version it replaced; null where there was none, or where it could not be compared. */
  readonly comparison: ShownComparison | null;
}

export interface RefusedDocument {
  readonly kind: 'refused';
  readonly name: string;
  readonly message: Bilingual;
}

/** The changes that a message has room for, and how many more there are. */
export interface ShownComparison extends DocumentComparison {
  readonly more: number;
}

/** Changed sentences that are listed; a reader of more has to read both documents. */
const MOST_CHANGES = 40;

export function shownComparison(comparison: DocumentComparison): ShownComparison {
  let room = MOST_CHANGES;
  let more = 0;
  const sections = comparison.sections.flatMap((section) => {
    const changes = section.changes.slice(0, room);
    room -= changes.length;
    more += section.changes.length - changes.length;
    return changes.length === 0 ? [] : [{ ...section, changes }];
  });
  return { ...comparison, sections, more };
}

/** A proposal as a call fact with its document and page as the source; null where its value cannot be one. */
export function proposedFact(
  { name }: Pick<AddedDocument, 'name'>,
  { key, value, page, heading }: CallProposal,
  lang: Lang,
): CallFacts | null {
  const read = readCallValue(key, value, documentPlace(name, page, lang, heading));
  return read.ok ? read.callFacts : null;
}

/** Whether both say the same of a key, whatever their sources. */
export function sameFact(key: CallProposal['key'], one: CallFacts, other: CallFacts): boolean {
  return plainly(one[key]) === plainly(other[key]);
}

/** The same however its fields are ordered: a form writes them otherwise than a document's reader. */
function plainly(fact: CallFacts[CallProposal['key']]): string {
  const { source: _where, ...said } = fact ?? { source: '' };
  return encode(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The proposals that contradict nothing: one value in the document, and none or the same of the call entered here. Those
 * already in force are left out.
 */
export function plainProposals(
  { proposals, name }: Pick<AddedDocument, 'proposals' | 'name'>,
  callFacts: CallFacts,
  lang: Lang,
): CallFacts {
  const plain = proposals.flatMap((proposal) => {
    const { key } = proposal;
    const alone = proposals.filter((other) => other.key === key).length === 1;
    const fact = proposedFact({ name }, proposal, lang);
    return alone && callFacts[key] === undefined && fact !== null ? [fact] : [];
  });
  return Object.assign({}, ...plain);
}
