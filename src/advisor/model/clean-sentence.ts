/** A sentence without what no answer holds, and the marks of its sources. */
export interface CleanSentence {
  readonly text: string;
  /** "p3", "t1" …, in the order they stand. */
  readonly marks: readonly string[];
  /** An address, a link or a mention was in it. */
  readonly foreign: boolean;
}

const MARKS = /\s*[[【]\s*([a-z]\d{1,3}(?:\s*[,;，；、]\s*[a-z]?\d{1,3})*)\s*[\]】]/giu;
const LINK = /!?\[([^\]\n]{0,200})\]\(\s*[^)\s]{0,500}[^)]{0,200}\)/gu;
/** With a scheme, or an address of a mailbox or a machine; full-width signs count. */
const ADDRESS =
  /<?(?:[a-z][a-z0-9+.-]{1,20}[:：][/／]{2}|mailto[:：]|tel[:：]|javascript[:：]|data[:：]|www[.．。])[^\s<>|]*(?:\|[^>]*)?>?|(?<![\d.,])(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?(?:\/\S*)?|[\p{L}\p{N}._%+-]+[@＠][\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
/** A name that ends like a host's: "evil.shop/x". A full stop without its space stands before a capital. */
const HOST =
  /(?<![\p{L}\p{N}@.])(?:[\p{L}\p{N}-]{1,63}[.．])+(?:[a-z]{2,24}|[A-Z]{2,24}|公司|网络|中国)(?![\p{L}\p{N}])(?:[:/?#][^\s<>]*)?/gu;
/** Slack's own tokens, and what people type for them. */
const MENTION =
  /[<＜﹤](?:[!！@＠#＃]|subteam)[^>＞﹥\n]{0,200}[>＞﹥]?|[@＠](?:channel|here|everyone|all|所有人|全体成员)\b|[@＠]所有人|(?<![\p{L}\p{N}])[@＠][\p{L}\p{N}][\p{L}\p{N}._-]*/giu;
const HTML = /<\/?[a-z][^>\n]{0,300}>/giu;
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu;
const PICTOGRAM = /(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/gu;
/** At the head of a line: a heading, a list, a quotation. */
const HEAD = /^\s*(?:#{1,6}\s+|[-*•+]\s+|>\s*|\d{1,2}[.)、]\s+)+/u;
const WEIGHT = /(\*\*|__|~~|`+)/gu;
/** What is left in brackets once the marks are out is a claim like any other; the guard takes brackets for marks. */
const BRACKETS: Readonly<Record<string, string>> = {
  '[': '(',
  ']': ')',
  '【': '（',
  '】': '）',
  '〔': '（',
  '〕': '）',
};

/** A model's sentence as plain text: no address, mention, link, markup or invisible character; its marks apart. */
export function cleanSentence(written: string): CleanSentence {
  const seen = written.normalize('NFC').replace(INVISIBLE, '');
  const named = seen.replace(LINK, '$1');
  const marks = [...named.matchAll(MARKS)].flatMap(([, inside = '']) => marksIn(inside));
  // Without its markup first: what it parts may be an address once it is gone.
  const bare = plain(named.replace(MARKS, '').replace(PICTOGRAM, '').replace(HEAD, '').replace(WEIGHT, ''));
  const safe = bare.replace(MENTION, '').replace(ADDRESS, '').replace(HOST, '').replace(HTML, '');
  const text = plain(safe).replace(/[[\]【】〔〕]/gu, (bracket) => BRACKETS[bracket] ?? bracket);
  return { text, marks: [...new Set(marks)], foreign: named !== seen || safe !== bare };
}

function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[.,;:!?，。；：！？）)])/gu, '')
    .trim();
}

/** "p1, 3" names p1 and p3. */
function marksIn(inside: string): string[] {
  let letter = '';
  return inside
    .toLowerCase()
    .split(/\s*[,;，；、]\s*/u)
    .map((one) => {
      letter = /^[a-z]/.exec(one)?.[0] ?? letter;
      return /^[a-z]/.test(one) ? one : `${letter}${one}`;
    });
}
