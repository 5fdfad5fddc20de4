import type { Core } from '../core.ts';
import { findChannel } from '../core.ts';
import { type JsonObject, stringOf } from '../json.ts';
import type { ResponseUrls } from '../response-urls.ts';
import { SlackError } from '../slack-error.ts';
import type { Triggers } from '../triggers.ts';
import type { Channel } from '../workspace-state.ts';

/** What a method of the Web API works with. */
export interface MethodContext {
  readonly core: Core;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
}

/** A method of the Web API: its scopes (any one is enough), and what it does. Refuses by throwing SlackError. */
export interface Method {
  readonly token?: 'app';
  readonly scopes?: readonly string[];
  run(context: MethodContext, args: JsonObject): JsonObject;
}

/** The conversation an argument names; a person's id names their direct messages. */
export function channelOf(core: Core, args: JsonObject, key = 'channel'): Channel {
  const id = stringOf(args[key]);
  if (!id) throw new SlackError('invalid_arguments', [`[ERROR] missing required field: ${key}`]);
  const direct = core.state.channels.find((channel) => channel.kind === 'im' && channel.members[0] === id);
  const named = core.state.channels.find(
    (channel) => channel.kind === 'channel' && `#${channel.name}` === id,
  );
  const channel = findChannel(core, id) ?? direct ?? named;
  if (!channel) throw new SlackError('channel_not_found');
  return channel;
}

/** The same, where the bot must be a member. */
export function joinedChannel(core: Core, args: JsonObject, key = 'channel'): Channel {
  const channel = channelOf(core, args, key);
  if (!channel.members.includes(core.state.ids.botUser)) throw new SlackError('not_in_channel');
  return channel;
}

/** Throws Slack's invalid_arguments unless these arguments are there. */
export function need(args: JsonObject, ...keys: string[]): void {
  const missing = keys.filter((key) => args[key] === undefined || args[key] === '');
  if (missing.length > 0) {
    throw new SlackError(
      'invalid_arguments',
      missing.map((key) => `[ERROR] missing required field: ${key}`),
    );
  }
}
