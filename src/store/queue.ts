import { sql } from 'kysely';
import { decode } from './encode.ts';
import { type Job, type Queue, tenantOf } from './store.ts';
import type { Db } from './tables.ts';

export function queue(db: Db, onPut: (wake: () => void) => void): Queue {
  return {
    onPut,
    async claim(at) {
      try {
        return await claimOne(db, at);
      } catch (error) {
        // Two workers chose entries of one lane at the same moment: the index let one of them have it.
        if (isLaneTaken(error)) return null;
        throw error;
      }
    },
    async sweep(before) {
      const rows = await db.query
        .deleteFrom('inbox')
        .where('state', 'in', ['done', 'dead'])
        .where('finished_at', '<', before)
        .returning('key')
        .execute();
      await db.query
        .deleteFrom('setting')
        .where('job', 'is not', null)
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('inbox')
                .select('key')
                .whereRef('inbox.tenant', '=', 'setting.tenant')
                .whereRef('inbox.key', '=', 'setting.job'),
            ),
          ),
        )
        .execute();
      return rows.length;
    },
  };
}

async function claimOne(db: Db, at: { now: number; lockedUntil: number }): Promise<Job | null> {
  const due = db.query
    .selectFrom('inbox as i')
    .select(['i.tenant', 'i.key'])
    .where((where) =>
      where.or([
        where.and([where('i.state', '=', 'new'), where('i.run_at', '<=', at.now)]),
        where.and([where('i.state', '=', 'running'), where('i.locked_until', '<', at.now)]),
      ]),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('inbox as r')
            .select('r.key')
            .whereRef('r.tenant', '=', 'i.tenant')
            .whereRef('r.lane', '=', 'i.lane')
            .whereRef('r.key', '<>', 'i.key')
            // An older entry that waits for its next attempt holds its lane too: order is kept over failures.
            .where((other) =>
              other.or([
                other('r.state', '=', 'running'),
                other.and([
                  other('r.state', '=', 'new'),
                  other.or([
                    other('r.received_at', '<', other.ref('i.received_at')),
                    other.and([
                      other('r.received_at', '=', other.ref('i.received_at')),
                      other('r.key', '<', other.ref('i.key')),
                    ]),
                  ]),
                ]),
              ]),
            ),
        ),
      ),
    )
    .orderBy('i.received_at')
    .orderBy('i.key')
    .limit(1);
  const chosen = db.engine === 'postgres' ? due.forUpdate().skipLocked() : due;
  const row = await db.query
    .with('chosen', () => chosen)
    .updateTable('inbox')
    .set((column) => ({
      state: 'running',
      attempts: column('attempts', '+', 1),
      locked_until: at.lockedUntil,
    }))
    .where(sql<boolean>`(tenant, key) in (select tenant, key from chosen)`)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    tenant: tenantOf(row.tenant),
    key: row.key,
    lane: row.lane,
    kind: row.kind,
    payload: decode(row.payload),
    at: row.received_at,
    attempt: row.attempts,
    reply: row.reply,
  };
}

function isLaneTaken(error: unknown): boolean {
  const text = error instanceof Error ? error.message : '';
  // PostgreSQL names the index, SQLite its columns.
  return text.includes('inbox_one_running') || text.includes('inbox.tenant, inbox.lane');
}
