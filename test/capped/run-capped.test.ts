import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtEntry } from '../../src/capped/built-entry.ts';
import { runCapped } from '../../src/capped/run-capped.ts';

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
    expect(await runCapped(CHILD, { kind }, { ms: 1_500, megabytes: 200 })).toEqual({ ok: false, why });
  });

  it.runIf(process.platform === 'linux')('that fills buffers is ended at its limit of memory', async () => {
    const result = await runCapped(CHILD, { kind: 'grow' }, { ms: 20_000, megabytes: 150 });
    expect(result).toEqual({ ok: false, why: 'memory' });
  });

  it('that fills its heap is ended, and says so', async () => {
    const result = await runCapped(CHILD, { kind: 'heap' }, { ms: 20_000, megabytes: 150 });
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

describe('the entry of a child', () => {
  it('is the built one, wherever its parent runs', () => {
    const source = new URL('../../src/capped/serve-capped.ts', import.meta.url);
    const built = builtEntry(source);
    expect(built.href).toMatch(/\/dist\/capped\/serve-capped\.js$/);
    expect(existsSync(built)).toBe(true);
    expect(builtEntry(built)).toEqual(built);
  });
});
