import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

const ROOT = new URL('../', import.meta.url).href;
const SRC = fileURLToPath(new URL('src/', ROOT));
const DIST = fileURLToPath(new URL('dist/', ROOT));
const folder = mkdtempSync(join(tmpdir(), 'torch-built-'));
afterAll(() => rmSync(folder, { recursive: true }));

let env: Record<string, string>;
let runs = 0;
beforeEach(() => {
  runs += 1;
  const own = join(folder, String(runs));
  mkdirSync(own);
  env = {
    PATH: process.env.PATH ?? '',
    TORCH_DATA: join(own, 'data'),
    TORCH_OPEN: 'never',
    TORCH_PORT: '48500',
    // The runtime writes here, as each process ends, which scripts it has loaded.
    NODE_V8_COVERAGE: join(own, 'loaded'),
  };
});

/** Every script that the process itself loaded, as addresses under the project. */
function loaded(): readonly string[] {
  const written = env.NODE_V8_COVERAGE ?? '';
  return readdirSync(written).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(written, name), 'utf8')) as {
      readonly result: readonly { readonly url: string }[];
    };
    return result.map(({ url }) => url.replace(ROOT, '')).filter((url) => !url.startsWith('node:'));
  });
}

function command(...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [`${DIST}cli.js`, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout;
}

async function addressOf(child: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk);
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`No address in: ${printed}`);
}

interface Snapshot {
  readonly person: string;
  readonly channels: readonly {
    readonly id: string;
    readonly kind: string;
    readonly messages: readonly { readonly bot_id?: string; readonly thread_ts?: string }[];
  }[];
}

/** Asks in the direct message, as the page does, and waits for the bot's answer. */
async function answerTo(text: string, address: string, page: Response | undefined): Promise<string> {
  const { origin } = new URL(address);
  const cookie = page?.headers.get('set-cookie')?.split(';')[0] ?? '';
  const headers = { 'content-type': 'application/json', origin, cookie };
  const call = async <T>(name: string, body: object) => {
    const sent = { method: 'POST', headers, body: JSON.stringify(body) };
    return (await fetch(`${address}page-api/${name}`, sent)).json() as Promise<T>;
  };
  const { person, channels } = await call<Snapshot>('snapshot', {});
  const channel = channels.find(({ kind }) => kind === 'im')?.id;
  const said = await call<{ ts: string }>('say', { person, channel, text, thread: '', files: [] });
  return vi.waitFor(
    async () => {
      const { channels: now } = await call<Snapshot>('snapshot', { person });
      const messages = now.find(({ id }) => id === channel)?.messages ?? [];
      const answer = messages.find((message) => message.bot_id && message.thread_ts === said.ts);
      expect(answer).toBeDefined();
      return JSON.stringify(answer);
    },
    { timeout: 50_000, interval: 50 },
  );
}

/** What a start may load from node_modules: the driver of the store's file, and what finds its binary. */
const DRIVER = /^node_modules\/(?:libsql|@libsql|@neon-rs\/load|detect-libc)\//;

describe('the built bot', () => {
  it('starts from any folder, answers, and loads few files and of packages the driver of its store', async () => {
    const bot = spawn(process.execPath, [`${DIST}main.js`], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => bot.once('exit', resolve));
    try {
      const address = await addressOf(bot);
      const parts = await Promise.all(['', 'main.js', 'style.css'].map((name) => fetch(address + name)));
      expect(parts.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(await answerTo('Are we eligible if we rent?', address, parts[0])).toContain('long-term lease');
    } finally {
      bot.kill('SIGTERM');
      await ended;
    }
    const files = loaded();
    expect(files).toContain('dist/chunks/main/create-slack-app.js');
    expect(files.filter((file) => file.startsWith('node_modules/') && !DRIVER.test(file))).toEqual([]);
    expect(files.length).toBeLessThan(50);
  });
});

describe('a built command', () => {
  it('answers from any folder, without a package', () => {
    expect(command('ask', 'Are we eligible if we rent?')).toContain('[eligibility');
    expect(loaded()).toContain('dist/cli.js');
    expect(loaded().filter((file) => file.startsWith('node_modules/'))).toEqual([]);
  });

  it('has files read, drawn and written by its children', () => {
    writeFileSync(join(folder, 'budget.csv'), 'Category,Amount,Company,Grant\nEquipment,300万,200万,100万\n');
    command('check', 'budget', 'budget.csv', '--chart', 'a.png', '--annotate', 'a.xlsx');
    command('draft', 'talent', '--example', '--docx', 'a.docx');
    expect(['a.png', 'a.xlsx', 'a.docx'].filter((name) => !existsSync(join(folder, name)))).toEqual([]);
  });
});

/** The modules that the sources start as a process or a thread of their own, as they are named in dist. */
const CHILDREN = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) =>
    [
      ...readFileSync(join(SRC, name), 'utf8').matchAll(/new URL\('\.\/([a-z-]+)\.ts', import\.meta\.url\)/g),
    ].map(([, child]) => join(dirname(name), `${child}.js`)),
  );

describe('what runs beside a program', () => {
  it.each(CHILDREN)('is one file: %s', (child) => {
    const text = readFileSync(join(DIST, child), 'utf8');
    expect(text.match(/^import [^;(]*?["']\.[^;]*;$/gm)).toBeNull();
  });

  it('is found', () => {
    expect(CHILDREN).toContain('intake/files/budget-file-child.js');
  });
});
