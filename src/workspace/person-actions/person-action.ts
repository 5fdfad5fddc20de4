import { type Core, findChannel, findMessage, findPerson } from '../core.ts';
import { type JsonObject, stringOf } from '../json.ts';
import type { MethodContext } from '../methods/method.ts';
import { SlackError } from '../slack-error.ts';
import type { Answer } from '../socket-hub.ts';
import type { Place } from '../triggers.ts';
import type { Channel, Message } from '../workspace-state.ts';

/** Something a person does in the page: what came with it in, what the page shows out. */
export type PersonAction = (
  context: MethodContext,
  place: Place,
  body: JsonObject,
) => JsonObject | Promise<JsonObject>;

/** Who did it, and in which tab. */
export function placeOf(core: Core, body: JsonObject): Place {
  const person = stringOf(body.person);
  if (!findPerson(core, person)) throw new SlackError('user_not_found');
  return { person, tab: stringOf(body.tab).slice(0, 64) };
}

/** The channel named, if this person may see it. */
export function visibleChannel(core: Core, place: Place, body: JsonObject): Channel {
  const channel = findChannel(core, stringOf(body.channel));
  if (!channel?.members.includes(place.person)) throw new SlackError('channel_not_found');
  return channel;
}

export function visibleMessage(
  core: Core,
  place: Place,
  body: JsonObject,
): { channel: Channel; message: Message } {
  const channel = visibleChannel(core, place, body);
  const message = findMessage(channel, stringOf(body.ts));
  if (!message) throw new SlackError('message_not_found');
  return { channel, message };
}

/** What the page is told when the app gave no answer; it words it as Slack does. */
export function noAnswer(answer: Answer): JsonObject | undefined {
  return answer.acknowledged ? undefined : { ok: false, error: answer.why };
}
