import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayAt } from '../../src/program/day.ts';
import { openStore } from '../../src/store/open-store.ts';
import { tenantOf } from '../../src/store/store.ts';
import { type Script, type ScriptedEndpoint, scriptedEndpoint } from '../advisor/model/scripted-endpoint.ts';
import { mention, type RawSlack, rawSlack } from './raw-slack.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The built bot as a process, in a Slack and with a model of its own. */
interface Killable {
  readonly slack: RawSlack;
  readonly endpoint: ScriptedEndpoint;
  start(): Promise<void>;
  /** As the kernel does it: nothing is said, written or tidied up. */
  kill(): Promise<void>;
  /** Nothing that was acknowledged waits any more. */
  idle(): Promise<void>;
  /** Tokens that stand against the person who asks, today. */
  spent(): Promise<number>;
}

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((end) => end()));
});

async function killable(): Promise<Killable> {
  const data = mkdtempSync(join(tmpdir(), 'torch-killed-'));
  const slack = await rawSlack();
  const endpoint = await scriptedEndpoint();
  let bot: ChildProcess | null = null;
  const kill = async () => {
    const ended = new Promise((resolve) => bot?.once('exit', resolve));
    if (bot?.kill('SIGKILL')) await ended;
    await vi.waitFor(() => expect(slack.connections()).toBe(0), { timeout: 20_000 });
  };
  open.push(async () => {
    await kill();
    await slack.stop();
    rmSync(data, { recursive: true, maxRetries: 20, retryDelay: 100 });
  });
  return {
    slack,
    endpoint,
    kill,
    async start() {
      bot = spawn(process.execPath, [`${ROOT}dist/main.js`], {
        cwd: data,
        env: {
          PATH: process.env.PATH,
          TORCH_DATA: data,
          SLACK_BOT_TOKEN: 'xoxb-1',
          SLACK_APP_TOKEN: 'xapp-1',
          SLACK_API_URL: slack.slackApiUrl,
          TORCH_MODEL_URL: endpoint.url,
          TORCH_MODEL_KEY: 'a key',
          TORCH_MODEL: 'stub-model',
        },
        stdio: 'ignore',
      });
      await until(() => expect(slack.connections()).toBe(2));
    },
    async idle() {
      const file = new Database(join(data, 'torch.db'));
      const left = file.prepare("select key from inbox where state <> 'done'");
      await until(() => expect(left.all()).toEqual([]));
      file.close();
    },
    async spent() {
      const store = await openStore({ file: join(data, 'torch.db') }, 0);
      const of = { user: 'U1', day: dayAt(new Date().toISOString()) };
      const { user } = await store.ledger.spent(tenantOf('T1'), of);
      await store.close();
      return user;
    },
  };
}

/** The next process has the entry once the lease of the killed one has run out. */
const until = <T>(look: () => T) => vi.waitFor(look, { timeout: 120_000, interval: 50 });

/** What stands in Slack in the end, by message. */
function standing({ slack }: Killable): readonly string[] {
  const texts = new Map<string, string>();
  for (const { method, args, ts } of slack.calls) {
    if (method === 'chat.postMessage') texts.set(ts, args.text ?? '');
    if (method === 'chat.startStream') texts.set(ts, args.markdown_text ?? '');
    if (method === 'chat.update') texts.set(args.ts ?? '', args.text ?? '');
  }
  return [...texts.values()];
}

const ask = (bot: Killable, text: string) =>
  bot.slack.send('events_api', mention(text, { channel: 'D1', as: 'message' }));

const USAGE = { prompt_tokens: 900, completion_tokens: 40 };
const answers: Script = (reply) => reply.text('Wages are not named. [p1]').finish('stop', USAGE);

describe('a bot that is killed while its model answers', () => {
  it.each<[string, Script]>([
    ['before the first word', () => {}],
    ['in the middle of a sentence', (reply) => void reply.text('Wages are')],
  ])('%s leaves what it had reserved counted, and the next one answers', async (_says, hangs) => {
    const bot = await killable();
    bot.endpoint.play(hangs, answers);
    await bot.start();
    ask(bot, 'Are wages allowed?');
    await until(() => expect(bot.endpoint.sent.length).toBe(1));
    await bot.kill();
    const reserved = await bot.spent();
    // What it was asked, and the longest answer it might have given.
    expect(reserved).toBeGreaterThan(USAGE.prompt_tokens);
    await bot.start();
    await until(() => expect(standing(bot).join()).toContain('Wages are not named'));
    expect(await bot.spent()).toBe(reserved + USAGE.prompt_tokens + USAGE.completion_tokens);
  });
});

/** Gives every paragraph of a draft's outline back. */
const rewords: Script = (reply, { messages }) => {
  const own = [...(messages.at(-1)?.content ?? '').matchAll(/^\[(b\d+)\] (?:\{[^}]*\} )?(.*)$/gm)];
  reply.text(own.map(([, mark, text]) => `[${mark}] ${text}`).join('\n')).finish('stop', USAGE);
};

describe('a bot that is killed as Slack takes one of its calls', () => {
  it.each([
    ['an answer', 'Are wages allowed?', answers, 'Wages are not named'],
    ['a draft', 'draft the technology brief with the example', rewords, 'Technology brief'],
  ])('gives %s all the same, and once', async (_says, asked, script, given) => {
    /** With the bot killed at this call after it was asked; answers how many calls there were. */
    const killedAt = async (nth: number): Promise<number> => {
      const bot = await killable();
      bot.endpoint.play(script);
      await bot.start();
      let calls = 0;
      const killed = new Promise<void>((resolve) => {
        bot.slack.taken = async () => {
          calls += 1;
          if (calls === nth) resolve(bot.kill());
          if (calls === nth) await killed;
        };
      });
      ask(bot, asked);
      if (nth > 0) {
        await killed;
        await bot.start();
      }
      await until(() => expect(standing(bot).join()).toContain(given));
      await bot.idle();
      expect(standing(bot).filter((text) => text.includes(given))).toHaveLength(1);
      return calls;
    };
    const calls = await killedAt(0);
    await Promise.all(Array.from({ length: calls }, (_, at) => killedAt(at + 1)));
  });
});
