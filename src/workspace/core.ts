import type { JsonObject } from './json.ts';
import type { SlackManifest } from './slack-manifest.ts';
import type { SocketHub } from './socket-hub.ts';
import type { StateFile } from './state-file.ts';
import type { Channel, Message, Person, StoredFile, View, WorkspaceState } from './workspace-state.ts';

/** Which tabs an update is for: all, those of one person, or one tab of one person. */
export interface Audience {
  readonly person?: string;
  readonly tab?: string;
}

/** A message only one person sees; kept until the workspace stops, as Slack keeps it until a reload. */
export interface Ephemeral {
  readonly channel: string;
  readonly person: string;
  message: Message;
}

/** A modal that is open in one tab. */
export interface OpenView {
  readonly person: string;
  readonly tab: string;
  view: View;
}

/** What every part of the workspace works on. */
export interface Core {
  readonly state: WorkspaceState;
  readonly file: StateFile;
  readonly manifest: SlackManifest;
  readonly hub: SocketHub;
  readonly now: () => Date;
  readonly log: (says: string) => void;
  /** http://127.0.0.1:PORT, once the server listens. */
  origin: string;
  readonly ephemerals: Ephemeral[];
  /** The stack of open modals of every tab, the last one on top. */
  readonly openViews: OpenView[];
  /** The bot's status lines by channel and thread. */
  readonly statuses: Map<string, JsonObject>;
  /** Suggested prompts by channel. */
  readonly prompts: Map<string, JsonObject>;
  /** Tells the tabs. */
  publish(update: JsonObject, to?: Audience): void;
  /** Listens to what tabs are told; returns how to stop. */
  onPublish(listen: (update: JsonObject, to: Audience) => void): () => void;
}

/** Joins state, clock and connections. */
export function createCore(parts: Pick<Core, 'file' | 'manifest' | 'hub' | 'now' | 'log'>): Core {
  const listeners = new Set<(update: JsonObject, to: Audience) => void>();
  return {
    ...parts,
    state: parts.file.state,
    origin: '',
    ephemerals: [],
    openViews: [],
    statuses: new Map(),
    prompts: new Map(),
    publish(update, to = {}) {
      for (const listen of listeners) listen(update, to);
    },
    onPublish(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}

/** The next message ts: seconds and six digits, always later than the one before. */
export function nextTs(core: Core): string {
  const micros = Math.max(core.now().getTime() * 1000, core.state.lastMicros + 100);
  core.state.lastMicros = micros;
  return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`;
}

/** Unix seconds. */
export function nowSeconds(core: Core): number {
  return Math.floor(core.now().getTime() / 1000);
}

export function findChannel(core: Core, id: string): Channel | undefined {
  return core.state.channels.find((channel) => channel.id === id);
}

export function findPerson(core: Core, id: string): Person | undefined {
  return core.state.people.find((person) => person.id === id);
}

export function findMessage(channel: Channel, ts: string): Message | undefined {
  return channel.messages.findLast((message) => message.ts === ts);
}

export function findFile(core: Core, id: string): StoredFile | undefined {
  return core.state.files.find((file) => file.id === id);
}

/** A person's direct messages with the bot. */
export function directMessages(core: Core, person: string): Channel | undefined {
  return core.state.channels.find((channel) => channel.kind === 'im' && channel.members.includes(person));
}
