// What is quoted from people's own documents: of questions that a document answers, how many get the right sentence;
// of those it does not answer, how many get none. Printed as a table; `--wrong` lists each miss.
import { readFileSync } from 'node:fs';
import { createAdvisor } from '../dist/advisor/create-advisor.js';
import { loadLibrary } from '../dist/knowledge/load-library.js';

const FOLDER = new URL('./eval/own-documents/', import.meta.url);
const SETS = [
  ['development', 'questions.jsonl', ['notice-2027.md', 'zone-guide.md']],
  ['held out', 'held-out-questions.jsonl', ['held-out-guide.md', 'held-out-call.md']],
];
const NOW = '2026-11-23T04:00:00Z';

const advisor = createAdvisor(loadLibrary(new URL('../knowledge/', import.meta.url), '2025'));
const keep = async (name) => {
  const read = await advisor.readDocument(
    { name, bytes: readFileSync(new URL(name, FOLDER)) },
    { by: 'bench', now: NOW },
  );
  return read.document;
};

for (const [set, file, names] of SETS) {
  const documents = await Promise.all(names.map(keep));
  const questions = readFileSync(new URL(file, FOLDER), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const counts = { answered: 0, right: 0, first: 0, silent: 0, kept: 0 };
  for (const { id, question, says } of questions) {
    const { own = [] } = await advisor.ask(question, { lang: null, callFacts: {}, now: NOW, documents });
    const right = own.some(({ quote }) => says !== null && quote.includes(says));
    const first = says !== null && (own[0]?.quote.includes(says) ?? false);
    const good = says === null ? own.length === 0 : right;
    counts[says === null ? 'silent' : 'answered']++;
    if (says === null) counts.kept += good ? 1 : 0;
    else [counts.right, counts.first] = [counts.right + (right ? 1 : 0), counts.first + (first ? 1 : 0)];
    if (!good && process.argv.includes('--wrong'))
      console.log(
        id,
        question,
        '|',
        own.map(({ quote, score }) => `${score.toFixed(2)} ${quote}`).join(' / ') || 'nothing',
      );
  }
  console.log(
    `${set}: right sentence quoted ${counts.right} of ${counts.answered} (first ${counts.first}); nothing quoted where nothing is said ${counts.kept} of ${counts.silent}`,
  );
}
