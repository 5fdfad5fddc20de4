import { nextTs } from '../core.ts';
import { commandPayload, interactionOf, messageContainer, shortcutPayload } from '../interactions.ts';
import { isObject, type Json, type JsonObject, objectOf, stringOf, toJson } from '../json.ts';
import type { MethodContext } from '../methods/method.ts';
import { respond } from '../response-urls.ts';
import { tellHomeOpened } from '../send-events.ts';
import { SlackError } from '../slack-error.ts';
import type { Place } from '../triggers.ts';
import { optionsOf, stateValues, typedValue } from '../view-values.ts';
import { findOpenView } from '../views.ts';
import type { View } from '../workspace-state.ts';
import { noAnswer, type PersonAction, visibleChannel, visibleMessage } from './person-action.ts';

/** Commands, shortcuts, buttons and the Home tab. */
export const APP_ACTIONS: { readonly [name: string]: PersonAction } = {
  async command(context, place, body) {
    const { core } = context;
    const channel = visibleChannel(core, place, body);
    const command = stringOf(body.command);
    if (body.thread) throw new SlackError('not_in_threads');
    if (!core.manifest.commands.some((known) => known.command === command))
      throw new SlackError('unknown_command');
    const payload = commandPayload(context, place, channel, command, stringOf(body.text));
    const answer = await core.hub.ask('slash_commands', payload);
    if (!answer.acknowledged) return { ok: false, error: answer.why };
    // What comes with the acknowledgement is shown like an answer to the response_url.
    if (answer.payload.text || answer.payload.blocks) {
      respond(core, { channel: channel.id, person: place.person }, answer.payload);
    }
    return {};
  },
  async shortcut(context, place, body) {
    const callbackId = stringOf(body.callback);
    const known = context.core.manifest.shortcuts.find((shortcut) => shortcut.callbackId === callbackId);
    if (!known) throw new SlackError('unknown_shortcut');
    const on = known.type === 'message' ? visibleMessage(context.core, place, body) : undefined;
    const payload = shortcutPayload(context, place, callbackId, on);
    return noAnswer(await context.core.hub.ask('interactive', payload)) ?? {};
  },
  async act(context, place, body) {
    const { core } = context;
    const surface = surfaceOf(context, place, body);
    const { block, element } = findElement(surface.blocks, stringOf(body.block), stringOf(body.action));
    const payload = {
      type: 'block_actions',
      ...interactionOf(core, place.person),
      trigger_id: context.triggers.make(place),
      ...surface.says,
      state: { values: stateValues(core, surface.blocks, objectOf(body.values)) },
      actions: [
        {
          action_id: element.action_id,
          block_id: block.block_id,
          ...actionValue(context, element, body.value ?? null),
          action_ts: nextTs(core),
        },
      ],
    };
    return noAnswer(await core.hub.ask('interactive', payload)) ?? {};
  },
  home({ core }, place, body) {
    const channel = core.state.channels.find(
      (one) => one.kind === 'im' && one.members.includes(place.person),
    );
    if (!channel) throw new SlackError('channel_not_found');
    tellHomeOpened(core, place.person, channel.id, body.view === 'messages' ? 'messages' : 'home');
    return {};
  },
};

/** What was pressed on: a message, the top modal, or the Home tab. */
function surfaceOf(
  context: MethodContext,
  place: Place,
  body: JsonObject,
): { blocks: JsonObject[]; says: JsonObject } {
  const { core } = context;
  const viewId = stringOf(body.view);
  if (viewId) {
    const home = core.state.homes[place.person];
    const view: View | undefined = home?.id === viewId ? home : findOpenView(core, viewId)?.view;
    if (!view) throw new SlackError('view_not_found');
    const values = stateValues(core, view.blocks, objectOf(body.values));
    const shown = { ...toJson(view), state: { values } };
    return { blocks: view.blocks, says: { container: { type: 'view', view_id: viewId }, view: shown } };
  }
  const channel = visibleChannel(core, place, body);
  const ts = stringOf(body.ts);
  const ephemeral = core.ephemerals.find((shown) => shown.person === place.person && shown.message.ts === ts);
  const message = ephemeral?.message ?? visibleMessage(core, place, body).message;
  return { blocks: message.blocks ?? [], says: messageContainer(context, place, channel, ts) };
}

/** Finds an element by block and action; an action alone is enough where it is the only one so named. */
function findElement(blocks: readonly JsonObject[], blockId: string, actionId: string) {
  const found = blocks
    .flatMap((block) => elementsOf(block))
    .filter(({ block, element }) => {
      return element.action_id === actionId && (!blockId || block.block_id === blockId);
    });
  const first = found[0];
  if (!first) throw new SlackError('action_not_found');
  return first;
}

function elementsOf(block: JsonObject): { block: JsonObject; element: JsonObject }[] {
  const lists = [block.elements, block.actions, block.child_blocks].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  const inside = lists.filter(isObject);
  const own = [block.accessory, block.element, ...inside].filter(isObject);
  // Cards in a carousel and blocks in a container hold elements themselves.
  return [...own.map((element) => ({ block, element })), ...inside.flatMap((child) => elementsOf(child))];
}

/** The keys a block action has for its element's type. */
function actionValue({ core }: MethodContext, element: JsonObject, value: Json): JsonObject {
  const type = String(element.type);
  if (type === 'button' || type === 'icon_button' || type === 'workflow_button') {
    return { type, text: element.text, ...(element.value === undefined ? {} : { value: element.value }) };
  }
  if (type === 'feedback_buttons') {
    const sides = [element.positive_button, element.negative_button].filter(isObject);
    const pressed = sides.find((side) => side.value === value);
    if (!pressed) throw new SlackError('action_not_found');
    return { type, text: pressed.text, value: pressed.value };
  }
  if (type === 'overflow' && !optionsOf(element).some((option) => option.value === value)) {
    throw new SlackError('action_not_found');
  }
  return typedValue(core, element, value);
}
