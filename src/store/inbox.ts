import { applications } from './applications.ts';
import { ClaimLost } from './claim-lost.ts';
import { documents } from './documents.ts';
import { decode, encode } from './encode.ts';
import { questions } from './questions.ts';
import type { Inbox, Job, Tenant } from './store.ts';
import type { Db } from './tables.ts';

export function inbox(db: Db, wake: () => void): Inbox {
  /** Only the claim that still holds the row may change it. */
  const held = (tenant: Tenant, job: Job, query = db.query) =>
    query
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
      const rows = await held(tenant, job).set({ reply }).returning('key').execute();
      if (rows.length === 0) throw new ClaimLost();
    },
    async once<T>(tenant: Tenant, job: Job, act: Parameters<Inbox['once']>[2]) {
      return db.query.transaction().execute(async (query) => {
        const row = await query
          .selectFrom('inbox')
          .select('outcome')
          .where('tenant', '=', tenant)
          .where('key', '=', job.key)
          .executeTakeFirst();
        if (row?.outcome) return decode(row.outcome) as T;
        const within: Db = { ...db, query };
        const outcome = await act({
          applications: applications(within),
          questions: questions(within),
          documents: documents(within),
        });
        const rows = await held(tenant, job, query)
          .set({ outcome: encode(outcome) })
          .returning('key')
          .execute();
        if (rows.length === 0) throw new ClaimLost();
        return outcome as T;
      });
    },
    async extend(tenant, job, until) {
      const rows = await held(tenant, job).set({ locked_until: until }).returning('key').execute();
      return rows.length > 0;
    },
    async done(tenant, job, at) {
      await held(tenant, job)
        .set({
          state: 'done',
          payload: 'null',
          outcome: null,
          locked_until: null,
          finished_at: at,
          error: null,
        })
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
      const rows = await held(tenant, job)
        .set({ state: 'dead', payload: 'null', outcome: null, locked_until: null, finished_at: at, error })
        .returning('key')
        .execute();
      return rows.length > 0;
    },
  };
}
