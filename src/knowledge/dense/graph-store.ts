import { createHash, randomUUID } from 'node:crypto';
import { open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import type { GraphOrder } from './graph-vectors.ts';

export type GraphStore = HNSWLib;

/** How many of the nearest are kept in view while searching; the store's own 10 misses every eighth at 10,000 vectors. */
const EF = 64;
const MANIFEST = 'manifest.json';

/** The store embeds nothing by itself: it is given vectors. */
const NO_EMBEDDINGS = {
  embedQuery: () => Promise.reject(new Error('The graph is searched by vectors.')),
  embedDocuments: () => Promise.reject(new Error('The graph is built from vectors.')),
};

/** Builds the graph and writes it whole: the folder has its name only once everything in it is on the disk. */
export async function buildGraph({ folder, ids, values }: GraphOrder): Promise<void> {
  const { HNSWLib: Store } = await import('@langchain/community/vectorstores/hnswlib');
  const size = values.length / Math.max(1, ids.length);
  const store = new Store(NO_EMBEDDINGS, { space: 'cosine', numDimensions: size });
  await store.addVectors(
    ids.map((_, n) => [...values.subarray(n * size, (n + 1) * size)]),
    ids.map((id) => ({ pageContent: id, metadata: {} })),
  );
  const unfinished = `${folder}.${randomUUID()}.tmp`;
  try {
    await store.save(unfinished);
    const sums: Record<string, string> = {};
    for (const name of await readdir(unfinished)) sums[name] = await sumOf(join(unfinished, name));
    await writeFile(join(unfinished, MANIFEST), JSON.stringify(sums));
    for (const name of await readdir(unfinished)) await flush(join(unfinished, name));
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** Rejects where the folder is missing or one of its files is not as it was written. */
export async function loadGraph(folder: string): Promise<GraphStore> {
  const sums: Record<string, string> = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'));
  for (const [name, sum] of Object.entries(sums))
    if ((await sumOf(join(folder, name))) !== sum) throw new Error(`${name} is damaged.`);
  const { HNSWLib: Store } = await import('@langchain/community/vectorstores/hnswlib');
  const store = await Store.load(folder, NO_EMBEDDINGS);
  store.index.setEf(EF);
  return store;
}

async function sumOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
