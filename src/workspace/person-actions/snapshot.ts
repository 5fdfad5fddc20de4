import type { Core } from '../core.ts';
import { type JsonObject, toJson } from '../json.ts';
import type { Place } from '../triggers.ts';
import { stackOf } from '../views.ts';
import { wireMessage } from '../wire-message.ts';
import { channelSummary } from './message-actions.ts';

/** Messages of a channel a tab is given at once; older ones stay in the file. */
const MOST_SHOWN = 500;

/** All that a tab shows, for one person. */
export function snapshot(core: Core, place: Place, welcome: object | undefined): JsonObject {
  const { state, manifest } = core;
  const channels = state.channels.filter((channel) => channel.members.includes(place.person));
  const visible = new Set(channels.map((channel) => channel.id));
  const { name, botName, description, commands, shortcuts, suggestedPrompts, hasHome } = manifest;
  return toJson({
    team: state.ids.team,
    botUser: state.ids.botUser,
    app: { name, botName, description, commands, shortcuts, suggestedPrompts, hasHome },
    people: state.people,
    channels: channels.map((channel) => ({
      ...channelSummary(channel),
      messages: channel.messages.slice(-MOST_SHOWN).map((message) => wireMessage(core, message)),
    })),
    ephemerals: core.ephemerals
      .filter((shown) => shown.person === place.person)
      .map(({ channel, message }) => ({ channel, message: toJson(message) })),
    reads: state.reads[place.person] ?? {},
    home: state.homes[place.person] ?? null,
    views: stackOf(core, place).map((open) => open.view),
    statuses: [...core.statuses.values()].filter((status) => visible.has(String(status.channel))),
    prompts: [...core.prompts.values()].filter((prompts) => visible.has(String(prompts.channel))),
    connected: core.hub.connections() > 0,
    welcome: welcome ?? null,
  });
}
