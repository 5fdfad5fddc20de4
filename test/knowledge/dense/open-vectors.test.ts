import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exactVectors } from '../../../src/knowledge/dense/exact-vectors.ts';
import { openVectors } from '../../../src/knowledge/dense/open-vectors.ts';

const there = await import('hnswlib-node').then(
  () => true,
  () => false,
);
const kind = there ? 'graph' : 'exact';

let folder: string;
let log: unknown[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vectors-'));
  log = [];
});
afterEach(() => rmSync(folder, { recursive: true }));
const open = (entries: ReturnType<typeof clustered>, offThreadFrom?: number) =>
  openVectors(entries, folder, (why) => log.push(why), offThreadFrom);

/** Unit vectors in heaps, the same each time. */
function clustered(count: number, size: number, seed = 1) {
  let state = seed;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647 - 0.5;
  };
  const middles = Array.from({ length: 40 }, () => Array.from({ length: size }, next));
  return Array.from({ length: count }, (_, n) => {
    const values = (middles[n % 40] ?? []).map((value) => value + next() / 2);
    const length = Math.hypot(...values);
    return { id: `v${n}`, vector: Float32Array.from(values, (value) => value / length) };
  });
}

describe('vectors', () => {
  it('find what comparing all of them finds', async () => {
    const entries = clustered(3000, 32);
    const [exact, opened] = [exactVectors(entries), await open(entries)];
    expect(opened.kind).toBe(kind);
    let same = 0;
    for (const { vector } of clustered(100, 32)) {
      const wanted = new Set((await exact.nearest(vector, 10)).map(({ id }) => id));
      const found = await opened.nearest(vector, 10);
      same += found.filter(({ id }) => wanted.has(id)).length;
    }
    expect(same / 1000).toBeGreaterThanOrEqual(0.98);
  });

  it('give the cosine, nearest first, and no more than there are', async () => {
    const [a, b] = [Float32Array.of(1, 0), Float32Array.of(0.6, 0.8)];
    const opened = await open([
      { id: 'a', vector: a },
      { id: 'b', vector: b },
    ]);
    const found = await opened.nearest(a, 10);
    expect(found.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(found[1]?.score).toBeCloseTo(0.6, 5);
  });

  it('are searched while there are none', async () => {
    expect(await (await open([])).nearest(Float32Array.of(1), 5)).toEqual([]);
  });

  it('are built on a thread of their own when many', async () => {
    const entries = clustered(200, 16);
    const opened = await open(entries, 100);
    expect(opened.kind).toBe(kind);
    expect((await opened.nearest(entries[7]?.vector ?? new Float32Array(), 1))[0]?.id).toBe('v7');
  });

  it.each([
    ['cut short', (file: string) => truncateSync(file, 10)],
    ['damaged', (file: string) => writeFileSync(file, readFileSync(file).fill(0, 4, 12))],
    ['gone', (file: string) => rmSync(file)],
  ])('are built again when a kept file is %s', async (_says, damage) => {
    const entries = clustered(100, 8);
    await open(entries);
    for (const graph of readdirSync(folder))
      for (const name of readdirSync(join(folder, graph))) {
        damage(join(folder, graph, name));
        const opened = await open(entries);
        expect(opened.kind).toBe(kind);
        expect((await opened.nearest(entries[3]?.vector ?? new Float32Array(), 1))[0]?.id).toBe('v3');
      }
  });

  it('leave nothing of earlier vectors behind', async () => {
    await open(clustered(50, 8));
    await open(clustered(50, 8, 2));
    expect(readdirSync(folder).length).toBe(there ? 1 : 0);
  });

  it('are compared one by one where no graph can be kept', async () => {
    const entries = clustered(20, 8);
    writeFileSync(join(folder, 'taken'), '');
    const opened = await openVectors(entries, join(folder, 'taken'), (why) => log.push(why));
    expect(opened.kind).toBe('exact');
    expect(log).toHaveLength(1);
    expect((await opened.nearest(entries[3]?.vector ?? new Float32Array(), 1))[0]?.id).toBe('v3');
  });
});
