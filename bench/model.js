// What wording an answer by a model costs over the bare call of its endpoint: the same mock, the same texts, one run.
// Build first: npm run build. Then: node bench/model.js
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import OpenAI from 'openai';
import { createAdvisor } from '../dist/advisor/create-advisor.js';
import { MODEL_LIMITS } from '../dist/advisor/model/model-limits.js';
import { openModel } from '../dist/advisor/model/open-model.js';
import { loadLibrary } from '../dist/knowledge/load-library.js';
import { openStore } from '../dist/store/open-store.js';
import { tenantOf } from '../dist/store/store.js';
import { ms, quantiles } from './quantiles.js';

const RUNS = 200;
const SENTENCE = 'The page gives no minimum and no match ratio, and the grants are matching grants [r1]. ';
const FEW = 2;
const MANY = 18;

const endpoint = await mock();
const { baseURL } = endpoint;
const folder = mkdtempSync(join(tmpdir(), 'torch-bench-'));
const store = await openStore({ file: join(folder, 'store.db') }, 0);
const library = loadLibrary(new URL('../knowledge/', import.meta.url), '2025');
const model = openModel(
  { baseUrl: baseURL, apiKey: 'none', model: 'mock', tokens: { user: 1e12, team: 1e12 } },
  {
    library,
    prompts: new URL('../prompts/', import.meta.url),
    ledger: async () => store.ledger,
    elapsed: () => performance.now(),
    log: (line) => console.error(line),
    limits: MODEL_LIMITS,
  },
);
const advisor = createAdvisor(library, undefined, null, model);
const client = new OpenAI({ baseURL, apiKey: 'none', maxRetries: 0 });
const writing = { tenant: tenantOf('T1'), user: 'U1' };

async function ours() {
  const answer = await advisor.ask('How much can we get?', {
    lang: null,
    callFacts: {},
    now: '2026-11-23T04:00:00Z',
    writing,
  });
  if (answer.mode !== 'model') throw new Error(`The mock's answer was not taken: ${answer.model?.fault}`);
}

// The bare call sends what ours last sent.
async function bare() {
  const stream = await client.chat.completions.create({ ...endpoint.lastBody, stream: true });
  let text = '';
  for await (const { choices } of stream) text += choices[0]?.delta.content ?? '';
  return text;
}

/** Milliseconds from the call until its request has arrived, and until its answer is whole. */
async function measured(sentences, call) {
  endpoint.say(SENTENCE.repeat(sentences));
  await call();
  const firsts = [];
  const whole = await quantiles(RUNS, async () => {
    const began = performance.now();
    endpoint.arrived = 0;
    await call();
    firsts.push(endpoint.arrived - began);
  });
  firsts.sort((a, b) => a - b);
  return { first: firsts[Math.floor(firsts.length / 2)], whole: whole.p50 };
}

const oursFew = await measured(FEW, ours);
const oursMany = await measured(MANY, ours);
const bareFew = await measured(FEW, bare);
const bareMany = await measured(MANY, bare);
const perSentence = (oursMany.whole - oursFew.whole - (bareMany.whole - bareFew.whole)) / (MANY - FEW);
console.log(`Node ${process.version}, ${RUNS} answers each, a mock endpoint on this machine; p50`);
for (const [name, value] of [
  ['until the request arrives, bare call', ms(bareFew.first)],
  ['until the request arrives, ours', ms(oursFew.first)],
  ['overhead to the first request', ms(oursFew.first - bareFew.first)],
  [`whole answer of ${FEW} sentences, bare / ours`, `${ms(bareFew.whole)} / ${ms(oursFew.whole)}`],
  [`whole answer of ${MANY} sentences, bare / ours`, `${ms(bareMany.whole)} / ${ms(oursMany.whole)}`],
  ['overhead per sentence', ms(perSentence)],
])
  console.log(`${name.padEnd(44)}  ${value}`);
await store.close();
endpoint.stop();
rmSync(folder, { recursive: true });

async function mock() {
  const state = { lastBody: null, arrived: 0, text: '' };
  const server = createServer((request, response) => {
    state.arrived ||= performance.now();
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      state.lastBody = JSON.parse(body);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const send = (event) => response.write(`data: ${JSON.stringify(event)}\n\n`);
      for (let at = 0; at < state.text.length; at += 12)
        send({
          id: 'x',
          choices: [{ index: 0, delta: { role: 'assistant', content: state.text.slice(at, at + 12) } }],
        });
      send({ id: 'x', choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] });
      send({ id: 'x', choices: [], usage: { prompt_tokens: 1, completion_tokens: 1 } });
      response.end('data: [DONE]\n\n');
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    baseURL: `http://127.0.0.1:${server.address().port}/v1`,
    say: (text) => {
      state.text = text;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}
