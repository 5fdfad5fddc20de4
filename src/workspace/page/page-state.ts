import { isObject, type JsonObject, objectOf, objectsOf, stringOf, stringsOf } from './json.ts';
import { type Message, readMessage } from './read-message.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly title: { readonly en: string; readonly zh: string };
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'im';
  readonly members: readonly string[];
  /** Oldest first, this person's ephemeral ones among them. */
  messages: Message[];
}

export interface Status {
  readonly channel: string;
  readonly thread: string;
  readonly status: string;
  readonly loadingMessages: readonly string[];
  readonly stoppable: boolean;
}

/** All the page knows, for one person. */
export interface PageState {
  readonly me: string;
  readonly botUser: string;
  readonly app: JsonObject;
  readonly people: readonly Person[];
  readonly channels: Channel[];
  readonly reads: { [channel: string]: string };
  readonly prompts: Map<string, JsonObject>;
  readonly welcome: JsonObject | null;
  home: JsonObject | null;
  views: JsonObject[];
  statuses: Status[];
  /** Whether the app is connected to the workspace. */
  connected: boolean;
}

/** Reads the answer to `snapshot`. */
export function readSnapshot(raw: JsonObject): PageState {
  const state: PageState = {
    me: stringOf(raw.person),
    botUser: stringOf(raw.botUser),
    app: objectOf(raw.app),
    people: objectsOf(raw.people).map(readPerson),
    channels: objectsOf(raw.channels).map((one) => ({
      ...readChannel(one),
      messages: objectsOf(one.messages).map((message) => readMessage(message)),
    })),
    reads: Object.fromEntries(Object.entries(objectOf(raw.reads)).map(([id, ts]) => [id, stringOf(ts)])),
    prompts: new Map(objectsOf(raw.prompts).map((one) => [stringOf(one.channel), one])),
    welcome: isObject(raw.welcome) ? raw.welcome : null,
    home: isObject(raw.home) ? raw.home : null,
    views: objectsOf(raw.views),
    statuses: objectsOf(raw.statuses).map(readStatus),
    connected: raw.connected === true,
  };
  for (const shown of objectsOf(raw.ephemerals))
    putMessage(state, stringOf(shown.channel), readMessage(objectOf(shown.message), true));
  return state;
}

/** Applies a live update; what came already changes nothing. */
export function applyUpdate(state: PageState, update: JsonObject): void {
  const channel = stringOf(update.channel);
  const message = () => objectOf(update.message);
  const { kind } = update;
  if (kind === 'message' || kind === 'changed') putMessage(state, channel, readMessage(message()));
  else if (kind === 'ephemeral') putMessage(state, channel, readMessage(message(), true));
  else if (kind === 'deleted') removeMessage(state, channel, stringOf(update.ts));
  else if (kind === 'channel') putChannel(state, readChannel(objectOf(update.channel)));
  else if (kind === 'status') putStatus(state, readStatus(update));
  else if (kind === 'prompts') state.prompts.set(channel, update);
  else if (kind === 'views') state.views = objectsOf(update.views);
  else if (kind === 'home') state.home = isObject(update.view) ? update.view : null;
  else if (kind === 'hello' || kind === 'connected') state.connected = update.connected === true;
}

/** Takes a message away, on this page only when it is an ephemeral one being dismissed. */
export function removeMessage(state: PageState, channel: string, ts: string): void {
  const found = findChannel(state, channel);
  if (found) found.messages = found.messages.filter((message) => message.ts !== ts);
}

export function findChannel(state: PageState, id: string): Channel | undefined {
  return state.channels.find((channel) => channel.id === id);
}

/** The direct messages with the bot. */
export function botChannel(state: PageState): Channel | undefined {
  return state.channels.find((channel) => channel.kind === 'im');
}

/** Messages of others after the last one read, thread replies in channels aside. */
export function unreadCount(state: PageState, channel: Channel): number {
  const read = state.reads[channel.id] ?? '';
  return channel.messages.filter((message) => {
    const aside = channel.kind === 'channel' && message.thread !== '' && message.thread !== message.ts;
    return message.ts > read && message.user !== state.me && message.subtype !== 'channel_join' && !aside;
  }).length;
}

function putMessage(state: PageState, channelId: string, message: Message): void {
  const messages = findChannel(state, channelId)?.messages;
  if (!messages) return;
  const at = messages.findIndex((other) => other.ts === message.ts);
  if (at >= 0) messages[at] = message;
  else {
    messages.push(message);
    messages.sort((a, b) => (a.ts < b.ts ? -1 : 1));
  }
}

function putChannel(state: PageState, channel: Omit<Channel, 'messages'>): void {
  if (!channel.members.includes(state.me)) return;
  const at = state.channels.findIndex((other) => other.id === channel.id);
  const messages = state.channels[at]?.messages ?? [];
  state.channels.splice(at < 0 ? state.channels.length : at, at < 0 ? 0 : 1, { ...channel, messages });
}

function putStatus(state: PageState, status: Status): void {
  const others = state.statuses.filter(
    (other) => other.channel !== status.channel || other.thread !== status.thread,
  );
  // Lines are told to every tab; those of other people's direct messages are none of ours.
  const shown = status.status !== '' && findChannel(state, status.channel) !== undefined;
  state.statuses = shown ? [...others, status] : others;
}

export function readPerson(raw: JsonObject): Person {
  const title = objectOf(raw.title);
  return {
    id: stringOf(raw.id),
    name: stringOf(raw.name),
    title: { en: stringOf(title.en), zh: stringOf(title.zh) },
  };
}

function readChannel(raw: JsonObject): Omit<Channel, 'messages'> {
  const kind = raw.kind === 'im' ? 'im' : 'channel';
  return { id: stringOf(raw.id), name: stringOf(raw.name), kind, members: stringsOf(raw.members) };
}

function readStatus(raw: JsonObject): Status {
  return {
    channel: stringOf(raw.channel),
    thread: stringOf(raw.thread),
    status: stringOf(raw.status),
    loadingMessages: stringsOf(raw.loading_messages),
    stoppable: raw.stoppable === true,
  };
}
