import { type Core, nextTs } from './core.ts';
import { toJson } from './json.ts';
import { clearStatus } from './statuses.ts';
import type { Channel, Message } from './workspace-state.ts';
import type { Draft } from './write-message.ts';

/** Ephemeral messages kept in memory; the oldest are dropped beyond it. */
const MOST_EPHEMERALS = 500;

/** Shows a message to one person only. */
export function postEphemeral(core: Core, channel: Channel, person: string, draft: Draft): Message {
  const message: Message = { type: 'message', ...draft, ts: nextTs(core), team: core.state.ids.team };
  core.ephemerals.push({ channel: channel.id, person, message });
  if (core.ephemerals.length > MOST_EPHEMERALS) core.ephemerals.shift();
  clearStatus(core, channel.id, message.thread_ts);
  core.publish({ kind: 'ephemeral', channel: channel.id, message: toJson(message) }, { person });
  return message;
}
