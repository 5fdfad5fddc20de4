import { cleanText } from '../../program/clean-text.ts';
import type { DocumentPart, HandedDocument } from '../../program/handed-document.ts';
import type { CallKey, CallProposal, CallSentence } from './call-proposal.ts';
import { closingDay } from './closing-day.ts';
import { costList } from './cost-list.ts';
import { grantCap, matchRatio } from './grant-terms.ts';
import { issuerIn, numberIn } from './notice-head.ts';

/** What a sentence is read for. */
const READERS: readonly (readonly [key: CallKey, read: (text: string) => string | null])[] = [
  ['cap', grantCap],
  ['ratio', matchRatio],
  ['deadline', closingDay],
  ['list', costList],
];
const HEAD_READERS: readonly (readonly [key: CallKey, read: (text: string) => string | null])[] = [
  ['issuer', issuerIn],
  ['number', numberIn],
];
/** Who issued it and under which number stands at the top; further down other notices are named. */
const HEAD_SENTENCES = 8;
/** Characters: a longer "sentence" is a table or damage. */
const LONGEST = 400;
/** Of one fact; more different values than these are no clear statement. */
const MOST_VALUES = 3;

/**
 * What a call document says of the cap, the ratio, the closing day, the list of costs, its issuer and number, each
 * with the sentence it stands in. Only plain statements count; where two differ both are proposed.
 */
export function proposeCallFacts(document: Pick<HandedDocument, 'parts'>): readonly CallProposal[] {
  const sentences = document.parts.flatMap(sentencesOf);
  const found = sentences.flatMap((sentence, at) => [
    ...(at < HEAD_SENTENCES ? HEAD_READERS.flatMap((reader) => proposal(reader, sentence)) : []),
    ...READERS.flatMap((reader) => proposal(reader, sentence)),
  ]);
  const seen = new Set<string>();
  const different = found.filter(({ key, value }) => {
    const same = `${key} ${value}`;
    if (seen.has(same)) return false;
    seen.add(same);
    return true;
  });
  return different.filter(({ key }) => different.filter((other) => other.key === key).length <= MOST_VALUES);
}

function proposal(
  [key, read]: (typeof READERS)[number],
  { text, quote, page, heading }: CallSentence,
): readonly CallProposal[] {
  const value = read(text);
  return value === null ? [] : [{ key, value, quote, page, heading }];
}

function sentencesOf({ heading, level, page, text }: DocumentPart): readonly CallSentence[] {
  const lines = [...(level > 0 && heading !== null ? [heading] : []), ...text.split('\n')];
  return lines
    .flatMap((line) =>
      line.startsWith('|') ? [tableRow(line)] : line.split(/(?<=[。！？!?；;])|(?<=[.]) +(?=[A-Z])/),
    )
    .map((quote) => quote.trim())
    .filter((quote) => quote !== '' && quote.length <= LONGEST)
    .map((quote) => ({ text: cleanText(quote).replace(/\s+/g, ' '), quote, page, heading }));
}

/** "| Closing date | 14 May 2027 |" says what "Closing date: 14 May 2027" says. */
function tableRow(line: string): string {
  const cells = line
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  return cells.length === 2 ? cells.join('：') : cells.join('; ');
}
