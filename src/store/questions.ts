import type { Bilingual } from '../program/bilingual.ts';
import type { Desk } from '../program/fact.ts';
import { decode, encode } from './encode.ts';
import type { DeskAnswer, OpenQuestion, Questions, Tenant } from './store.ts';
import type { Db, Tables } from './tables.ts';

export function questions(db: Db): Questions {
  const all = (tenant: Tenant, channel: string) =>
    db.query
      .selectFrom('question')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('channel', '=', channel)
      .orderBy('at')
      .orderBy('id');
  return {
    async add(tenant, channel, question) {
      const said = {
        desk: question.desk,
        text: encode(question.question),
        state: 'open' as const,
        answer: null,
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
      return listed(await all(tenant, channel).where('state', '=', 'open').execute());
    },
    async answered(tenant, channel) {
      return listed(await all(tenant, channel).where('answer', 'is not', null).execute());
    },
    async answer(tenant, channel, id, answer) {
      const rows = await db.query
        .updateTable('question')
        .set({ state: 'closed', answer: encode(answer) })
        .where('tenant', '=', tenant)
        .where('channel', '=', channel)
        .where('id', '=', id)
        .returning('id')
        .execute();
      return rows.length > 0;
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

function listed(rows: readonly Tables['question'][]): readonly OpenQuestion[] {
  return rows.map((row) => ({
    id: row.id,
    desk: row.desk as Desk,
    question: decode(row.text) as Bilingual,
    state: row.state,
    answer: row.answer === null ? null : (decode(row.answer) as DeskAnswer),
    by: row.added_by,
    at: row.at,
  }));
}
