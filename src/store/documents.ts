import type { Selectable } from 'kysely';
import type { DocumentPart } from '../program/handed-document.ts';
import { decode, encode } from './encode.ts';
import type { Documents, KeptDocument } from './store.ts';
import type { Db, Tables } from './tables.ts';

export function documents(db: Db): Documents {
  return {
    async put(
      tenant,
      scope,
      { name, parts, hiddenText, sha256, title, lang, format, pages, characters, by, day },
    ) {
      const kept = {
        sha256,
        title,
        lang,
        format,
        pages,
        characters,
        hidden_text: hiddenText ? 1 : 0,
        added_by: by,
        day,
        parts: encode(parts),
      };
      const before = await db.query
        .selectFrom('document')
        .select('sha256')
        .where('tenant', '=', tenant)
        .where('scope', '=', scope)
        .where('name', '=', name)
        .executeTakeFirst();
      // Who added it first and when stays true of a document that is handed in again.
      if (before?.sha256 === sha256) return 'same';
      const { last } = await db.query
        .selectFrom('document')
        .select((select) => select.fn.coalesce(select.fn.max('nth'), select.lit(0)).as('last'))
        .where('tenant', '=', tenant)
        .where('scope', '=', scope)
        .executeTakeFirstOrThrow();
      const row = { ...kept, nth: Number(last) + 1 };
      await db.query
        .insertInto('document')
        .values({ tenant, scope, name, ...row })
        .onConflict((conflict) => conflict.columns(['tenant', 'scope', 'name']).doUpdateSet(row))
        .execute();
      return before === undefined ? 'added' : 'replaced';
    },
    async all(tenant, scope) {
      const rows = await db.query
        .selectFrom('document')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('scope', '=', scope)
        .orderBy('name')
        .execute();
      return rows.map(read);
    },
    async latest(tenant, scope, limit) {
      const rows = await db.query
        .selectFrom('document')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('scope', '=', scope)
        .orderBy('day', 'desc')
        .orderBy('nth', 'desc')
        .orderBy('name', 'desc')
        .limit(limit)
        .execute();
      return rows.reverse().map(read);
    },
    async get(tenant, scope, name) {
      const row = await db.query
        .selectFrom('document')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('scope', '=', scope)
        .where('name', '=', name)
        .executeTakeFirst();
      return row === undefined ? null : read(row);
    },
    async remove(tenant, scope, name) {
      const rows = await db.query
        .deleteFrom('document')
        .where('tenant', '=', tenant)
        .where('scope', '=', scope)
        .where('name', '=', name)
        .returning('name')
        .execute();
      return rows.length > 0;
    },
  };
}

function read(row: Selectable<Tables['document']>): KeptDocument {
  return {
    name: row.name,
    sha256: row.sha256,
    title: row.title,
    lang: row.lang,
    format: row.format as KeptDocument['format'],
    pages: row.pages,
    characters: row.characters,
    hiddenText: row.hidden_text === 1,
    by: row.added_by,
    day: row.day,
    parts: decode(row.parts) as readonly DocumentPart[],
  };
}
