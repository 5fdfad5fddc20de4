import { SLACK_LIMITS } from '../../slack-limits.ts';
import { type Core, findMessage, findPerson } from '../core.ts';
import { postEphemeral } from '../ephemerals.ts';
import { type JsonObject, stringOf } from '../json.ts';
import { readContents } from '../read-contents.ts';
import { SlackError } from '../slack-error.ts';
import { wireMessage } from '../wire-message.ts';
import type { Channel, Message } from '../workspace-state.ts';
import { changeMessage, postMessage, removeMessage } from '../write-message.ts';
import { channelOf, joinedChannel, type Method, need } from './method.ts';

const WRITE = ['chat:write'];

/** chat.postMessage, postEphemeral, update, delete, getPermalink. */
export const CHAT_METHODS: { readonly [name: string]: Method } = {
  'chat.postMessage': {
    scopes: WRITE,
    run({ core }, args) {
      const channel = joinedChannel(core, args);
      const thread = threadOf(channel, args);
      const message = postMessage(core, channel, { ...readContents(args), ...botAuthor(core), ...thread });
      const wire = wireMessage(core, message);
      return { channel: channel.id, ts: message.ts, message: wire, ...truncation(args) };
    },
  },
  'chat.postEphemeral': {
    scopes: WRITE,
    run({ core }, args) {
      need(args, 'user');
      const channel = joinedChannel(core, args);
      const person = stringOf(args.user);
      if (!findPerson(core, person) || !channel.members.includes(person))
        throw new SlackError('user_not_in_channel');
      const draft = { ...readContents(args), ...botAuthor(core), ...threadOf(channel, args) };
      return { message_ts: postEphemeral(core, channel, person, draft).ts, ...truncation(args) };
    },
  },
  'chat.update': {
    scopes: WRITE,
    run({ core }, args) {
      need(args, 'ts');
      const channel = channelOf(core, args);
      const message = ownMessage(core, channel, args, 'cant_update_message');
      if (message.streaming_state) throw new SlackError('streaming_state_conflict');
      if (stringOf(args.text).length > SLACK_LIMITS.message.text) throw new SlackError('msg_too_long');
      // Text alone takes the blocks away, as in Slack.
      const contents = { blocks: [], attachments: [], ...readContents(args) };
      changeMessage(core, channel, message, { ...contents, edited: editedNow(core) });
      return { channel: channel.id, ts: message.ts, text: message.text, message: wireMessage(core, message) };
    },
  },
  'chat.delete': {
    scopes: WRITE,
    run({ core }, args) {
      need(args, 'ts');
      const channel = channelOf(core, args);
      const message = ownMessage(core, channel, args, 'cant_delete_message');
      removeMessage(core, channel, message);
      return { channel: channel.id, ts: message.ts };
    },
  },
  'chat.getPermalink': {
    run({ core }, args) {
      const channel = channelOf(core, args);
      const ts = stringOf(args.message_ts);
      if (!findMessage(channel, ts)) throw new SlackError('message_not_found');
      return { channel: channel.id, permalink: `${core.origin}/#${channel.id}-${ts}` };
    },
  },
};

/** Who the bot is in its messages. */
export function botAuthor(core: Core): Pick<Message, 'user' | 'bot_id' | 'app_id'> {
  const { botUser, bot, app } = core.state.ids;
  return { user: botUser, bot_id: bot, app_id: app };
}

/** The thread a call names: always its first message, also when a reply is named. */
export function threadOf(channel: Channel, args: JsonObject): { thread_ts?: string } {
  const ts = stringOf(args.thread_ts);
  if (!ts) return {};
  const message = findMessage(channel, ts);
  // Slack posts to the thread of a message it no longer has; only a malformed ts is refused.
  if (!message && !/^\d{10}\.\d{6}$/.test(ts)) throw new SlackError('invalid_thread_ts');
  return { thread_ts: message?.thread_ts ?? ts };
}

/** A message of the bot itself; others' messages are not its to change. */
export function ownMessage(core: Core, channel: Channel, args: JsonObject, error: string): Message {
  const message = findMessage(channel, stringOf(args.ts));
  if (!message) throw new SlackError('message_not_found');
  if (message.user !== core.state.ids.botUser) throw new SlackError(error);
  return message;
}

function editedNow(core: Core): { user: string; ts: string } {
  return { user: core.state.ids.botUser, ts: `${Math.floor(core.now().getTime() / 1000)}.000000` };
}

function truncation(args: JsonObject): JsonObject {
  if (stringOf(args.text).length <= SLACK_LIMITS.message.text) return {};
  return { warning: 'message_truncated', response_metadata: { warnings: ['message_truncated'] } };
}
