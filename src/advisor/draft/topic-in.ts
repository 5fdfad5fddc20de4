import type { WordRow } from '../../knowledge/read-word-table.ts';
import type { Lang } from '../../program/bilingual.ts';

/** Standards, systems and figures are written alike in both languages. */
const NAME = /^(?:[A-Z][A-Z0-9/-]+|\d[\d.,:/-]*|[A-Z]?[a-z]{0,2}\d+)$/;
const KNOWN_NAME = /\b(?:iso|iec|iatf|gmp|mes|erp|gb|esg|eia)\b/gi;
const LIGHT_EN = /^(?:the|a|an|our|your|its|of|on|for|to|in|at|and|with|more|about|new|all)$/i;
const LIGHT_ZH = /^(?:的|和|与|及|我们|我司|本公司|公司|企业|方面|相关|有关|关于|以及|一段|部分)+/;

/**
 * A topic in the language of the draft, as its heading says it: names stay, words of the other language give way to
 * those of `topics`. Null where one has no counterpart there. "ISO 9001 timeline" is ISO 9001时间安排.
 */
export function topicIn(topic: string, lang: Lang, topics: readonly WordRow[]): string | null {
  const said = topic.trim().replace(KNOWN_NAME, (name) => name.toUpperCase());
  const pieces = lang === 'zh' ? inChinese(said, topics) : inEnglish(said, topics);
  if (pieces === null) return null;
  const joined = pieces.reduce(
    (text, piece) => (text === '' ? piece : `${text}${between(text, piece)}${piece}`),
    '',
  );
  return joined === '' ? null : joined;
}

/** Two Latin words stand apart, and a Latin and a Chinese one do not. */
function between(before: string, after: string): string {
  return /[\w)]$/.test(before) && /^[\w(]/.test(after) ? ' ' : '';
}

function inChinese(topic: string, topics: readonly WordRow[]): readonly string[] | null {
  const words = topic.match(/\p{Script=Han}[^A-Za-z\d\s]*|[^\s\p{Script=Han}]+/gu) ?? [];
  const pieces: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    if (/\p{Script=Han}/u.test(word) || NAME.test(word)) {
      pieces.push(word);
      at += 1;
      continue;
    }
    const found = [4, 3, 2, 1].flatMap((length) => {
      const phrase = words
        .slice(at, at + length)
        .join(' ')
        .toLowerCase()
        .replace(/[,.]$/, '');
      const row = topics.find(({ en }) => en.includes(phrase));
      return row === undefined ? [] : [{ length, name: row.zh[0] ?? '' }];
    })[0];
    if (found !== undefined) pieces.push(found.name);
    else if (!LIGHT_EN.test(word)) return null;
    at += found?.length ?? 1;
  }
  return pieces;
}

function inEnglish(topic: string, topics: readonly WordRow[]): readonly string[] | null {
  const pieces: string[] = [];
  for (let rest = topic; rest !== ''; ) {
    const latin = /^[^\p{Script=Han}]+/u.exec(rest)?.[0];
    const names = topics.flatMap(({ en, zh }) => zh.map((name) => ({ name, said: en[0] ?? '' })));
    const found = names
      .filter(({ name }) => rest.startsWith(name))
      .sort((a, b) => b.name.length - a.name.length)[0];
    const light = LIGHT_ZH.exec(rest)?.[0];
    if (latin !== undefined) pieces.push(latin.trim());
    else if (found !== undefined) pieces.push(found.said);
    else if (light === undefined) return null;
    rest = rest.slice((latin ?? found?.name ?? light ?? '').length);
  }
  return pieces.filter((piece) => piece !== '');
}
