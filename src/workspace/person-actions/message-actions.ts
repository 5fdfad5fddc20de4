import { findFile, findMessage, nextTs, nowSeconds } from '../core.ts';
import { encodeTyped } from '../encode-typed.ts';
import { stringOf, stringsOf } from '../json.ts';
import { makeId } from '../make-id.ts';
import type { MethodContext } from '../methods/method.ts';
import { sendEvent, tellJoined } from '../send-events.ts';
import { SlackError } from '../slack-error.ts';
import { clearStatus } from '../statuses.ts';
import { addFile, MOST_BYTES } from '../stored-files.ts';
import { wireFile } from '../wire-message.ts';
import type { Channel } from '../workspace-state.ts';
import { changeMessage, postMessage, removeMessage } from '../write-message.ts';
import { type PersonAction, visibleChannel, visibleMessage } from './person-action.ts';

/** Characters of one typed message; Slack's own composer stops at 40,000 as well. */
const MOST_TYPED = 40_000;
const MOST_CHANNELS = 100;

/** Writing: say, edit, delete, react, upload, read, stop, and new channels. */
export const MESSAGE_ACTIONS: { readonly [name: string]: PersonAction } = {
  say({ core }, place, body) {
    const channel = visibleChannel(core, place, body);
    const typed = stringOf(body.text).slice(0, MOST_TYPED);
    const files = stringsOf(body.files).filter((id) => findFile(core, id)?.user === place.person);
    if (!typed.trim() && files.length === 0) throw new SlackError('no_text');
    const thread = stringOf(body.thread);
    if (thread && !findMessage(channel, thread)) throw new SlackError('thread_not_found');
    const { text, blocks } = encodeTyped(core, typed);
    inviteNamedBot({ core }, channel, place.person, text);
    for (const id of files) findFile(core, id)?.channels.push(channel.id);
    const message = postMessage(core, channel, {
      user: place.person,
      text,
      client_msg_id: crypto.randomUUID(),
      ...(typed ? { blocks } : {}),
      ...(thread ? { thread_ts: thread } : {}),
      ...(files.length > 0 ? { subtype: 'file_share', files } : {}),
    });
    return { ts: message.ts };
  },
  edit({ core }, place, body) {
    const { channel, message } = visibleMessage(core, place, body);
    if (message.user !== place.person) throw new SlackError('cant_update_message');
    const encoded = encodeTyped(core, stringOf(body.text).slice(0, MOST_TYPED));
    if (!encoded.text.trim()) throw new SlackError('no_text');
    const edited = { user: place.person, ts: `${nowSeconds(core)}.000000` };
    changeMessage(core, channel, message, { ...encoded, edited });
    return { ts: message.ts };
  },
  delete({ core }, place, body) {
    const { channel, message } = visibleMessage(core, place, body);
    if (message.user !== place.person) throw new SlackError('cant_delete_message');
    removeMessage(core, channel, message);
    return {};
  },
  react({ core }, place, body) {
    const { channel, message } = visibleMessage(core, place, body);
    const name = stringOf(body.name).slice(0, 40);
    const old = message.reactions ?? [];
    const users = old.find((reaction) => reaction.name === name)?.users ?? [];
    const mine = users.includes(place.person);
    const now = mine ? users.filter((user) => user !== place.person) : [...users, place.person];
    const others = old.filter((reaction) => reaction.name !== name);
    const reactions = now.length > 0 ? [...others, { name, users: now, count: now.length }] : others;
    changeMessage(core, channel, message, { reactions }, true);
    const type = mine ? 'reaction_removed' : 'reaction_added';
    const item = { type: 'message', channel: channel.id, ts: message.ts };
    sendEvent(core, {
      type,
      user: place.person,
      reaction: name,
      item,
      item_user: message.user,
      event_ts: nextTs(core),
    });
    return {};
  },
  upload({ core }, place, body) {
    const bytes = Buffer.from(stringOf(body.base64), 'base64');
    if (bytes.length === 0) throw new SlackError('no_file_data');
    if (bytes.length > MOST_BYTES) throw new SlackError('file_uploads_too_large');
    const file = addFile(core, { name: stringOf(body.name), user: place.person, size: bytes.length });
    core.file.writeBytes(file.id, bytes);
    file.complete = true;
    return { file: wireFile(core, file) };
  },
  read({ core }, place, body) {
    const channel = visibleChannel(core, place, body);
    const reads = core.state.reads[place.person] ?? {};
    const ts = stringOf(body.ts);
    if (ts > (reads[channel.id] ?? '')) {
      core.state.reads[place.person] = { ...reads, [channel.id]: ts };
      core.file.changed();
    }
    return {};
  },
  stop({ core }, place, body) {
    const channel = visibleChannel(core, place, body);
    const thread = stringOf(body.thread);
    const streaming = channel.messages.filter(
      (message) => message.streaming_state && message.thread_ts === thread,
    );
    const streaming_message_ts = streaming.map((message) => message.ts);
    const event = {
      type: 'agent_session_stopped',
      channel: channel.id,
      user: place.person,
      thread_ts: thread,
    };
    sendEvent(core, { ...event, streaming_message_ts, event_ts: nextTs(core) });
    clearStatus(core, channel.id, thread);
    return {};
  },
  'create-channel'({ core }, place, body) {
    const name = stringOf(body.name)
      .trim()
      .toLowerCase()
      .replace(/[\s.,'"]+/g, '-')
      .slice(0, 80);
    if (!/^[\p{L}\p{N}_-]+$/u.test(name)) throw new SlackError('invalid_name');
    if (core.state.channels.some((other) => other.kind === 'channel' && other.name === name)) {
      throw new SlackError('name_taken');
    }
    if (core.state.channels.length >= MOST_CHANNELS) throw new SlackError('too_many_channels');
    const people = core.state.people.map((person) => person.id);
    const channel: Channel = {
      id: makeId('C'),
      name,
      kind: 'channel',
      creator: place.person,
      created: nowSeconds(core),
      members: people,
      messages: [],
    };
    core.state.channels.push(channel);
    core.publish({ kind: 'channel', channel: channelSummary(channel) });
    // The bot is invited at once unless asked otherwise: nearly every channel here is made to talk to it.
    if (body.invite !== false) inviteBot({ core }, channel, place.person);
    core.file.changed();
    return { channel: channel.id };
  },
  invite({ core }, place, body) {
    inviteBot({ core }, visibleChannel(core, place, body), place.person);
    return {};
  },
};

/** A channel as the page lists it. */
export function channelSummary({ id, name, kind, members }: Channel) {
  return { id, name, kind, members };
}

/** In Slack, naming an app that is not in the channel offers to invite it; here it is invited. */
function inviteNamedBot(
  { core }: Pick<MethodContext, 'core'>,
  channel: Channel,
  person: string,
  text: string,
): void {
  if (text.includes(`<@${core.state.ids.botUser}>`)) inviteBot({ core }, channel, person);
}

function inviteBot({ core }: Pick<MethodContext, 'core'>, channel: Channel, inviter: string): void {
  const { botUser } = core.state.ids;
  if (channel.members.includes(botUser)) return;
  channel.members.push(botUser);
  core.publish({ kind: 'channel', channel: channelSummary(channel) });
  postMessage(core, channel, {
    user: botUser,
    text: `<@${botUser}> has joined the channel`,
    subtype: 'channel_join',
  });
  tellJoined(core, channel, botUser, inviter);
}
