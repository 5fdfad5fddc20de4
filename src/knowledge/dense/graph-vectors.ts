import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { builtEntry } from '../../capped/built-entry.ts';
import { buildGraph, type GraphStore, loadGraph } from './graph-store.ts';
import type { Embedded, VectorIndex } from './vector-index.ts';

/** Building blocks the thread it runs on: half a second at this many vectors. */
const OFF_THREAD_FROM = 5000;

/** What the thread that builds is given. */
export interface GraphOrder {
  readonly folder: string;
  readonly ids: readonly string[];
  readonly values: Float32Array;
}

/**
 * The vectors as a graph of near ones (LangChain's HNSWLib over hnswlib-node), kept in `folder` under a name made from
 * the vectors. Built again when it is missing or damaged. Rejects where one of the two packages is missing.
 */
export async function graphVectors(
  entries: readonly Embedded[],
  folder: string,
  offThreadFrom = OFF_THREAD_FROM,
): Promise<VectorIndex> {
  // Without the addon there is nothing to load or to build.
  await import('hnswlib-node');
  const place = join(folder, `graph-${fingerprint(entries)}`);
  let store = await loadGraph(place).catch(() => null);
  if (store === null) {
    await mkdir(folder, { recursive: true });
    await rm(place, { recursive: true, force: true });
    const order = orderOf(entries, place);
    await (entries.length < offThreadFrom ? buildGraph(order) : buildOffThread(order));
    store = await loadGraph(place);
    await removeOthers(folder, place);
  }
  return searching(store, entries);
}

function searching(store: GraphStore, entries: readonly Embedded[]): VectorIndex {
  return {
    kind: 'graph',
    dimensions: entries[0]?.vector.length ?? 0,
    async nearest(query, k) {
      // Asked for more than there are, the store writes to the console.
      const found = await store.similaritySearchVectorWithScore([...query], Math.min(k, entries.length));
      return found.map(([document, distance]) => ({ id: document.pageContent, score: 1 - distance }));
    },
  };
}

function orderOf(entries: readonly Embedded[], folder: string): GraphOrder {
  const size = entries[0]?.vector.length ?? 0;
  const values = new Float32Array(entries.length * size);
  entries.forEach(({ vector }, n) => {
    values.set(vector, n * size);
  });
  return { folder, ids: entries.map(({ id }) => id), values };
}

async function buildOffThread(order: GraphOrder): Promise<void> {
  const worker = new Worker(builtEntry(new URL('./build-graph-worker.ts', import.meta.url)), {
    workerData: order,
    env: {},
  });
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The builder ended with ${code}.`)),
    );
  });
}

async function removeOthers(folder: string, place: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith('graph-') && join(folder, name) !== place)
      await rm(join(folder, name), { recursive: true, force: true });
}

function fingerprint(entries: readonly Embedded[]): string {
  const sum = createHash('sha256');
  for (const { id, vector } of entries)
    sum
      .update(JSON.stringify(id))
      .update(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength));
  return sum.digest('hex').slice(0, 24);
}
