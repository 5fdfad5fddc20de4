// Answers every set of questions under bench/eval and judges every set of answers; npm run build first.
//   npm run eval                 the tables alone
//   npm run eval -- --wrong      with every question that went wrong
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const wrong = process.argv.includes('--wrong');
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const sets = (kind) =>
  readdirSync(here('eval')).filter((name) => name.endsWith('.jsonl') && name.includes(kind));

let failed = false;
const run = (script, set) => {
  console.log(`\n== ${set}`);
  const { status, stdout } = spawnSync(process.execPath, [here(script), here(`eval/${set}`)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 28,
  });
  failed ||= status !== 0;
  // What went wrong stands before the first table.
  const table = stdout.search(/^(?:en|zh)$/m);
  console.log(wrong || table < 0 ? stdout : stdout.slice(table));
};

for (const set of sets('questions')) run('eval-questions.js', set);
if (existsSync(here('eval-guard.js'))) for (const set of sets('guard')) run('eval-guard.js', set);
process.exitCode = failed ? 1 : 0;
