import { getHeapStatistics } from 'node:v8';
import { expect, it } from 'vitest';
import { collectGarbage } from '../../src/capped/collect-garbage.ts';

const megabytes = () => getHeapStatistics().used_heap_size / 2 ** 20;

it('frees what a large result has left behind once nobody holds it', () => {
  collectGarbage();
  let lines: unknown[] = Array.from({ length: 500_000 }, (_, n) => ({ n, name: `line ${n}` }));
  collectGarbage();
  const held = megabytes();
  lines = Array.from({ length: 500_000 }, (_, n) => ({ n, name: `line ${n}` }));
  lines = lines.slice(0, 1);
  collectGarbage();
  expect(megabytes()).toBeLessThan(held - 8);
});
