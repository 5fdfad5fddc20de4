import { sql } from 'kysely';
import { MIGRATIONS } from './migrations.ts';
import type { Db } from './tables.ts';

/** Any number, the same in every process: who holds it migrates, the others wait and then find nothing to do. */
const LOCK = 4_720_251_123;

/** Brings the database up to date. Two processes may start at once; all of it is one transaction. */
export async function migrate(db: Db, now: number): Promise<readonly string[]> {
  return db.query.transaction().execute(async (tx) => {
    // SQLite's transactions begin immediate (libsql-dialect.ts) and so are the lock themselves.
    if (db.engine === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
    await sql`create table if not exists migration (name text primary key, at bigint not null)`.execute(tx);
    const known = new Set((await tx.selectFrom('migration').select('name').execute()).map((row) => row.name));
    const waiting = MIGRATIONS.filter((migration) => !known.has(migration.name));
    for (const { name, statements } of waiting) {
      for (const statement of statements) await sql.raw(statement).execute(tx);
      await tx.insertInto('migration').values({ name, at: now }).execute();
    }
    return waiting.map((migration) => migration.name);
  });
}
