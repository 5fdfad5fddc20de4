// Answers as a good model words them, through the whole of the model's path: how many of their true sentences a reader is
// shown, how many of the false ones, and how many answers fall back to the offline one. The endpoint never mends a sentence,
// so a real model does better. Build first: npm run build. Then: node bench/eval-worded.js [--show]
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
const rows = readFileSync(new URL('eval/worded-answers.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  // A false sentence is an answer of its own: beside others that are left out it would go with the whole answer.
  .flatMap((row) => (row.holds ? [row] : row.sentences.map((one) => ({ ...row, sentences: [one] }))));

let said = [];
const endpoint = createServer((request, response) => {
  let body = '';
  request.on('data', (piece) => {
    body += piece;
  });
  request.on('end', () => {
    const prompt = JSON.parse(body)
      .messages.map(({ content }) => content)
      .join('\n');
    const mending = /does not hold against its sources|与依据不符/.test(prompt);
    const text = mending ? 'NONE' : said.map((sentence) => marked(sentence, prompt)).join(' ');
    const event = (delta, finish_reason = null) =>
      response.write(
        `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 0, model: 'm', choices: [{ index: 0, delta, finish_reason }] })}\n\n`,
      );
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    event({ role: 'assistant', content: text });
    event({}, 'stop');
    response.end('data: [DONE]\n\n');
  });
});
await new Promise((resolve) => endpoint.listen(0, '127.0.0.1', resolve));

/** "[p:words]" becomes the mark of the first passage in the prompt that has these words; the rules' own where none has. */
function marked(sentence, prompt) {
  return sentence.replace(/\[p:([^\]]+)\]/g, (_, words) => {
    const lines = prompt.split('\n').filter((line) => /^\[p\d+\]/.test(line));
    const wanted = words.toLowerCase().split('|');
    const found = wanted.map((one) => lines.find((line) => line.toLowerCase().includes(one))).find(Boolean);
    return found?.slice(0, found.indexOf(']') + 1) ?? '[r1]';
  });
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
const bare = (text) => text.replace(/\s*\[[^\]]*\]|\s*〔[^〕]*〕/g, '').replace(/[.。\s]/g, '');

const sums = new Map();
for (const { id, lang, question, holds, sentences } of rows) {
  said = sentences;
  const writing = { tenant: tenantOf('T1'), user: 'U1' };
  const answer = await advisor.ask(question, { lang, callFacts: {}, now: '2026-11-23T04:00:00Z', writing });
  const body = bare(answer.body.join('\n'));
  const shown = sentences.filter((one) => answer.mode === 'model' && body.includes(bare(one)));
  const key = `${holds ? 'true' : 'false'} ${lang}`;
  const sum = sums.get(key) ?? { answers: 0, offline: 0, sentences: 0, shown: 0 };
  sum.answers += 1;
  sum.offline += answer.mode === 'model' ? 0 : 1;
  sum.sentences += sentences.length;
  sum.shown += shown.length;
  sums.set(key, sum);
  if (show)
    for (const one of sentences)
      if (shown.includes(one) !== holds) console.log(`${id} ${holds ? 'withheld' : 'SHOWN'}: ${one}`);
}
console.log('| sentences | answers | offline | sentences | shown |\n| --- | --- | --- | --- | --- |');
for (const [key, { answers, offline, sentences, shown }] of sums)
  console.log(`| ${key} | ${answers} | ${offline} | ${sentences} | ${shown} |`);
await store.close();
endpoint.close();
endpoint.closeAllConnections();
rmSync(folder, { recursive: true });
