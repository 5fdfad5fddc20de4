import { type Dialect, Kysely, PostgresDialect } from 'kysely';
import { applications } from './applications.ts';
import { conversations } from './conversations.ts';
import { documents } from './documents.ts';
import { inbox } from './inbox.ts';
import { ledger } from './ledger.ts';
import { libsqlDialect } from './libsql-dialect.ts';
import { migrate } from './migrate.ts';
import { questions } from './questions.ts';
import { queue } from './queue.ts';
import { settings } from './settings.ts';
import type { Store } from './store.ts';
import { type Db, type Tables, TENANT_TABLES } from './tables.ts';

/** A file for one machine, or a PostgreSQL server that several share. */
export type StoreLocation = { readonly file: string } | { readonly connectionString: string };

/** Opens the store and brings it up to date. */
export async function openStore(location: StoreLocation, now: number): Promise<Store> {
  const db: Db =
    'file' in location
      ? { query: new Kysely<Tables>({ dialect: libsqlDialect(location.file) }), engine: 'libsql' }
      : {
          query: new Kysely<Tables>({ dialect: await postgres(location.connectionString) }),
          engine: 'postgres',
        };
  await migrate(db, now);
  const wakes: (() => void)[] = [];
  return {
    inbox: inbox(db, () => {
      for (const wake of wakes) wake();
    }),
    queue: queue(db, (wake) => wakes.push(wake)),
    conversations: conversations(db),
    applications: applications(db),
    questions: questions(db),
    documents: documents(db),
    ledger: ledger(db),
    settings: settings(db),
    forget: async (tenant) => {
      await db.query.transaction().execute(async (tx) => {
        for (const table of TENANT_TABLES) await tx.deleteFrom(table).where('tenant', '=', tenant).execute();
      });
    },
    close: () => db.query.destroy(),
  };
}

/** The driver is loaded only here: a start on the embedded file does without it. */
async function postgres(connectionString: string): Promise<Dialect> {
  const { Pool, types } = await import('pg').then((module) => module.default);
  const pool = new Pool({
    connectionString,
    // int8 comes as text otherwise; ours are milliseconds and counts, far below 2^53.
    types: { getTypeParser: (oid, format) => (oid === 20 ? Number : types.getTypeParser(oid, format)) },
  });
  // An idle connection that the server closes is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}
