import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open-store.ts';
import { storeSpec } from './store-spec.ts';

storeSpec('a libsql file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'torch-store-'));
  return {
    open: () => openStore({ file: join(folder, 'store.db') }, 0),
    drop: () => rm(folder, { recursive: true }),
  };
});
