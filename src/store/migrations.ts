export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

/**
 * Forward only: a published entry is never changed, a new one is added below it. The statements are the SQL
 * that SQLite and PostgreSQL 15 both take; `bigint` is an integer in both.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: '0001-start',
    statements: [
      `create table inbox (
        tenant text not null, key text not null, lane text not null, kind text not null,
        payload text not null, state text not null, attempts bigint not null,
        received_at bigint not null, run_at bigint not null, locked_until bigint,
        finished_at bigint, error text, reply text,
        primary key (tenant, key))`,
      // The database itself keeps a lane to one running job, also with several processes.
      `create unique index inbox_one_running on inbox (tenant, lane) where state = 'running'`,
      `create index inbox_waiting on inbox (state, run_at)`,
      `create table turn (
        tenant text not null, id text not null, channel text not null, thread text not null,
        who text not null, user_id text not null, text text not null, record text not null, at bigint not null,
        primary key (tenant, id))`,
      `create index turn_thread on turn (tenant, channel, thread, at)`,
      `create table application (
        tenant text not null, channel text not null, version bigint not null, state text not null,
        change text not null, changed_by text not null, at bigint not null,
        primary key (tenant, channel, version))`,
      `create table question (
        tenant text not null, channel text not null, id text not null, desk text not null, text text not null,
        state text not null, added_by text not null, at bigint not null,
        primary key (tenant, channel, id))`,
      `create table setting (
        tenant text not null, name text not null, value text not null, primary key (tenant, name))`,
    ],
  },
  {
    name: '0002-outcome',
    statements: ['alter table inbox add column outcome text'],
  },
  {
    name: '0003-turn-kind',
    // What was shown before is found by its kind too: records have always begun with it.
    statements: [
      'alter table turn add column kind text',
      ...['budget', 'deadline', 'answer', 'draft'].map(
        (kind) => `update turn set kind = '${kind}' where record like '{"kind":"${kind}",%'`,
      ),
    ],
  },
  {
    name: '0004-setting-of-job',
    // What was noted of a reply goes with the entry it belongs to.
    statements: [
      'alter table setting add column job text',
      `update setting set job = substr(name, 7) where name like 'files:%'`,
      `update setting set job = value where name like 'shared:%'`,
    ],
  },
  {
    name: '0005-question-answer',
    statements: ['alter table question add column answer text'],
  },
  {
    name: '0006-document',
    // People's own documents; who added one where sees it there and nowhere else.
    statements: [
      `create table document (
        tenant text not null, scope text not null, name text not null, sha256 text not null,
        title text, lang text not null, format text not null, pages bigint, characters bigint not null,
        hidden_text bigint not null, added_by text not null, day text not null, parts text not null,
        primary key (tenant, scope, name))`,
    ],
  },
  {
    name: '0007-spending',
    // What a model was asked to spend, by person and day.
    statements: [
      `create table spending (
        tenant text not null, id text not null, user_id text not null, day text not null, tokens bigint not null,
        primary key (tenant, id))`,
      'create index spending_day on spending (tenant, day)',
    ],
  },
  {
    name: '0008-document-order',
    // Which of two documents of one day was added later; of those kept before, nobody knows.
    statements: ['alter table document add column nth bigint not null default 0'],
  },
];
