import { Client } from 'pg';
import { describe } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { inboxSpec } from './inbox-spec.ts';
import { type Place, storeSpec } from './store-spec.ts';

/** A PostgreSQL server on which this test may make and drop databases. */
const server = process.env.TORCH_TEST_PG_URL;
let made = 0;

describe.runIf(server !== undefined)('with TORCH_TEST_PG_URL', () => {
  const place: Place = async () => {
    made += 1;
    const name = `torch_test_${process.pid}_${made}`;
    await onServer(`create database ${name}`);
    const url = new URL(server ?? '');
    url.pathname = `/${name}`;
    return {
      open: () => openStore({ connectionString: url.href }, 0),
      drop: () => onServer(`drop database ${name} with (force)`),
    };
  };
  storeSpec('PostgreSQL', place);
  inboxSpec('PostgreSQL', place);
});

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
