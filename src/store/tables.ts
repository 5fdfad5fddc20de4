import type { Kysely } from 'kysely';

/** The tables as both engines hold them: JSON as text, instants as integer milliseconds. */
export interface Tables {
  inbox: {
    tenant: string;
    key: string;
    lane: string;
    kind: string;
    payload: string;
    state: 'new' | 'running' | 'done' | 'dead';
    attempts: number;
    received_at: number;
    run_at: number;
    locked_until: number | null;
    finished_at: number | null;
    error: string | null;
    reply: string | null;
    /** What a change came to, once it is made. */
    outcome: string | null;
  };
  turn: {
    tenant: string;
    id: string;
    channel: string;
    thread: string;
    who: 'person' | 'advisor';
    user_id: string;
    text: string;
    record: string;
    /** The record's own kind; null where it has none. */
    kind: string | null;
    at: number;
  };
  application: {
    tenant: string;
    channel: string;
    version: number;
    state: string;
    change: string;
    changed_by: string;
    at: number;
  };
  question: {
    tenant: string;
    channel: string;
    id: string;
    desk: string;
    text: string;
    state: 'open' | 'closed';
    /** What the desk answered; null while nobody has entered it. */
    answer: string | null;
    added_by: string;
    at: number;
  };
  /** `scope`: the channel, or the terminal. `parts`: the text; `day`: when it was added; `nth`: after how many others there. */
  document: {
    tenant: string;
    scope: string;
    name: string;
    sha256: string;
    title: string | null;
    lang: 'en' | 'zh';
    format: string;
    pages: number | null;
    characters: number;
    hidden_text: number;
    added_by: string;
    day: string;
    nth: number;
    parts: string;
  };
  /** Tokens of one call of a model: reserved before it, settled after it. */
  spending: { tenant: string; id: string; user_id: string; day: string; tokens: number };
  /** `job`: the inbox entry it goes with; null where it stays. */
  setting: { tenant: string; name: string; value: string; job: string | null };
  migration: { name: string; at: number };
}

/** The tables that hold somebody's data; each has a tenant column. */
export const TENANT_TABLES = [
  'inbox',
  'turn',
  'application',
  'question',
  'document',
  'spending',
  'setting',
] as const;

/** One set of queries for both engines; `engine` is asked only where the engines lock differently. */
export interface Db {
  readonly query: Kysely<Tables>;
  readonly engine: 'libsql' | 'postgres';
}
