import { type Core, nextTs, nowSeconds } from './core.ts';
import type { JsonObject } from './json.ts';
import { makeId } from './make-id.ts';
import { wireMessage } from './wire-message.ts';
import type { Channel, Message } from './workspace-state.ts';

/** Sends an event to the app, if the manifest subscribes to it under `subscription` (else its own type). */
export function sendEvent(core: Core, event: JsonObject, subscription = String(event.type)): void {
  if (!core.manifest.events.has(subscription)) return;
  const { ids, secrets } = core.state;
  core.hub.sendEvent({
    token: secrets.verification,
    team_id: ids.team,
    context_team_id: ids.team,
    context_enterprise_id: null,
    api_app_id: ids.app,
    event,
    type: 'event_callback',
    event_id: makeId('Ev'),
    event_time: nowSeconds(core),
    authorizations: [
      {
        enterprise_id: null,
        team_id: ids.team,
        user_id: ids.botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${Buffer.from(`${ids.team}${String(event.type)}`).toString('base64url')}`,
  });
}

/** Whether the app hears what is written here, and under which subscription. */
function messageSubscription(core: Core, channel: Channel): string | undefined {
  if (!channel.members.includes(core.state.ids.botUser)) return undefined;
  return channel.kind === 'im' ? 'message.im' : 'message.channels';
}

function channelKeys(channel: Channel): JsonObject {
  return { channel: channel.id, channel_type: channel.kind };
}

/** Tells the app of a new message: app_mention where it is named in a channel, and message where subscribed. */
export function tellPosted(core: Core, channel: Channel, message: Message): void {
  const wire = { ...wireMessage(core, message), event_ts: message.ts };
  // Slack's own line that the bot joined names it too, and is no mention.
  const named = message.subtype !== 'channel_join' && message.text.includes(`<@${core.state.ids.botUser}>`);
  // Slack sends no app_mention for direct messages, and none for what the bot itself says.
  if (
    named &&
    channel.kind === 'channel' &&
    !message.bot_id &&
    channel.members.includes(core.state.ids.botUser)
  ) {
    sendEvent(core, { ...wire, type: 'app_mention', channel: channel.id });
  }
  const subscription = messageSubscription(core, channel);
  if (subscription) sendEvent(core, { ...wire, ...channelKeys(channel) }, subscription);
}

/** Tells the app that a message reads differently now. */
export function tellChanged(core: Core, channel: Channel, message: Message, previous: Message): void {
  const subscription = messageSubscription(core, channel);
  if (!subscription) return;
  const event = {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    message: wireMessage(core, message),
    previous_message: wireMessage(core, previous),
    ...times(core),
    ...channelKeys(channel),
  };
  sendEvent(core, event, subscription);
}

/** Tells the app that a message is gone. */
export function tellDeleted(core: Core, channel: Channel, message: Message): void {
  const subscription = messageSubscription(core, channel);
  if (!subscription) return;
  const event = {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: message.ts,
    previous_message: wireMessage(core, message),
    ...times(core),
    ...channelKeys(channel),
  };
  sendEvent(core, event, subscription);
}

/** Tells the app that someone opened its Home or Messages tab. */
export function tellHomeOpened(core: Core, person: string, channel: string, tab: 'home' | 'messages'): void {
  const view = core.state.homes[person];
  const event = { type: 'app_home_opened', user: person, channel, tab, event_ts: nextTs(core) };
  sendEvent(core, tab === 'home' && view ? { ...event, view } : event);
}

/** Tells the app that someone, perhaps the bot itself, joined a channel. */
export function tellJoined(core: Core, channel: Channel, user: string, inviter: string): void {
  const event = {
    type: 'member_joined_channel',
    user,
    channel: channel.id,
    channel_type: 'C',
    team: core.state.ids.team,
    inviter,
    event_ts: nextTs(core),
  };
  sendEvent(core, event);
}

function times(core: Core): JsonObject {
  const ts = nextTs(core);
  return { ts, event_ts: ts };
}
