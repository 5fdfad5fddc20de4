import { createRequire } from 'node:module';

// The same package through its CommonJS build: its 270 small files load in half the time that way.
const load = createRequire(import.meta.url);
export const { Kysely, PostgresDialect, SqliteDialect, SqliteDriver, sql } = load(
  'kysely',
) as typeof import('kysely');
