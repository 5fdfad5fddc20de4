import { workerData } from 'node:worker_threads';
import { buildGraph } from './graph-store.ts';
import type { GraphOrder } from './graph-vectors.ts';

await buildGraph(workerData as GraphOrder);
