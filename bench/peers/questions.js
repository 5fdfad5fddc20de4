import { readdirSync, readFileSync } from 'node:fs';
import { analyse, SENTENCE_BREAK } from '../../dist/knowledge/tokens.js';

import { HEADINGS } from '../headings.js';

const EVAL = new URL('../eval/', import.meta.url);

/** Every paragraph of the program text in one language, under its section's heading. */
export function paragraphsOf(library, lang) {
  return library.sections.flatMap(({ id, heading, paragraphs }) =>
    paragraphs.map((text, n) => ({
      id: `${id}/${n}`,
      section: id,
      title: heading[lang],
      text: text[lang],
    })),
  );
}

/** The development questions of one language that a section answers. */
export function developmentQuestions(lang) {
  return readdirSync(EVAL)
    .filter((name) => name.endsWith('questions.jsonl'))
    .flatMap((name) => readFileSync(new URL(name, EVAL), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line))
    .filter((item) => item.lang === lang && item.gold_sections.length > 0)
    .map(({ question, gold_sections }) => ({
      text: question,
      gold: new Set(gold_sections.map((heading) => HEADINGS[heading] ?? heading)),
    }));
}

/** So many of a sentence's rarer words make a query. */
const WORDS = 2;

/** Every sentence as a text of its own, under the heading of its section. */
export function sentencesOf(paragraphs) {
  return paragraphs.flatMap(({ id, section, title, text }) =>
    text
      .split(/(?<=[.!?])\s|(?<=[。！？；])|\n/u)
      .filter(Boolean)
      .map((sentence, n) => ({ id: `${id}/${n}`, section, title, text: sentence })),
  );
}

/**
 * A query from every sentence: rarer words of it in reading order, but not the rarest, which must lead back to it. English
 * is typed as people do who saw it once: as it stands, with a slip in the longest word, with other endings, in turn.
 */
export function knownItems(sentences, lang) {
  const frequency = new Map();
  for (const { text } of sentences)
    for (const word of new Set(words(text, lang))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return sentences.flatMap(({ id, text }, n) => {
    const all = [...new Set(words(text, lang))];
    if (all.length < WORDS + 2) return [];
    const byRarity = [...all].sort((a, b) => frequency.get(a) - frequency.get(b));
    const rarer = new Set(byRarity.slice(1, WORDS + 1));
    const kept = all.filter((word) => rarer.has(word));
    const typed = lang === 'zh' ? kept : (WAYS[n % WAYS.length]?.(kept) ?? kept);
    return [{ text: typed.join(lang === 'zh' ? '' : ' '), gold: new Set([id]) }];
  });
}

const WAYS = [(kept) => kept, withSlip, withOtherEndings];

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Surface words that are no stop words. */
function words(text, lang) {
  const found =
    lang === 'zh'
      ? Array.from(segmenter.segment(text), ({ segment }) => segment).filter((word) =>
          /\p{Script=Han}{2}/u.test(word),
        )
      : (text.toLowerCase().match(/[a-z]{3,}/g) ?? []);
  return found.filter((word) => analyse(word).terms.some((term) => term !== SENTENCE_BREAK));
}

/** Two letters in the middle of the longest word change places. */
function withSlip(kept) {
  const longest = [...kept].sort((a, b) => b.length - a.length)[0];
  if (longest.length < 6) return kept;
  const at = longest.length >> 1;
  const slipped = longest.slice(0, at) + longest[at + 1] + longest[at] + longest.slice(at + 2);
  return kept.map((word) => (word === longest ? slipped : word));
}

/** One for many, many for one, and nouns for verbs. */
function withOtherEndings(kept) {
  return kept.map((word) => {
    if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
    if (word.endsWith('ing') && word.length > 6) return word.slice(0, -3);
    if (word.endsWith('ss')) return word;
    return word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
  });
}
