import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '../../src/slack/bolt-logger.ts';
import { createWorker, type Worker } from '../../src/slack/worker.ts';
import type { Job, Store } from '../../src/store/store.ts';
import { tenantOf } from '../../src/store/store.ts';
import { botInHand, until } from './bot-in-hand.ts';

const bot = botInHand();
const ours = tenantOf('T1');
const log: Log = { debug() {}, info() {}, warn() {}, error() {} };
const started: Worker[] = [];
let now: number;

beforeEach(() => {
  now = 1_000_000;
});
afterEach(async () => {
  vi.useRealTimers();
  for (const worker of started.splice(0)) await worker.stop(0);
});

const put = () => bot.store.inbox.put(ours, { key: 'a', lane: 'x', kind: 'say', payload: 'said', at: now });

function work(run: (job: Job, signal: AbortSignal) => Promise<void>, store: Store = bot.store) {
  const sorry: Job[] = [];
  const apologize = async (job: Job) => {
    sorry.push(job);
  };
  const worker = createWorker({ store, run, apologize, clock: () => now, log, backOff: [0, 0], beat: 5 });
  started.push(worker);
  worker.start();
  return sorry;
}

describe('a job whose process dies each time', () => {
  it.each([
    [2, 1, 0],
    [3, 0, 1],
    [20, 0, 1],
  ])('after %i attempts runs %i times more, and ends in %i apologies', async (died, runs, apologies) => {
    await put();
    for (let at = 0; at < died; at += 1) await bot.store.queue.claim({ now, lockedUntil: now - 1 });
    let ran = 0;
    const sorry = work(async () => {
      ran += 1;
    });
    await until(() => expect(ran + sorry.length).toBe(1));
    await until(async () => expect(await bot.store.queue.sweep(now + 1)).toBe(1));
    expect([ran, sorry.length]).toEqual([runs, apologies]);
    expect(sorry.every(({ payload }) => payload === 'said')).toBe(true);
  });
});

describe('a job that has lost its claim', () => {
  it('is told so, with the reason, and nobody is apologised to', async () => {
    await put();
    let told: unknown = null;
    let running = () => {};
    const runs = new Promise<void>((resolve) => {
      running = resolve;
    });
    const sorry = work(async (_job, signal) => {
      running();
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      told = signal.reason;
      throw signal.reason;
    });
    await runs;
    now += 60_000;
    const other = await bot.store.queue.claim({ now, lockedUntil: now + 60_000 });
    expect(other).toMatchObject({ attempt: 2 });
    await until(() => expect(told).toMatchObject({ name: 'ClaimLost' }));
    expect(sorry).toEqual([]);
    if (other) expect(await bot.store.inbox.extend(ours, other, now)).toBe(true);
  });
});
