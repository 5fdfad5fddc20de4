import type { ConceptId } from '../lint.ts';
import { type Block, blocksOf, missingParts, type Part, type Start } from './blocks.ts';
import type { Passage } from './draft-text.ts';
import { concept, type DraftWork, hints, says } from './draft-work.ts';
import { findPhrases } from './find-phrases.ts';

/** The five items of a workstream, in the text's order. */
const WORKSTREAM_ITEMS = ['objective', 'task', 'team', 'resource', 'indicator'] as const;

export const WORKSTREAM_KINDS = [
  'technology-refinement',
  'pilot-production',
  'market-launch',
  'post-launch-optimization',
] as const satisfies readonly ConceptId[];

const NUMBERED =
  /^(?:(?:work\s?stream|work\s?package|wp|ws)(?:\s*#?\s*\d{1,2}|\s+[A-Z](?![a-z]))|(?:工作模块|工作包|任务包|模块|子课题|课题)\s*[\dA-Z一二三四五六七八九十]{1,2})\s*[:.、)–—-]*\s*/i;

export interface Workstream extends Block {
  /** One of the four kinds, when its name is of one. */
  readonly kind: string | null;
  readonly missing: readonly string[];
}

export function workstreamsOf(work: DraftWork): readonly Workstream[] {
  const parts = partsOf(work, WORKSTREAM_ITEMS);
  const isLabel = (text: string) => parts.some((part) => part.named(text));
  const kindless = parentsOf(work);
  const blocks = blocksOf(work.passages, (passage) => startOf(work, passage, kindless), isLabel);
  const found = blocks.length > 0 ? blocks : sentencesNaming(work);
  return found.map((block) => ({
    ...block,
    kind: WORKSTREAM_KINDS.find((kind) => kind === block.key) ?? null,
    missing: missingParts(block.segments, parts),
  }));
}

export function partsOf(work: DraftWork, ids: readonly ConceptId[]): readonly Part[] {
  return ids.map((id) => ({
    id,
    named: (text) => says(work, text, id),
    hinted: (text) => hints(work, text, id),
  }));
}

/** A head line, list item, table row or paragraph that begins with a workstream's name or number. */
function startOf(work: DraftWork, passage: Passage, kindless: ReadonlySet<Passage>): Start | null {
  const first =
    passage.kind === 'row' ? (passage.cells.find((cell) => /\p{L}/u.test(cell)) ?? '') : passage.text;
  const head = first.slice(0, 160);
  const number = NUMBERED.exec(head);
  const name = head.slice(number?.[0].length ?? 0);
  const kind = WORKSTREAM_KINDS.find((id) => beginsWith(work, name, id));
  if (kind !== undefined) {
    // "Pilot production runs from May" tells of the pilot run; a name is followed by a mark, a bracket or nothing.
    const [hit] = findPhrases(name, concept(work, kind).phrases);
    const after = name.slice(hit?.to ?? 0);
    const isName = passage.level > 0 || passage.kind === 'row' || number !== null || NAME_ENDS.test(after);
    return isName ? { key: kind, name: head.slice(0, (number?.[0].length ?? 0) + (hit?.to ?? 0)) } : null;
  }
  if (number !== null) {
    const title = /^[^:.;。(]{0,60}/.exec(name)?.[0] ?? '';
    return {
      key: `#${number[0].replace(/\D*$/, '')}`,
      name: head.slice(0, number[0].length + title.length).trim(),
    };
  }
  return kindless.has(passage)
    ? { key: first, name: /^[^:.;。(]{0,60}/.exec(first)?.[0].trim() ?? first }
    : null;
}

const NAME_ENDS = /^\s*(?:模块|阶段|工作|workstream|work package|phase|stage)?\s*(?:$|[:.。;(|\n–—-])/i;

function beginsWith(work: DraftWork, text: string, id: ConceptId): boolean {
  const [hit] = findPhrases(text, concept(work, id).phrases);
  return hit !== undefined && /^[\s"“”'‘’《]*(?:the\s+)?$/i.test(text.slice(0, hit.from));
}

/** Head lines right under a heading "Workstreams" are workstreams, whatever their names. */
function parentsOf(work: DraftWork): ReadonlySet<Passage> {
  const under = (passage: Passage) =>
    /^(?:our |the |project )?work\s?(?:streams|packages)\b|^(?:项目)?(?:工作模块|工作包|任务分解)/i.test(
      passage.under.at(-1) ?? '',
    );
  const heads = work.passages.filter((passage) => passage.level > 0 && under(passage));
  const rest = heads.filter(
    ({ text }) => !says(work, text, 'by-date') && !says(work, text, 'quality-standard'),
  );
  return new Set(rest);
}

/** Without any head line: sentences that name one kind; where several are named in one breath, only their names. */
function sentencesNaming(work: DraftWork): readonly Block[] {
  return WORKSTREAM_KINDS.flatMap((key) => {
    const about = work.passages.filter(({ text }) => says(work, text, key));
    const [first] = about;
    if (first === undefined) return [];
    const alone = about.filter(
      ({ text }) => WORKSTREAM_KINDS.filter((kind) => says(work, text, kind)).length === 1,
    );
    const [hit] = findPhrases(first.text, concept(work, key).phrases);
    const name = first.shown.slice(hit?.from ?? 0, hit?.to ?? 0);
    return [{ key, name, row: first.row, segments: alone.map(({ text }) => ({ label: null, text })) }];
  });
}
