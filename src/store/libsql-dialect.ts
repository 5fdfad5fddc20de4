import { setTimeout } from 'node:timers/promises';
import { type Dialect, type Driver, SqliteDialect, SqliteDriver } from 'kysely';
import Database from 'libsql';

/** How long a statement waits for another process's write, in ms. */
const BUSY_MS = 5000;
/** How often a transaction that waits asks again, in ms. */
const RETRY_MS = 10;

/** A file that several processes may open; each commit is on disk before it returns. */
export function libsqlDialect(file: string): Dialect {
  const database = new Database(file);
  database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  return new ImmediateDialect(database);
}

/**
 * A transaction that first reads and then writes would fail at once when another process wrote in between;
 * one that begins immediate waits for its turn.
 */
class ImmediateDialect extends SqliteDialect {
  readonly database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.database = database;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.database);
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.database = database;
  }

  override async beginTransaction(): Promise<void> {
    // Waiting here and not inside SQLite leaves the process free: the holder may be this very process.
    for (let waited = 0; ; waited += RETRY_MS) {
      try {
        this.database.exec('PRAGMA busy_timeout = 0');
        this.database.exec('begin immediate');
        return;
      } catch (error) {
        if (waited >= BUSY_MS || !(error instanceof Error && error.message.includes('locked'))) throw error;
      } finally {
        this.database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
      }
      await setTimeout(RETRY_MS);
    }
  }
}
