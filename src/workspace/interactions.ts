import { type Core, findMessage, findPerson, nextTs } from './core.ts';
import type { JsonObject } from './json.ts';
import type { MethodContext } from './methods/method.ts';
import type { Place } from './triggers.ts';
import { wireMessage } from './wire-message.ts';
import type { Channel, Message } from './workspace-state.ts';

/** What every interaction payload says: who, where from, and which app. */
export function interactionOf(core: Core, person: string): JsonObject {
  const { ids, secrets } = core.state;
  const name = findPerson(core, person)?.name ?? person;
  return {
    user: { id: person, username: name, name, team_id: ids.team },
    team: { id: ids.team, domain: 'local' },
    enterprise: null,
    is_enterprise_install: false,
    api_app_id: ids.app,
    token: secrets.verification,
  };
}

/** A channel as interaction payloads name it. */
function namedChannel(channel: Channel): JsonObject {
  return { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name };
}

/** The payload of a slash command; its text is what was typed, newlines and all. */
export function commandPayload(
  { core, triggers, responseUrls }: MethodContext,
  place: Place,
  channel: Channel,
  command: string,
  text: string,
): JsonObject {
  const { ids, secrets } = core.state;
  const { id, name } = namedChannel(channel);
  return {
    token: secrets.verification,
    team_id: ids.team,
    team_domain: 'local',
    channel_id: id,
    channel_name: name,
    user_id: place.person,
    user_name: findPerson(core, place.person)?.name ?? '',
    command,
    text,
    api_app_id: ids.app,
    is_enterprise_install: 'false',
    response_url: responseUrls.make('commands', { channel: channel.id, person: place.person }),
    trigger_id: triggers.make(place),
  };
}

/** The payload of a shortcut; with a message, of a message shortcut. */
export function shortcutPayload(
  context: MethodContext,
  place: Place,
  callbackId: string,
  on?: { channel: Channel; message: Message },
): JsonObject {
  const { core, triggers, responseUrls } = context;
  const common = {
    ...interactionOf(core, place.person),
    callback_id: callbackId,
    trigger_id: triggers.make(place),
    action_ts: nextTs(core),
  };
  if (!on) return { type: 'shortcut', ...common };
  const thread = on.message.thread_ts;
  return {
    type: 'message_action',
    ...common,
    message_ts: on.message.ts,
    message: wireMessage(core, on.message),
    channel: namedChannel(on.channel),
    response_url: responseUrls.make('actions', { channel: on.channel.id, person: place.person, thread }),
  };
}

/** What a block action on a message says of the message, besides the action itself. */
export function messageContainer(
  context: MethodContext,
  place: Place,
  channel: Channel,
  ts: string,
): JsonObject {
  const { core, responseUrls } = context;
  const ephemeral = core.ephemerals.find((shown) => shown.person === place.person && shown.message.ts === ts);
  const message = ephemeral?.message ?? findMessage(channel, ts);
  const thread = message?.thread_ts;
  const origin = {
    channel: channel.id,
    person: place.person,
    thread,
    source: { ts, ephemeral: Boolean(ephemeral) },
  };
  return {
    container: {
      type: 'message',
      message_ts: ts,
      channel_id: channel.id,
      is_ephemeral: Boolean(ephemeral),
      ...(thread ? { thread_ts: thread } : {}),
    },
    channel: namedChannel(channel),
    // An ephemeral message is not kept by Slack, so its payload cannot carry it.
    ...(message && !ephemeral ? { message: wireMessage(core, message) } : {}),
    response_url: responseUrls.make('actions', origin),
  };
}
