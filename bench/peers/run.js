// Puts the search beside others: npm run build; cd bench/peers; npm ci; npm start

import { loadLibrary } from '../../dist/knowledge/load-library.js';
import { createSearch } from '../../dist/knowledge/search.js';
import { OURS, PEERS } from './engines.js';
import { enlarged } from './enlarged.js';
import { developmentQuestions, knownItems, paragraphsOf, sentencesOf } from './questions.js';

const library = loadLibrary(new URL('../../knowledge/', import.meta.url), '2025');
const LANGS = { en: 'English', zh: 'Chinese' };
/** The corpus that latencies are measured on. */
const CHUNKS = 10_000;
const TIMED = 200;
const ROUNDS = 3;

/** The bot itself: the engine with the questions beside each fact, lay words and both languages. */
const bot = {
  name: "torch-advisor, the bot's search",
  async build() {
    const search = createSearch(library);
    return async (query) => search.find(query).passages;
  },
};

/** Share with a right one among the first three, and the mean of one over the place of the first right one. */
async function rank(questions, found) {
  let three = 0;
  let reciprocal = 0;
  for (const { text, gold } of questions) {
    const place = (await found(text)).findIndex((id) => gold.has(id));
    if (place >= 0) reciprocal += 1 / (place + 1);
    if (place >= 0 && place < 3) three += 1;
  }
  return `${share(three, questions.length)} ${share(reciprocal, questions.length)}`;
}

const share = (part, whole) => (part / whole).toFixed(3);

for (const [lang, language] of Object.entries(LANGS)) {
  const paragraphs = paragraphsOf(library, lang);
  const questions = developmentQuestions(lang);
  const sentences = sentencesOf(paragraphs);
  const items = knownItems(sentences, lang);
  const sectionOf = new Map(paragraphs.map(({ id, section }) => [id, section]));
  console.log(
    `\n${language}: ${paragraphs.length} paragraphs, ${questions.length} questions; ${sentences.length} sentences, ${items.length} known items`,
  );
  console.log(`${''.padEnd(34)}questions    known items\n${''.padEnd(34)}three  MRR   three  MRR`);
  for (const engine of [bot, OURS, ...PEERS]) {
    const search = await engine.build(paragraphs, lang);
    const sections = async (text) => {
      const found = await search(text, 100);
      return [...new Set(found.map((hit) => hit.section ?? sectionOf.get(hit)))];
    };
    const developed = await rank(questions, sections);
    const alone = engine === bot ? null : await engine.build(sentences, lang);
    const known = alone ? await rank(items, (text) => alone(text, 100)) : '';
    console.log(`${engine.name.padEnd(34)}${developed}  ${known}`);
  }
}

for (const [lang, language] of Object.entries(LANGS)) {
  const texts = enlarged(paragraphsOf(library, lang), CHUNKS, lang);
  const queries = knownItems(sentencesOf(paragraphsOf(library, lang)), lang).slice(0, TIMED);
  console.log(
    `\n${language}, ${CHUNKS} made-up paragraphs: ms to build, a query's p50 and p99, p50 against ours`,
  );
  let base = 0;
  for (const engine of [OURS, ...PEERS]) {
    const before = performance.now();
    const search = await engine.build(texts, lang);
    const built = performance.now() - before;
    const times = [];
    globalThis.gc?.();
    // The first round warms up.
    for (const { text } of Array.from({ length: ROUNDS }, () => queries).flat()) {
      const from = performance.now();
      await search(text, 10);
      times.push(performance.now() - from);
    }
    const sorted = times.slice(queries.length).sort((a, b) => a - b);
    const p50 = sorted[sorted.length >> 1];
    const p99 = sorted[Math.floor(sorted.length * 0.99)];
    base ||= p50;
    const row = [built.toFixed(0).padStart(7), p50.toFixed(2).padStart(9), p99.toFixed(2).padStart(9)];
    console.log(`${engine.name.padEnd(34)}${row.join('')}  x${(p50 / base).toFixed(1)}`);
  }
}
