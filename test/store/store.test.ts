import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open-store.ts';
import { inboxSpec } from './inbox-spec.ts';
import { type Place, storeSpec } from './store-spec.ts';

const place: Place = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'torch-store-'));
  return {
    open: () => openStore({ file: join(folder, 'store.db') }, 0),
    drop: () => rm(folder, { recursive: true }),
  };
};

storeSpec('a libsql file', place);
inboxSpec('a libsql file', place);
