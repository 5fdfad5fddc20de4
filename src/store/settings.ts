import type { Settings } from './store.ts';
import type { Db } from './tables.ts';

/** Small values by name: the language a person writes in, for one. */
export function settings(db: Db): Settings {
  return {
    async get(tenant, name) {
      const row = await db.query
        .selectFrom('setting')
        .select('value')
        .where('tenant', '=', tenant)
        .where('name', '=', name)
        .executeTakeFirst();
      return row?.value ?? null;
    },
    async set(tenant, name, value, goesWith) {
      const job = goesWith?.key ?? null;
      await db.query
        .insertInto('setting')
        .values({ tenant, name, value, job })
        .onConflict((conflict) => conflict.columns(['tenant', 'name']).doUpdateSet({ value, job }))
        .execute();
    },
  };
}
