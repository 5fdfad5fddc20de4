import type { JsonObject } from './json.ts';
import { makeId, makeSecret } from './make-id.ts';

/** A text in both languages of the page. */
export interface BothLanguages {
  readonly en: string;
  readonly zh: string;
}

/** Someone who works here. Named by role, since nobody real is meant. */
export interface Person {
  readonly id: string;
  /** Slack's handle: lower case, no spaces. */
  readonly name: string;
  readonly title: BothLanguages;
}

/** A message, with the keys Slack gives it; `files` holds ids here and whole files on the wire. */
export interface Message {
  type: 'message';
  subtype?: string;
  user: string;
  text: string;
  ts: string;
  team: string;
  thread_ts?: string;
  client_msg_id?: string;
  bot_id?: string;
  app_id?: string;
  blocks?: JsonObject[];
  attachments?: JsonObject[];
  metadata?: JsonObject;
  files?: string[];
  edited?: { user: string; ts: string };
  reply_count?: number;
  reply_users?: string[];
  latest_reply?: string;
  reactions?: { name: string; users: string[]; count: number }[];
  /** While a stream is open; gone once it is stopped. */
  streaming_state?: 'in_progress';
}

/** A channel, or the direct messages of one person with the bot. */
export interface Channel {
  readonly id: string;
  name: string;
  readonly kind: 'channel' | 'im';
  readonly creator: string;
  /** Unix seconds. */
  readonly created: number;
  members: string[];
  messages: Message[];
}

/** What is known of a file; its bytes lie beside the state. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  title: string;
  readonly mimetype: string;
  readonly user: string;
  size: number;
  /** Unix seconds. */
  readonly created: number;
  channels: string[];
  /** Uploaded and completed; before that nobody sees it. */
  complete: boolean;
}

/** A modal or a Home tab, with the keys Slack gives it. */
export interface View extends JsonObject {
  id: string;
  type: string;
  hash: string;
  blocks: JsonObject[];
}

/** All that outlives a stop. */
export interface WorkspaceState {
  readonly version: 1;
  readonly secrets: { botToken: string; appToken: string; signingSecret: string; verification: string };
  readonly ids: { team: string; app: string; bot: string; botUser: string };
  readonly people: Person[];
  channels: Channel[];
  files: StoredFile[];
  /** Home tabs by person. */
  homes: { [person: string]: View };
  /** The last ts read, by person and channel. */
  reads: { [person: string]: { [channel: string]: string } };
  /** The last ts given, in microseconds. */
  lastMicros: number;
}

/** A new workspace: two people, one channel the bot is in, and each person's direct messages with the bot. */
export function newState(now: Date): WorkspaceState {
  const bot = makeId('U');
  const created = Math.floor(now.getTime() / 1000);
  const people: Person[] = [
    { id: makeId('U'), name: 'applicant', title: { en: 'Applicant', zh: '申报人' } },
    { id: makeId('U'), name: 'colleague', title: { en: 'Colleague', zh: '同事' } },
  ];
  const team = people.map((person) => person.id);
  const creator = team[0] ?? bot;
  const channel = (name: string, kind: Channel['kind'], members: string[]): Channel => {
    return { id: makeId(kind === 'im' ? 'D' : 'C'), name, kind, creator, created, members, messages: [] };
  };
  return {
    version: 1,
    secrets: {
      // Slack's own prefixes, since apps and secret scanners look at them; the word says what they are not.
      botToken: `xoxb-local-${makeSecret()}`,
      appToken: `xapp-1-local-${makeSecret()}`,
      signingSecret: makeSecret(16),
      verification: makeSecret(12),
    },
    ids: { team: makeId('T'), app: makeId('A'), bot: makeId('B'), botUser: bot },
    people,
    channels: [
      channel('torch-application', 'channel', [...team, bot]),
      ...people.map((person) => channel(person.name, 'im', [person.id, bot])),
    ],
    files: [],
    homes: {},
    reads: {},
    lastMicros: 0,
  };
}
