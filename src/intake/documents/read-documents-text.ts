import type { DocumentStatus } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import { stripInvisible } from '../../program/clean-text.ts';
import type { Day } from '../../program/day.ts';
import type { DocumentAnswer, DocumentAnswers } from '../../program/documents.ts';
import { type Statement, statementReader } from '../statements/read-statements.ts';
import { whensIn } from '../statements/whens.ts';
import { type WordTable, wordFinder } from '../statements/word-table.ts';
import { type DocumentLine, documentLines } from './document-lines.ts';
import { type DocumentPart, documentParts } from './document-parts.ts';
import { toldDays } from './due-of.ts';
import { expiryOf } from './expiry-of.ts';

/** Lines, tables or sentences about documents, to what is known of each. */
export type ReadDocumentsText = (text: string, today: Day) => DocumentAnswers;

const NOT_APPLICABLE = 'not-applicable';
/** Where several papers will do, the best of them counts; where one is spoken of twice, the later word does. */
const BEST: readonly DocumentStatus[] = ['have', 'in-progress', 'not-applicable', 'missing', 'unknown'];
const EITHER_WILL_DO = new Set(['DOC-MATCH-001', 'DOC-LET-001', 'DOC-FAC-001']);

/** A paper that is written and has no force yet is not at hand. */
const UNSIGNED =
  /\b(?:un-?signed|un-?stamped|un-?sealed|(?:not|n['’]t)(?: yet)?(?: been)? (?:signed|stamped|sealed|approved|final|finali[sz]ed)|(?:signature|stamp|seal|approval) (?:is )?(?:missing|pending|outstanding)|awaiting (?:the )?(?:signature|stamp|approval))\b|(?:未|没有?|待)(?:经)?(?:签字|签名|签署|签章|签|盖章|盖|批准|审批|定稿|生效)|(?:缺|差)(?:签字|签名|盖章|公章)/i;

export function documentsTextReader(topics: WordTable, cues: WordTable): ReadDocumentsText {
  const withIds = topics.map((row) =>
    row.id.startsWith('doc-') ? { ...row, en: [...row.en, row.id] } : row,
  );
  const read = statementReader(withIds, cues);
  const find = wordFinder([...withIds, ...cues]);
  return (written, today) => {
    const lines = documentLines(stripInvisible(written));
    const said = read(lines.text, today);
    const means = (words: string) => find(words).length > 0 || whensIn(words, today).length > 0;
    const partOf = documentParts(said, lines, means);
    const answers = new Map<string, DocumentAnswer>();
    for (const [id, ofOne] of byDocument(said)) {
      const states = ofOne.map((one) => stateOf(one, lines.at(one)));
      const unsigned = states.includes('have') && ofOne.some((one) => UNSIGNED.test(partOf(one).text));
      const state = unsigned ? 'in-progress' : joined(id, states);
      answers.set(id, { state, ...extras(state, ofOne, { lineOf: lines.at, partOf, today }) });
    }
    return answers;
  };
}

function byDocument(said: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const one of said) {
    if (one.topic === NOT_APPLICABLE) continue;
    const id = one.topic.toUpperCase();
    found.set(id, [...(found.get(id) ?? []), one]);
  }
  return found;
}

function stateOf(one: Statement, line: DocumentLine | null): DocumentStatus {
  const { state, beside, later } = one;
  const alone = beside.size === 1 || line === null;
  if (line !== null && line.reason !== null) return 'not-applicable';
  if (beside.has(NOT_APPLICABLE)) return 'not-applicable';
  if (line?.mark && alone) return line.mark;
  if (state === 'in-progress' || (later && state === 'yes')) return 'in-progress';
  if (state === 'no') return 'missing';
  if (state === 'yes' || state === 'ends' || state === 'expired') return 'have';
  return (state === null ? line?.under : null) ?? 'unknown';
}

function joined(id: string, states: readonly DocumentStatus[]): DocumentStatus {
  const known = states.filter((state) => state !== 'unknown');
  if (EITHER_WILL_DO.has(id))
    return BEST.find((state) => states.includes(state) && state !== 'unknown') ?? 'unknown';
  // "have the draft, not signed yet": something under way is neither had nor missing.
  if (known.includes('in-progress')) return 'in-progress';
  return known.at(-1) ?? 'unknown';
}

interface Beside {
  readonly lineOf: (one: Statement) => DocumentLine | null;
  readonly partOf: (one: Statement) => DocumentPart;
  readonly today: Day;
}

function extras(
  state: DocumentStatus,
  said: readonly Statement[],
  { lineOf, partOf, today }: Beside,
): Omit<DocumentAnswer, 'state'> {
  const lines = said.flatMap((one) => lineOf(one) ?? []);
  const parts = [...new Set(said.map(partOf))];
  const owner = lines.find((line) => line.owner !== null)?.owner ?? parts.find((part) => part.owner)?.owner;
  const reason = lines.find((line) => line.reason !== null && line.reason !== '')?.reason ?? null;
  const column = lines.find((line) => line.date !== null)?.date ?? null;
  const days = parts.flatMap(({ text }) => toldDays(text, today));
  const open = state === 'in-progress' || state === 'missing';
  const due = open ? (days.findLast((told) => told.due)?.day ?? column) : null;
  const expires =
    said
      .filter((one) => !open || isOfThePaper(one))
      .map((one) => expiryOf(one, today))
      .findLast((day) => day !== null) ??
    lines.find((line) => line.expires !== null)?.expires ??
    null;
  // A day whose meaning was not told is kept as a note.
  const left = due === null && expires === null ? (column ?? days.at(-1)?.words ?? null) : null;
  const note = both(reason) ?? (left === null ? null : { en: `date told: ${left}`, zh: `所述日期：${left}` });
  return { owner: both(owner ?? null), expires, due, reason: note };
}

function isOfThePaper({ quote }: Statement): boolean {
  return /valid|expir|in force|有效|到期|过期|期满/i.test(quote.text);
}

function both(text: string | null): Bilingual | null {
  return text === null ? null : { en: text, zh: text };
}
