import { encode } from './encode.ts';
import type { Inbox, Job, Tenant } from './store.ts';
import type { Db } from './tables.ts';

export function inbox(db: Db, wake: () => void): Inbox {
  /** Only the claim that still holds the row may change it. */
  const held = (tenant: Tenant, job: Job) =>
    db.query
      .updateTable('inbox')
      .where('tenant', '=', tenant)
      .where('key', '=', job.key)
      .where('state', '=', 'running')
      .where('attempts', '=', job.attempt);

  return {
    async put(tenant, entry) {
      const written = await db.query
        .insertInto('inbox')
        .values({
          tenant,
          key: entry.key,
          lane: entry.lane,
          kind: entry.kind,
          payload: encode(entry.payload),
          state: 'new',
          attempts: 0,
          received_at: entry.at,
          run_at: entry.at,
        })
        .onConflict((conflict) => conflict.columns(['tenant', 'key']).doNothing())
        .returning('key')
        .execute();
      if (written.length > 0) wake();
      return written.length > 0;
    },
    async replied(tenant, job, reply) {
      await held(tenant, job).set({ reply }).execute();
    },
    async extend(tenant, job, until) {
      const rows = await held(tenant, job).set({ locked_until: until }).returning('key').execute();
      return rows.length > 0;
    },
    async done(tenant, job, at) {
      await held(tenant, job)
        .set({ state: 'done', payload: 'null', locked_until: null, finished_at: at, error: null })
        .execute();
    },
    async again(tenant, job, { error, runAt, counts }) {
      await held(tenant, job)
        .set({
          state: 'new',
          locked_until: null,
          run_at: runAt,
          error,
          ...(counts ? {} : { attempts: job.attempt - 1 }),
        })
        .execute();
    },
    async bury(tenant, job, { error, at }) {
      await held(tenant, job)
        .set({ state: 'dead', payload: 'null', locked_until: null, finished_at: at, error })
        .execute();
    },
  };
}
