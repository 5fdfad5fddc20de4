import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ms } from './quantiles.js';

// As `npm start` runs it.
const FLAGS = ['--max-semi-space-size=2'];
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const QUESTION = 'Are we eligible if we rent our factory?';
const RUNS = 5;

/** `node dist/main.js` from spawn to the page, and to the first answer in the direct message; the first run fills the folder. */
export async function startUp() {
  const data = mkdtempSync(join(tmpdir(), 'torch-bench-'));
  try {
    const first = await once(data, 0);
    const later = [];
    for (let run = 1; run <= RUNS; run += 1) later.push(await once(data, run));
    const middle = (key) => later.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(RUNS / 2)];
    return [
      ['first start: page shown', ms(first.page)],
      ['first start: first answer', ms(first.answer)],
      [`second start: page shown (median of ${RUNS})`, ms(middle('page'))],
      [`second start: first answer (median of ${RUNS})`, ms(middle('answer'))],
      ['memory (RSS) after the first answer', `${(middle('rss') / 1024).toFixed(0)} MB`],
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function once(data, run) {
  const before = performance.now();
  const env = {
    ...process.env,
    TORCH_DATA: data,
    TORCH_OPEN: 'never',
    TORCH_PORT: '48100',
    SLACK_BOT_TOKEN: '',
    SLACK_APP_TOKEN: '',
  };
  const child = spawn(process.execPath, [...FLAGS, MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const origin = await addressOf(child);
    const cookie = (await fetch(`${origin}/`)).headers.get('set-cookie').split(';')[0];
    const page = performance.now() - before;
    const call = async (name, body) => {
      const headers = { 'content-type': 'application/json', origin, cookie };
      const response = await fetch(`${origin}/page-api/${name}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return response.json();
    };
    const { person, channels } = await call('snapshot', {});
    const dm = channels.find((channel) => channel.kind === 'im').id;
    const { ts } = await call('say', {
      person,
      channel: dm,
      text: `${QUESTION} (${run})`,
      thread: '',
      files: [],
    });
    const answered = async () => {
      const { channels: now } = await call('snapshot', { person });
      return now
        .find(({ id }) => id === dm)
        .messages.some((message) => message.bot_id && message.thread_ts === ts);
    };
    while (!(await answered())) await new Promise((resolve) => setTimeout(resolve, 5));
    return { page, answer: performance.now() - before, rss: rssOf(child.pid) };
  } finally {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
  }
}

/** The address is the first thing that `npm start` prints. */
async function addressOf(child) {
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += chunk;
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed);
    if (found) {
      child.stdout.resume();
      return found[0];
    }
  }
  throw new Error(`No address in: ${printed}`);
}

/** kB, from Linux; elsewhere 0. */
function rssOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
  } catch {
    return 0;
  }
}
