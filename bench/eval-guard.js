// Judges every answer of a JSONL file and prints what share is caught, by kind, and what share is flagged wrongly:
//   node bench/eval-guard.js FILE.jsonl... [--half even|odd] [--show] [--root DIST]
// A line: {id, lang, answer, citations, label: faithful|mutated, mutation}
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string' },
    show: { type: 'boolean' },
    root: { type: 'string', default: new URL('../dist/', import.meta.url).href },
  },
});
const { createGuard } = await import(new URL('advisor/guard/create-guard.js', values.root).href);
const { verdictOf } = await import(new URL('advisor/guard/review.js', values.root).href);
const { loadLibrary } = await import(new URL('knowledge/load-library.js', values.root).href);

const started = performance.now();
const guard = createGuard(loadLibrary(new URL('../knowledge/', import.meta.url), '2025'));
console.log(`prepared in ${(performance.now() - started).toFixed(0)} ms`);

const inHalf = ({ id }) =>
  values.half === undefined || Number(/\d+$/.exec(id)?.[0]) % 2 === (values.half === 'odd' ? 1 : 0);
const items = positionals
  .flatMap((file) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  )
  .filter(inHalf);
const tally = new Map();
const count = (name, right) => {
  const [ok, all] = tally.get(name) ?? [0, 0];
  tally.set(name, [ok + (right ? 1 : 0), all + 1]);
};
const HARD = ['figure', 'date', 'unit_currency'];
const times = [];
for (const item of items) {
  const before = performance.now();
  const { verdict, reasons } = verdictOf(guard.review(item.answer, { citations: item.citations }));
  times.push(performance.now() - before);
  const mutated = item.label === 'mutated';
  const flagged = verdict === 'flag';
  count(mutated ? 'caught' : 'false alarms', flagged);
  count(`${mutated ? 'caught' : 'false alarms'} ${item.lang}`, flagged);
  count(`  ${mutated ? item.mutation : `false: ${item.mutation}`}`, flagged);
  if (mutated && HARD.includes(item.mutation)) count('figure + date + unit', flagged);
  if (values.show && mutated !== flagged)
    console.log(
      `${flagged ? 'FALSE' : 'MISSED'} ${item.id} ${item.mutation} [${item.citations}] ${item.answer}\n      ${JSON.stringify(reasons)}`,
    );
}
for (const [name, [n, all]] of [...tally].sort(([a], [b]) => a.localeCompare(b)))
  console.log(`${name.padEnd(26)} ${((100 * n) / all).toFixed(1).padStart(5)} %  ${n}/${all}`);
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(2);
console.log(`ms an answer: p50 ${at(0.5)}, p99 ${at(0.99)}`);
