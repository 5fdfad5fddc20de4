import { type Kysely, sql } from 'kysely';
import type { Ledger, Tenant } from './store.ts';
import type { Db, Tables } from './tables.ts';

export function ledger(db: Db): Ledger {
  return {
    reserve: (tenant, { id, user, day, tokens, limits }) =>
      db.query.transaction().execute(async (tx) => {
        // Two calls at once must not both see the room that only one can have; the file lets one write at a time.
        if (db.engine === 'postgres')
          await sql`select pg_advisory_xact_lock(hashtext(${`spending ${tenant}`}))`.execute(tx);
        await tx.insertInto('spending').values({ tenant, id, user_id: user, day, tokens }).execute();
        const now = await spentIn(tx, tenant, { user, day });
        if (now.user <= limits.user && now.team <= limits.team) return true;
        await tx.deleteFrom('spending').where('tenant', '=', tenant).where('id', '=', id).execute();
        return false;
      }),
    async settle(tenant, id, tokens) {
      await db.query
        .updateTable('spending')
        .set({ tokens })
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .execute();
    },
    spent: (tenant, of) => spentIn(db.query, tenant, of),
  };
}

async function spentIn(
  query: Kysely<Tables>,
  tenant: Tenant,
  { user, day }: { readonly user: string; readonly day: string },
) {
  const rows = await query
    .selectFrom('spending')
    .select(({ fn }) => ['user_id', fn.sum<number>('tokens').as('tokens')])
    .where('tenant', '=', tenant)
    .where('day', '=', day)
    .groupBy('user_id')
    .execute();
  // PostgreSQL gives a sum of bigint as text.
  const of = (wanted: (id: string) => boolean) =>
    rows.filter(({ user_id }) => wanted(user_id)).reduce((sum, { tokens }) => sum + Number(tokens), 0);
  return { user: of((id) => id === user), team: of(() => true) };
}
