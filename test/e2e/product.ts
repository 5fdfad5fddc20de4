import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** `npm start` as a person runs it, in a folder of its own, and the browser it would open. */
export interface Product {
  readonly url: string;
  open(size?: { width: number; height: number }, language?: string): Promise<Page>;
  stop(): Promise<void>;
}

/** Starts the built product with no account and no key. */
export async function startProduct(): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), 'torch-e2e-'));
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: {
      ...process.env,
      TORCH_DATA: data,
      TORCH_OPEN: 'never',
      TORCH_PORT: '48400',
      SLACK_BOT_TOKEN: '',
      SLACK_APP_TOKEN: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const url = await addressOf(child);
  const browser = await launch();
  return {
    url,
    async open(size = { width: 1280, height: 800 }, language = 'en-US') {
      const context = await browser.newContext({
        viewport: size,
        locale: language,
        timezoneId: 'Asia/Shanghai',
      });
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    async stop() {
      await browser.close();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // npm starts node: the group is signalled, so that both end.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      await ended;
      // npm may end before node has closed its files.
      for (let tries = 0; tries < 100 && isRunning(child.pid); tries += 1) await setTimeout(50);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Whether anything of a process group still runs. */
function isRunning(group: number | undefined): boolean {
  try {
    return group !== undefined && process.kill(-group, 0);
  } catch {
    return false;
  }
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

async function addressOf(child: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk);
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed) ?? [];
    if (address !== undefined) {
      child.stdout?.resume();
      return address;
    }
  }
  throw new Error(`npm start printed no address: ${printed}`);
}
