import type { Bilingual } from '../program/bilingual.ts';
import type { Desk } from '../program/fact.ts';
import { decode, encode } from './encode.ts';
import type { Questions } from './store.ts';
import type { Db } from './tables.ts';

export function questions(db: Db): Questions {
  return {
    async add(tenant, channel, question) {
      const said = {
        desk: question.desk,
        text: encode(question.question),
        state: 'open' as const,
        added_by: question.by,
        at: question.at,
      };
      const rows = await db.query
        .insertInto('question')
        .values({ tenant, channel, id: question.id, ...said })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant', 'channel', 'id'])
            .doUpdateSet(said)
            .where('question.state', '=', 'closed'),
        )
        .returning('id')
        .execute();
      return rows.length > 0;
    },
    async open(tenant, channel) {
      const rows = await db.query
        .selectFrom('question')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('channel', '=', channel)
        .where('state', '=', 'open')
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        desk: row.desk as Desk,
        question: decode(row.text) as Bilingual,
        state: row.state,
        by: row.added_by,
        at: row.at,
      }));
    },
    async close(tenant, channel, id) {
      await db.query
        .updateTable('question')
        .set({ state: 'closed' })
        .where('tenant', '=', tenant)
        .where('channel', '=', channel)
        .where('id', '=', id)
        .execute();
    },
  };
}
