import type { Selectable } from 'kysely';
import { decode, encode } from './encode.ts';
import type { Conversations, Turn } from './store.ts';
import type { Db, Tables } from './tables.ts';

export function conversations(db: Db): Conversations {
  return {
    async add(tenant, turn) {
      const { text, record, at } = turn;
      const said = { text, record: encode(record), kind: kindOf(record), at };
      await db.query
        .insertInto('turn')
        .values({
          tenant,
          id: turn.id,
          channel: turn.channel,
          thread: turn.thread,
          who: turn.who,
          user_id: turn.user,
          ...said,
        })
        .onConflict((conflict) => conflict.columns(['tenant', 'id']).doUpdateSet(said))
        .execute();
    },
    async turn(tenant, id) {
      const row = await db.query
        .selectFrom('turn')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : read(row);
    },
    async turns(tenant, { channel, thread, ownOf, kinds, limit }) {
      const rows = await newest(db, tenant, channel, limit)
        .where('kind', 'in', kinds)
        .where((where) => {
          const inThreads = thread === null ? where('thread', '<>', '') : where('thread', '=', thread);
          const own = where.and([where('thread', '=', ''), where('user_id', '=', ownOf ?? '')]);
          if (thread === '') return own;
          return thread === null && ownOf !== null ? where.or([inThreads, own]) : inThreads;
        })
        .execute();
      return rows.reverse().map(read);
    },
    async thread(tenant, channel, thread, limit) {
      const rows = await newest(db, tenant, channel, limit).where('thread', '=', thread).execute();
      return rows.reverse().map(read);
    },
  };
}

function newest(db: Db, tenant: string, channel: string, limit: number) {
  return db.query
    .selectFrom('turn')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('channel', '=', channel)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
}

function kindOf(record: unknown): string | null {
  if (typeof record !== 'object' || record === null || !('kind' in record)) return null;
  return typeof record.kind === 'string' ? record.kind : null;
}

function read(row: Selectable<Tables['turn']>): Turn {
  return {
    id: row.id,
    channel: row.channel,
    thread: row.thread,
    who: row.who,
    user: row.user_id,
    text: row.text,
    record: decode(row.record),
    at: row.at,
  };
}
