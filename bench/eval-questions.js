// Answers every question of a JSONL file and prints, per language, what share is right:
//   node bench/eval-questions.js FILE.jsonl [--at INSTANT] [--show]
// A line: {id, lang, kind, question, gold_sections, must_contain, must_not_contain, answerable, derived?, follows?}
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answerText } from '../dist/advisor/answer/answer-text.js';
import { createAsk } from '../dist/advisor/ask.js';
import { loadLibrary } from '../dist/knowledge/load-library.js';
import { createSearch } from '../dist/knowledge/search.js';
import { HEADINGS } from './headings.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { at: { type: 'string', default: '2026-11-23T04:00:00Z' }, show: { type: 'boolean' } },
});
const [file] = positionals;
if (file === undefined) {
  console.error('Which file? node bench/eval-questions.js FILE.jsonl');
  process.exit(2);
}

const REFUSALS = ['unanswerable', 'off-topic', 'clarify'];
const fold = (text) => text.normalize('NFKC').toLowerCase();

const library = loadLibrary(new URL('../knowledge/', import.meta.url), '2025');
const ask = createAsk({ library, search: createSearch(library) });

const tally = {};
const count = (lang, measure, ok) => {
  tally[lang] ??= {};
  tally[lang][measure] ??= [0, 0];
  tally[lang][measure][0] += ok ? 1 : 0;
  tally[lang][measure][1] += 1;
};
const times = [];
const threads = new Map();
for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
  const item = JSON.parse(line);
  const started = performance.now();
  const turns = threads.get(item.follows) ?? [];
  const answer = await ask(item.question, { lang: item.lang, now: values.at, turns });
  times.push(performance.now() - started);
  threads.set(item.id, [...turns, answer]);
  const text = fold(answerText(answer));
  const sections = [...new Set(answer.passages.map(({ section }) => section))].slice(0, 3);
  const gold = item.gold_sections.map((heading) => HEADINGS[heading] ?? heading);
  const refused = REFUSALS.includes(answer.status);
  const has = (string) => text.includes(fold(string));
  const missing = item.must_contain.filter((group) => !group.some(has));
  const breaches = item.must_not_contain.filter(has);
  const wrong = [];
  const judge = (measure, ok) => {
    count(item.lang, measure, ok);
    if (!ok) wrong.push(measure);
  };
  if (gold.length > 0)
    judge(
      'section in three',
      gold.some((section) => sections.includes(section)),
    );
  if (item.must_contain.length > 0) judge('must contain', missing.length === 0);
  if (item.derived) judge('derived', missing.length === 0);
  judge('no breach', breaches.length === 0);
  if (item.answerable) judge('answered', !refused);
  else judge('refused', refused);
  if (item.kind === 'adversarial')
    judge('adversarial', missing.length === 0 && breaches.length === 0 && refused !== item.answerable);
  if (wrong.length > 0 || values.show) {
    console.log(`${item.id} ${wrong.join(', ')} | ${item.question}`);
    if (missing.length > 0) console.log(`   missing ${JSON.stringify(missing)}`);
    if (breaches.length > 0) console.log(`   breach ${JSON.stringify(breaches)}`);
    console.log(
      `   ${answer.status} ${answer.kind} (${sections.join(', ')}) ${text.replaceAll('\n', ' / ')}`,
    );
  }
}
for (const [lang, measures] of Object.entries(tally)) {
  console.log(`\n${lang}`);
  for (const [measure, [ok, all]] of Object.entries(measures))
    console.log(`  ${measure.padEnd(18)} ${(ok / all).toFixed(3)}  ${ok}/${all}`);
}
times.sort((a, b) => a - b);
console.log(`\nms: p50 ${times[times.length >> 1].toFixed(2)}, longest ${times.at(-1).toFixed(1)}`);
