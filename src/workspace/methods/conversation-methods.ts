import { directMessages, findMessage, findPerson } from '../core.ts';
import { type JsonObject, stringOf } from '../json.ts';
import { SlackError } from '../slack-error.ts';
import { botProfile, wireChannel, wireMessage, wireUser } from '../wire-message.ts';
import type { Channel, Message } from '../workspace-state.ts';
import { changeMessage } from '../write-message.ts';
import { channelOf, joinedChannel, type Method, type MethodContext, need } from './method.ts';

const READ = ['channels:read', 'im:read'];
const HISTORY = { channel: 'channels:history', im: 'im:history' } as const;

/** conversations.*, users.*, bots.info, reactions.add, auth.test, apps.connections.open, api.test, team.info. */
export const CONVERSATION_METHODS: { readonly [name: string]: Method } = {
  'api.test': { run: (_context, args) => ({ args }) },
  'auth.test': {
    run({ core }) {
      const { ids } = core.state;
      return {
        url: `${core.origin}/`,
        team: 'Local workspace',
        user: core.manifest.botName,
        team_id: ids.team,
        user_id: ids.botUser,
        bot_id: ids.bot,
        is_enterprise_install: false,
      };
    },
  },
  'apps.connections.open': {
    token: 'app',
    run({ core }) {
      const { app } = core.state.ids;
      return { url: `${core.origin.replace('http', 'ws')}/link/?ticket=${core.hub.ticket()}&app_id=${app}` };
    },
  },
  'team.info': {
    scopes: ['team:read'],
    run: ({ core }) => ({ team: { id: core.state.ids.team, name: 'Local workspace', domain: 'local' } }),
  },
  'conversations.list': {
    scopes: READ,
    run({ core }, args) {
      const kinds = stringOf(args.types) || 'public_channel';
      const wanted = core.state.channels.filter((channel) =>
        kinds.includes(channel.kind === 'im' ? 'im' : 'public'),
      );
      return { channels: wanted.map((channel) => wireChannel(core, channel)), ...noMore() };
    },
  },
  'conversations.info': {
    scopes: READ,
    run: ({ core }, args) => ({ channel: wireChannel(core, channelOf(core, args)) }),
  },
  'conversations.members': {
    scopes: READ,
    run: ({ core }, args) => ({ members: [...channelOf(core, args).members], ...noMore() }),
  },
  'conversations.open': {
    scopes: ['im:write'],
    run({ core }, args) {
      need(args, 'users');
      const person = stringOf(args.users);
      if (!findPerson(core, person)) throw new SlackError('user_not_found');
      const channel = directMessages(core, person);
      if (!channel) throw new SlackError('channel_not_found');
      return { channel: { id: channel.id }, already_open: true, no_op: true };
    },
  },
  'conversations.history': {
    run(context, args) {
      const channel = readable(context, args);
      const top = channel.messages.filter(
        (message) => !message.thread_ts || message.thread_ts === message.ts,
      );
      return page(context, inRange(top, args).reverse(), args);
    },
  },
  'conversations.replies': {
    run(context, args) {
      need(args, 'ts');
      const channel = readable(context, args);
      const asked = findMessage(channel, stringOf(args.ts));
      if (!asked) throw new SlackError('thread_not_found');
      const thread = asked.thread_ts ?? asked.ts;
      const all = channel.messages.filter((message) => message.ts === thread || message.thread_ts === thread);
      return page(context, inRange(all, args), args);
    },
  },
  'users.info': {
    scopes: ['users:read'],
    run({ core }, args) {
      const user = wireUser(core, stringOf(args.user));
      if (!user) throw new SlackError('user_not_found');
      return { user };
    },
  },
  'users.list': {
    scopes: ['users:read'],
    run({ core }) {
      const ids = [...core.state.people.map((person) => person.id), core.state.ids.botUser];
      return { members: ids.map((id) => wireUser(core, id) ?? {}), ...noMore() };
    },
  },
  'bots.info': {
    scopes: ['users:read'],
    run({ core }, args) {
      if (args.bot !== core.state.ids.bot) throw new SlackError('bot_not_found');
      return { bot: { ...botProfile(core), deleted: false, updated: 0 } };
    },
  },
  'reactions.add': {
    scopes: ['reactions:write'],
    run({ core }, args) {
      need(args, 'name', 'timestamp');
      const channel = joinedChannel(core, args);
      const message = findMessage(channel, stringOf(args.timestamp));
      if (!message) throw new SlackError('message_not_found');
      const { botUser } = core.state.ids;
      const name = stringOf(args.name).replaceAll(':', '');
      const others = (message.reactions ?? []).filter((reaction) => reaction.name !== name);
      const users = (message.reactions ?? []).find((reaction) => reaction.name === name)?.users ?? [];
      if (users.includes(botUser)) throw new SlackError('already_reacted');
      const added = { name, users: [...users, botUser], count: users.length + 1 };
      changeMessage(core, channel, message, { reactions: [...others, added] }, true);
      return {};
    },
  },
};

/** The conversation, if the bot is in it and the manifest asks for its history. */
function readable({ core }: MethodContext, args: JsonObject): Channel {
  const channel = joinedChannel(core, args);
  const needed = HISTORY[channel.kind];
  if (!core.manifest.scopes.has(needed)) {
    throw new SlackError('missing_scope', [], { needed, provided: [...core.manifest.scopes].join(',') });
  }
  return channel;
}

/** Messages between `oldest` and `latest`. Ts have one length, so they sort as text. */
function inRange(messages: readonly Message[], args: JsonObject): Message[] {
  const oldest = stringOf(args.oldest) || '0';
  const latest = stringOf(args.latest) || '9';
  const inclusive = args.inclusive === true || args.inclusive === 'true' || args.inclusive === '1';
  return messages.filter(
    ({ ts }) => (ts > oldest && ts < latest) || (inclusive && (ts === oldest || ts === latest)),
  );
}

/** One page; the cursor is the number of messages already given. */
function page({ core }: MethodContext, messages: readonly Message[], args: JsonObject): JsonObject {
  const most = Math.min(Math.max(Number(args.limit) || 100, 1), 1000);
  const from = Number(Buffer.from(stringOf(args.cursor), 'base64').toString() || 0);
  if (!Number.isInteger(from) || from < 0) throw new SlackError('invalid_cursor');
  const part = messages.slice(from, from + most).map((message) => wireMessage(core, message));
  const more = from + most < messages.length;
  const next_cursor = more ? Buffer.from(String(from + most)).toString('base64') : '';
  return { messages: part, has_more: more, pin_count: 0, response_metadata: { next_cursor } };
}

function noMore(): JsonObject {
  return { response_metadata: { next_cursor: '' } };
}
