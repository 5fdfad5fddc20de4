// Prints by how many MB a bot that has read nothing grows with one workbook, and with five in a row.
import { readFileSync } from 'node:fs';
import { createAdvisor } from '../dist/advisor/create-advisor.js';
import { loadLibrary } from '../dist/knowledge/load-library.js';

const RUNS = 5;
const context = { callFacts: {}, now: '2026-11-23T04:00:00Z' };
const advisor = createAdvisor(loadLibrary(new URL('../knowledge/', import.meta.url), '2025'));
const bytes = readFileSync(process.argv[2] ?? '');
advisor.checkBudget({ kind: 'text', text: 'Kiln 500,000', slash: true }, context);
globalThis.gc?.();
const before = residentMegabytes();
const grown = [];
for (let run = 0; run < RUNS; run += 1) {
  await check();
  grown.push(residentMegabytes() - before);
}
console.log(JSON.stringify([grown[0], Math.max(...grown)]));

/** In a function of its own, so that nothing holds the result when the next file comes. */
async function check() {
  const options = { sheet: null, confirmed: false };
  const reading = await advisor.readBudgetFile({ name: 'budget.xlsx', bytes }, options);
  if (reading.kind !== 'budget') throw new Error(`The workbook is ${reading.kind}`);
  advisor.checkBudget({ kind: 'read', reading }, context);
}

/** From Linux; elsewhere 0. */
function residentMegabytes() {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1_024;
  } catch {
    return 0;
  }
}
