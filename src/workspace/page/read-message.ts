import { isObject, type JsonObject, objectsOf, stringOf, stringsOf } from './json.ts';

/** One message, as the lists show it. */
export interface Message {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  /** The first message of its thread; empty outside threads. */
  readonly thread: string;
  readonly subtype: string;
  readonly byBot: boolean;
  readonly blocks: JsonObject[];
  readonly files: JsonObject[];
  readonly reactions: readonly { readonly name: string; readonly users: readonly string[] }[];
  readonly replyCount: number;
  readonly replyUsers: readonly string[];
  readonly latestReply: string;
  readonly edited: boolean;
  readonly streaming: boolean;
  /** Shown to this person only, until dismissed. */
  readonly ephemeral: boolean;
  /** All of it as text: two equal ones look the same, so nothing is drawn again. */
  readonly signature: string;
}

/** Reads a message off the wire. */
export function readMessage(raw: JsonObject, ephemeral = false): Message {
  return {
    ts: stringOf(raw.ts),
    user: stringOf(raw.user),
    text: stringOf(raw.text),
    thread: stringOf(raw.thread_ts),
    subtype: stringOf(raw.subtype),
    byBot: stringOf(raw.bot_id) !== '',
    blocks: [...objectsOf(raw.blocks), ...objectsOf(raw.attachments).flatMap((one) => objectsOf(one.blocks))],
    files: objectsOf(raw.files),
    reactions: objectsOf(raw.reactions).map((one) => ({
      name: stringOf(one.name),
      users: stringsOf(one.users),
    })),
    replyCount: typeof raw.reply_count === 'number' ? raw.reply_count : 0,
    replyUsers: stringsOf(raw.reply_users),
    latestReply: stringOf(raw.latest_reply),
    edited: isObject(raw.edited),
    streaming: stringOf(raw.streaming_state) !== '',
    ephemeral,
    signature: JSON.stringify(raw),
  };
}

/** Whether it answers in a thread rather than standing in the channel. */
export function isReply(message: Message): boolean {
  return message.thread !== '' && message.thread !== message.ts;
}
