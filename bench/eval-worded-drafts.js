// Paragraphs of drafts as a good model words them, through the whole of the model's path: how many of the true wordings stand
// in the draft, and how many of the false ones. The endpoint words one paragraph of a section, gives the others back as they
// are and never mends. Build first: npm run build. Then: node bench/eval-worded-drafts.js [FILE.jsonl...] [--show]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdvisor } from '../dist/advisor/create-advisor.js';
import { MODEL_LIMITS } from '../dist/advisor/model/model-limits.js';
import { openModel } from '../dist/advisor/model/open-model.js';
import { loadLibrary } from '../dist/knowledge/load-library.js';
import { openStore } from '../dist/store/open-store.js';
import { tenantOf } from '../dist/store/store.js';

const show = process.argv.includes('--show');
const named = process.argv.slice(2).filter((word) => word !== '--show');
const files =
  named.length > 0
    ? named
    : ['worded-drafts.jsonl', 'worded-drafts-second.jsonl', 'worded-drafts-third.jsonl'];
const rows = files
  .map((file) => readFileSync(new URL(`eval/${file}`, import.meta.url), 'utf8').trim())
  .join('\n')
  .split('\n')
  .map((line) => JSON.parse(line));

let row = rows[0];
let met = false;
const endpoint = createServer((request, response) => {
  let body = '';
  request.on('data', (piece) => {
    body += piece;
  });
  request.on('end', () => {
    const prompt = JSON.parse(body).messages.at(-1).content;
    const event = (delta, finish_reason = null) =>
      response.write(
        `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 0, model: 'm', choices: [{ index: 0, delta, finish_reason }] })}\n\n`,
      );
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    event({ role: 'assistant', content: worded(prompt) });
    event({}, 'stop');
    response.end('data: [DONE]\n\n');
  });
});
await new Promise((resolve) => endpoint.listen(0, '127.0.0.1', resolve));

/** Every paragraph of the outline as it was sent, the row's in its wording; nothing where one is asked for again. */
function worded(prompt) {
  const own = [...prompt.matchAll(/^\[(b\d+)\] (?:\{([^}]*)\} )?(.*)$/gm)];
  if (own.length === 0) return 'NONE';
  met ||= own.some(([, , term]) => titles(term));
  return own.map(([, mark, term, text]) => `[${mark}] ${titles(term) ? row.say : text}`).join('\n');
}

/** Whether a title is the row's; Chinese titles are numbered. */
function titles(term) {
  return term?.replace(/^（.+?）/, '') === row.term;
}

const folder = mkdtempSync(join(tmpdir(), 'torch-bench-'));
const store = await openStore({ file: join(folder, 'store.db') }, 0);
const library = loadLibrary(new URL('../knowledge/', import.meta.url), '2025');
const model = openModel(
  {
    baseUrl: `http://127.0.0.1:${endpoint.address().port}/v1`,
    apiKey: 'none',
    model: 'm',
    tokens: { user: 1e12, team: 1e12 },
  },
  {
    library,
    prompts: new URL('../prompts/', import.meta.url),
    ledger: async () => store.ledger,
    elapsed: () => performance.now(),
    log: () => {},
    limits: MODEL_LIMITS,
  },
);
const advisor = createAdvisor(library, undefined, null, model);

const sums = new Map();
for (row of rows) {
  met = false;
  const { draft } = await advisor.writeDraft(row.section, {
    lang: row.lang,
    application: library.example,
    budget: null,
    callFacts: {},
    now: '2026-11-23T04:00:00Z',
    writing: { tenant: tenantOf('T1'), user: 'U1' },
  });
  if (!met) throw new Error(`${row.id}: the section has no paragraph "${row.term}".`);
  const shown = draft.blocks.some(({ term, text }) => titles(term) && text === row.say);
  const key = `${row.holds ? 'true' : 'false'} ${row.lang}`;
  const sum = sums.get(key) ?? { all: 0, shown: 0 };
  sums.set(key, { all: sum.all + 1, shown: sum.shown + (shown ? 1 : 0) });
  if (show && shown !== row.holds) {
    const kinds = draft.model?.paragraphs.flatMap((one) => one.kinds).join(', ') ?? 'none held';
    console.log(`${row.id} ${row.holds ? `withheld (${kinds})` : 'SHOWN'}: ${row.say}`);
  }
}
console.log('| wordings | paragraphs | shown |\n| --- | --- | --- |');
for (const [key, { all, shown }] of sums) console.log(`| ${key} | ${all} | ${shown} |`);
await store.close();
endpoint.close();
endpoint.closeAllConnections();
rmSync(folder, { recursive: true });
