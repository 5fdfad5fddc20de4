import type { Selectable } from 'kysely';
import { decode, encode } from './encode.ts';
import type { ApplicationState, Applications, ApplicationVersion, Change } from './store.ts';
import type { Db, Tables } from './tables.ts';

const NOTHING: ApplicationState = {
  budget: null,
  facts: null,
  callFacts: {},
  cash: null,
  eligibility: null,
  documents: null,
};
const BEFORE: ApplicationVersion = { version: 0, state: NOTHING, change: null, by: null, at: null };

export function applications(db: Db): Applications {
  const versions = (tenant: string, channel: string) =>
    db.query
      .selectFrom('application')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('channel', '=', channel)
      .orderBy('version', 'desc');

  const store: Applications = {
    async current(tenant, channel) {
      const row = await versions(tenant, channel).limit(1).executeTakeFirst();
      return row === undefined ? BEFORE : read(row);
    },
    async version(tenant, channel, version) {
      if (version === 0) return BEFORE;
      const row = await versions(tenant, channel).where('version', '=', version).executeTakeFirst();
      return row === undefined ? null : read(row);
    },
    async history(tenant, channel) {
      return (await versions(tenant, channel).execute()).map(read);
    },
    async change(tenant, channel, how) {
      for (;;) {
        const before = await store.current(tenant, channel);
        const state = encode(how.make(before.state));
        if (state === encode(before.state)) return before;
        // Two changes at once choose the same number; the second finds it taken and starts from the first's result.
        const row = await db.query
          .insertInto('application')
          .values({
            tenant,
            channel,
            version: before.version + 1,
            state,
            change: how.change,
            changed_by: how.by,
            at: how.at,
          })
          .onConflict((conflict) => conflict.columns(['tenant', 'channel', 'version']).doNothing())
          .returningAll()
          .executeTakeFirst();
        if (row !== undefined) return read(row);
      }
    },
  };
  return store;
}

function read(row: Selectable<Tables['application']>): ApplicationVersion {
  return {
    version: row.version,
    // What a version of before did not know is empty.
    state: { ...NOTHING, ...(decode(row.state) as Partial<ApplicationState>) },
    change: row.change as Change,
    by: row.changed_by,
    at: row.at,
  };
}
