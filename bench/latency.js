import { readFileSync } from 'node:fs';
import { createAdvisor } from '../dist/advisor/create-advisor.js';
import { loadLibrary } from '../dist/knowledge/load-library.js';
import { ms, quantiles } from './quantiles.js';

const KNOWLEDGE = new URL('../knowledge/', import.meta.url);
const NOW = '2026-11-23T04:00:00Z';

/** Loading, answers and budget checks inside one process: no Slack, no socket. */
export async function latency() {
  const loading = await quantiles(10, () => loadLibrary(KNOWLEDGE, '2025'));
  const library = loadLibrary(KNOWLEDGE, '2025');
  const joining = await quantiles(5, () => createAdvisor(library));
  const advisor = createAdvisor(library);
  const questions = readFileSync(new URL('eval/own-questions.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).question);
  const asking = await quantiles(500, (i) =>
    advisor.ask(questions[i % questions.length], { lang: null, callFacts: {}, now: NOW }),
  );
  const check = (text) => () =>
    advisor.checkBudget({ kind: 'text', text, slash: false }, { callFacts: {}, now: NOW });
  const sample = await quantiles(300, check(advisor.sampleBudget().en));
  const long = await quantiles(20, check(thousandLines()));
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < 20; i += 1) check(thousandLines())();
  global.gc?.();
  const grown = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  return [
    ['knowledge loaded and checked (p50)', ms(loading.p50)],
    ['search index built (p50)', ms(joining.p50)],
    [`an answer, ${questions.length} questions (p50 / p99)`, `${ms(asking.p50)} / ${ms(asking.p99)}`],
    ['the sample budget checked (p50 / p99)', `${ms(sample.p50)} / ${ms(sample.p99)}`],
    ['a budget of 1,000 lines checked (p50 / p99)', `${ms(long.p50)} / ${ms(long.p99)}`],
    ['heap kept after 20 such checks', `${Math.max(0, grown).toFixed(1)} MB`],
  ];
}

function thousandLines() {
  const rows = Array.from(
    { length: 1000 },
    (_, i) => `Equipment procurement ${i + 1},${3000 + i},${2000 + i},1000,installed`,
  );
  return ['Category,Amount (CNY),Company,Torch Grant,Key outcome', ...rows].join('\n');
}
