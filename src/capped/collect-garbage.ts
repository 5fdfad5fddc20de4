import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Growth of the heap in bytes since the last time that makes it worth the 20 ms. */
const WORTH = 8 * 2 ** 20;

let collect: (() => void) | undefined;
let settled: number | undefined;

/**
 * Collects what earlier results have left behind, when it is much. The runtime by itself waits until several large
 * budgets have piled up, 60 MB and more; called while a child reads the next one, it costs nobody's time.
 */
export function collectGarbage(): void {
  const used = getHeapStatistics().used_heap_size;
  settled ??= used;
  if (used - settled < WORTH) return;
  collect ??= garbageCollector();
  collect();
  settled = getHeapStatistics().used_heap_size;
}

/** The runtime's own function, which it gives only under a flag. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const found = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  return found;
}
