import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { builtEntry } from '../../src/capped/built-entry.ts';
import { runCapped } from '../../src/capped/run-capped.ts';
import { childrenOf, hasSpare, wordsOf } from './children-of.js';

const CHILD = new URL('./odd-child.js', import.meta.url);

describe('work in a capped child', () => {
  it('gets bytes and gives back whole numbers as they are', async () => {
    const result = await runCapped<bigint>(CHILD, { kind: 'sum', bytes: new Uint8Array([250, 250]) });
    expect(result).toEqual({ ok: true, value: 500n });
  });

  it.each([
    ['that never ends is ended', 'spin', 'slow'],
    ['that throws has crashed', 'throw', 'crashed'],
    ['that leaves without a word has crashed', 'exit', 'crashed'],
  ])('%s', async (_says, kind, why) => {
    expect(await runCapped(CHILD, { kind }, { caps: { ms: 1_500, megabytes: 200 } })).toEqual({
      ok: false,
      why,
    });
  });

  it.runIf(process.platform === 'linux')('that fills buffers is ended at its limit of memory', async () => {
    const result = await runCapped(CHILD, { kind: 'grow' }, { caps: { ms: 20_000, megabytes: 150 } });
    expect(result).toEqual({ ok: false, why: 'memory' });
  });

  it('that fills its heap is ended, and says so', async () => {
    const result = await runCapped(CHILD, { kind: 'heap' }, { caps: { ms: 20_000, megabytes: 150 } });
    expect(result).toEqual({ ok: false, why: 'memory' });
  });

  it('sees nothing of the environment', async () => {
    process.env.TORCH_TEST_SECRET = 'a secret';
    expect(await runCapped(CHILD, { kind: 'environment' })).toEqual({ ok: true, value: [] });
    delete process.env.TORCH_TEST_SECRET;
  });

  it('waits when two others are at work', async () => {
    const ends = await Promise.all(
      [300, 300, 0].map((ms) => runCapped<number>(CHILD, { kind: 'pause', ms })),
    );
    const [first, second, third] = ends.map((end) => (end.ok ? end.value : 0));
    expect(third).toBeGreaterThanOrEqual(Math.min(first ?? 0, second ?? 0));
  });
});

describe.runIf(process.platform === 'linux')('a spare child', () => {
  const caps = { ms: 3_000, megabytes: 400 };
  const waited = () => runCapped<boolean>(CHILD, { kind: 'waited' }, { spare: true, caps });
  const yes = { ok: true, value: true };
  const untilWaited = () =>
    vi.waitFor(async () => expect(await waited()).toEqual(yes), { timeout: 20_000, interval: 400 });
  const untilReady = () => vi.waitFor(() => expect(hasSpare(process.pid)).toBe(true), { timeout: 20_000 });

  it('is made ready after work that asks for it, and does the next work', async () => {
    expect(await runCapped(CHILD, { kind: 'waited' })).toEqual({ ok: true, value: false });
    await untilWaited();
  });

  it('works once: what comes at the same time gets a child of its own', async () => {
    await untilWaited();
    await untilReady();
    const both = await Promise.all([waited(), waited()]);
    expect(both.filter((each) => each.ok && each.value).length).toBeLessThan(2);
    expect(both.every(({ ok }) => ok)).toBe(true);
  });

  it('is under the same limits', async () => {
    await untilWaited();
    await untilReady();
    const result = await runCapped(CHILD, { kind: 'spin' }, { caps });
    expect(result).toEqual({ ok: false, why: 'slow' });
    expect(await waited()).toMatchObject({ ok: true });
  });

  it('does not keep a command from ending', () => {
    const run = new URL('../../dist/capped/run-capped.js', import.meta.url).href;
    const script = `
      import { runCapped } from ${JSON.stringify(run)};
      import { hasSpare } from ${JSON.stringify(new URL('./children-of.js', import.meta.url).href)};
      const entry = new URL(${JSON.stringify(CHILD.href)});
      await runCapped(entry, { kind: 'waited' }, { spare: true });
      while (!hasSpare(process.pid)) await new Promise((resolve) => setTimeout(resolve, 20));
      console.log('ended');`;
    const node = ['--input-type=module', '-e', script];
    expect(execFileSync(process.execPath, node, { encoding: 'utf8' })).toBe('ended\n');
  });
});

describe.runIf(process.platform === 'linux')('a bot that is killed', () => {
  const run = new URL('../../dist/capped/run-capped.js', import.meta.url).href;
  const bot = (script: string) => {
    const words = `
      import { runCapped } from ${JSON.stringify(run)};
      const entry = new URL(${JSON.stringify(CHILD.href)});
      ${script}
      setInterval(() => {}, 1_000);`;
    return spawn(process.execPath, ['--input-type=module', '-e', words], { stdio: 'ignore' });
  };
  /** Of a processor, which it has had. */
  const secondsOf = (pid: string) => {
    const [, , ...fields] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(' ');
    // In hundredths.
    return Number(fields[11]) / 100;
  };

  it.each([
    [
      'its spare child',
      `await runCapped(entry, { kind: 'waited' }, { spare: true });`,
      (pids: readonly string[]) => pids.some((pid) => wordsOf(pid).includes('spare')),
    ],
    [
      'a child at work',
      `void runCapped(entry, { kind: 'pause', ms: 600_000 }, { caps: { ms: 600_000, megabytes: 400 } });`,
      (pids: readonly string[]) => pids.some((pid) => wordsOf(pid).includes(fileURLToPath(CHILD))),
    ],
    [
      'a child that hears nothing, in a loop without an end,',
      `void runCapped(entry, { kind: 'spin' }, { caps: { ms: 4_000, megabytes: 400 } });`,
      (pids: readonly string[]) => pids.some((pid) => secondsOf(pid) >= 0.5),
    ],
  ])('takes %s with it', async (_says, script, isThere) => {
    const parent = bot(script);
    const children = await vi.waitFor(
      () => {
        const pids = childrenOf(parent.pid ?? 0);
        expect(isThere(pids)).toBe(true);
        return pids;
      },
      { timeout: 20_000, interval: 100 },
    );
    parent.kill('SIGKILL');
    await vi.waitFor(() => expect(children.filter((child) => existsSync(`/proc/${child}`))).toEqual([]), {
      timeout: 120_000,
      interval: 100,
    });
  });
});

describe('the entry of a child', () => {
  it('is the built one, wherever its parent runs', () => {
    const source = new URL('../../src/capped/serve-capped.ts', import.meta.url);
    const built = builtEntry(source);
    expect(built.href).toMatch(/\/dist\/capped\/serve-capped\.js$/);
    expect(existsSync(built)).toBe(true);
    expect(builtEntry(built)).toEqual(built);
  });
});
