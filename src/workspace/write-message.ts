import { type Core, findMessage, nextTs } from './core.ts';
import { tellChanged, tellDeleted, tellPosted } from './send-events.ts';
import { clearStatus } from './statuses.ts';
import { wireMessage } from './wire-message.ts';
import type { Channel, Message } from './workspace-state.ts';

/** Messages kept per channel; beyond it the oldest are dropped, so the file stays bounded. */
const MOST_MESSAGES = 5000;

/** What a new message says; the rest is filled in. */
export type Draft = Partial<Message> & Pick<Message, 'user' | 'text'>;

/** Puts a message into a channel and tells tabs and app. */
export function postMessage(core: Core, channel: Channel, draft: Draft): Message {
  const message: Message = { type: 'message', ...draft, ts: nextTs(core), team: core.state.ids.team };
  channel.messages.push(message);
  if (channel.messages.length > MOST_MESSAGES) channel.messages.shift();
  if (message.thread_ts) countReplies(core, channel, message.thread_ts);
  if (message.bot_id) clearStatus(core, channel.id, message.thread_ts);
  core.file.changed();
  core.publish(
    { kind: 'message', channel: channel.id, message: wireMessage(core, message) },
    audience(channel),
  );
  if (!message.streaming_state) tellPosted(core, channel, message);
  return message;
}

/** Changes a message in place and tells tabs and, unless `silent` (a stream growing), the app. */
export function changeMessage(
  core: Core,
  channel: Channel,
  message: Message,
  change: Partial<Message>,
  silent = false,
): void {
  const previous = { ...message };
  Object.assign(message, change);
  core.file.changed();
  core.publish(
    { kind: 'changed', channel: channel.id, message: wireMessage(core, message) },
    audience(channel),
  );
  if (!silent) tellChanged(core, channel, message, previous);
}

/** Removes a message. Replies to it stay, as in Slack. */
export function removeMessage(core: Core, channel: Channel, message: Message): void {
  channel.messages = channel.messages.filter((other) => other !== message);
  if (message.thread_ts && message.thread_ts !== message.ts) countReplies(core, channel, message.thread_ts);
  core.file.changed();
  core.publish({ kind: 'deleted', channel: channel.id, ts: message.ts }, audience(channel));
  tellDeleted(core, channel, message);
}

/** Keeps the parent's reply count, its people and its last reply true. */
function countReplies(core: Core, channel: Channel, thread: string): void {
  const parent = findMessage(channel, thread);
  if (!parent) return;
  const replies = channel.messages.filter((other) => other.thread_ts === thread && other.ts !== thread);
  const last = replies.at(-1);
  if (last) {
    parent.thread_ts = thread;
    parent.reply_count = replies.length;
    parent.reply_users = [...new Set(replies.map((reply) => reply.user))];
    parent.latest_reply = last.ts;
  } else {
    for (const key of ['thread_ts', 'reply_count', 'reply_users', 'latest_reply'] as const)
      delete parent[key];
  }
  core.publish(
    { kind: 'changed', channel: channel.id, message: wireMessage(core, parent) },
    audience(channel),
  );
}

/** Channels are open to all; direct messages only to their person. */
export function audience(channel: Channel): { person?: string } {
  const person = channel.members[0];
  return channel.kind === 'im' && person ? { person } : {};
}
