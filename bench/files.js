import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { createAdvisor } from '../dist/advisor/create-advisor.js';
import { loadLibrary } from '../dist/knowledge/load-library.js';
import { ms } from './quantiles.js';

const KNOWLEDGE = new URL('../knowledge/', import.meta.url);
const CONTEXT = { callFacts: {}, now: '2026-11-23T04:00:00Z' };
const OPTIONS = { sheet: null, confirmed: false };
const RUNS = 5;
/** Between two files, in ms: the bot has a child ready for the next one well before. */
const APART = 1_000;

/** Workbooks of 1,000 and 10,000 lines from bytes to findings, what that adds to the bot's memory, and a bomb. */
export async function files() {
  const advisor = createAdvisor(loadLibrary(KNOWLEDGE, '2025'));
  const rows = [];
  for (const lines of [1_000, 10_000]) {
    const bytes = await workbook(lines);
    const times = [];
    for (let run = 0; run <= RUNS; run += 1) {
      await new Promise((resolve) => setTimeout(resolve, APART));
      const start = performance.now();
      const checked = await check(advisor, bytes);
      times.push(performance.now() - start);
      if (checked.lines.length !== lines) throw new Error(`${checked.lines.length} lines of ${lines}`);
    }
    const name = `a workbook of ${lines.toLocaleString('en')} lines`;
    const [first, ...later] = times;
    if (rows.length === 0) rows.push([`${name}, the first file of a process: read and checked`, ms(first)]);
    rows.push([`${name}: read and checked (median of ${RUNS})`, ms(later.sort((a, b) => a - b)[2])]);
    const [one, several] = memory(bytes);
    rows.push([`${name}: growth of the bot's memory by one`, `${one.toFixed(0)} MB`]);
    rows.push([`${name}: by ${RUNS} in a row`, `${several.toFixed(0)} MB`]);
  }
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(300 * 2 ** 20) });
  const start = performance.now();
  const { outcome } = await check(advisor, bomb);
  if (outcome !== 'refused') throw new Error(`A bomb is ${outcome}`);
  rows.push(['a file that unpacks to 300 MB: refused after', ms(performance.now() - start)]);
  return rows;
}

async function check(advisor, bytes) {
  const reading = await advisor.readBudgetFile({ name: 'budget.xlsx', bytes }, OPTIONS);
  return advisor.checkBudget({ kind: 'read', reading }, CONTEXT);
}

function workbook(lines) {
  const rows = [['Category', 'Amount', 'Company', 'Torch Grant']];
  for (let i = 1; i <= lines; i += 1) rows.push([`Production equipment ${i}`, 400 + i, 300 + i, 100]);
  const sums = ['B', 'C', 'D'].map((column) =>
    rows.slice(1).reduce((sum, row) => sum + row['ABCD'.indexOf(column)], 0),
  );
  rows.push(['Total', ...sums]);
  return writeXlsx({ sheets: [{ name: 'Budget', rows }] });
}

/** In a process of its own, with the bot's flags: this one has made the workbook. */
function memory(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'torch-bench-'));
  try {
    const file = join(folder, 'budget.xlsx');
    writeFileSync(file, bytes);
    const script = fileURLToPath(new URL('./file-memory.js', import.meta.url));
    const flags = ['--expose-gc', '--max-semi-space-size=2'];
    return JSON.parse(execFileSync(process.execPath, [...flags, script, file], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
