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
      await db.query
        .insertInto('document')
        .values({ tenant, scope, name, ...kept })
        .onConflict((conflict) => conflict.columns(['tenant', 'scope', 'name']).doUpdateSet(kept))
        .execute();
      return before === undefined ? 'added' : before.sha256 === sha256 ? 'same' : 'replaced';
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
