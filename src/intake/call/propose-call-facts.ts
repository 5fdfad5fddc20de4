import { type DocumentSentence, documentSentences } from '../../program/document-sentences.ts';
import type { HandedDocument } from '../../program/handed-document.ts';
import type { CallKey, CallProposal } from './call-proposal.ts';
import { closingDay } from './closing-day.ts';
import { costList } from './cost-list.ts';
import { ofEarlierYears } from './earlier-years.ts';
import { grantCap, grantShare, matchRatio } from './grant-terms.ts';
import { issuerAlone, issuerIn, numberIn } from './notice-head.ts';

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
/** A sentence that orders its reader about is no statement of a call. */
const ORDERS =
  /\b(?:ignore|disregard|forget|override)\b[^.]{0,40}\b(?:rules?|instructions?|prompts?|above|previous|earlier)\b|\b(?:system|assistant) ?:|\b(?:tell|inform|answer|assure|say to|reply to) (?:every|all|any|each|the) (?:applicants?|users?|people|readers?|companies)\b|\byou are (?:now )?(?:an?|the) (?:\w+ )?(?:bot|assistant|model|ai)\b|(?:忽略|无视|忘记|不要理会)[^。]{0,12}(?:规则|指令|提示|以上|上文|之前)|(?:告诉|回答|回复)(?:所有|每[个位家])?(?:用户|提问者|申报人|申报企业)|你(?:现在)?是[^。]{0,8}(?:助手|机器人|模型)/iu;
/** Of one fact; more different values than these are no clear statement. */
const MOST_VALUES = 3;

/**
 * What a call document says of the cap, the ratio, the closing day, the list of costs, its issuer and number, each
 * with the sentence it stands in. Only plain statements count; where two differ both are proposed.
 */
export function proposeCallFacts(document: Pick<HandedDocument, 'parts'>): readonly CallProposal[] {
  const sentences = documentSentences(document.parts).filter(
    ({ text, quote }) => quote.length <= LONGEST && !ORDERS.test(text),
  );
  const alone = (text: string) => issuerAlone(text, sentences[1]?.text ?? '');
  const found = sentences.flatMap((sentence, at) => [
    ...(at === 0 ? proposal(['issuer', alone], sentence) : []),
    ...(at < HEAD_SENTENCES ? HEAD_READERS.flatMap((reader) => proposal(reader, sentence)) : []),
    ...READERS.filter(([key]) => key !== 'cap' || !ofEarlierYears(sentences, at)).flatMap((reader) =>
      proposal(reader, sentence),
    ),
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
  { text, quote, page, heading }: DocumentSentence,
): readonly CallProposal[] {
  const value = read(text);
  const share = key === 'cap' ? grantShare(text) : null;
  return value === null ? [] : [{ key, value, quote, page, heading, ...(share === null ? {} : { share }) }];
}
