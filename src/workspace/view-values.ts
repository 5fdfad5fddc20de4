import { type Core, findFile } from './core.ts';
import { isObject, type Json, type JsonObject, objectOf, objectsOf, stringsOf } from './json.ts';
import { wireFile } from './wire-message.ts';

/** What a person entered, as the page sends it: by block and action, a string, a list of strings, or null. */
export type Entered = JsonObject;

/** An element of a view that holds a value, with its block. */
export interface Field {
  readonly block: JsonObject;
  readonly element: JsonObject;
}

/** Elements that hold no value: they act, they are not filled in. */
const VALUELESS = /^(button|overflow|image|feedback_buttons|icon_button|workflow_button)$/;

/** Every element of these blocks that holds a value. */
export function fieldsOf(blocks: readonly JsonObject[]): Field[] {
  return blocks.flatMap((block) => {
    const elements = [
      block.element,
      block.accessory,
      ...(Array.isArray(block.elements) ? block.elements : []),
    ];
    const own = elements
      .filter(isObject)
      .filter((element) => element.action_id && !VALUELESS.test(String(element.type)));
    return [...own.map((element) => ({ block, element })), ...fieldsOf(objectsOf(block.child_blocks))];
  });
}

/** `state.values` in Slack's form from what was entered; what was not touched has its initial value. */
export function stateValues(core: Core, blocks: readonly JsonObject[], entered: Entered): JsonObject {
  const values: JsonObject = {};
  for (const { block, element } of fieldsOf(blocks)) {
    const inBlock = String(block.block_id);
    const action = String(element.action_id);
    const given = objectOf(entered[inBlock])[action];
    const value = given === undefined ? initialValue(element) : given;
    values[inBlock] = { ...objectOf(values[inBlock]), [action]: typedValue(core, element, value) };
  }
  return values;
}

/** An element's value, in the keys Slack uses for its type. Also what a block action says. */
export function typedValue(core: Core, element: JsonObject, value: Json): JsonObject {
  const type = String(element.type);
  const one = typeof value === 'string' && value !== '' ? value : null;
  if (/^multi_static_select$|^checkboxes$/.test(type))
    return { type, selected_options: pick(element, stringsOf(value)) };
  if (/^(static_select|radio_buttons|overflow)$/.test(type)) {
    return { type, selected_option: one === null ? null : (pick(element, [one])[0] ?? null) };
  }
  if (type === 'datepicker') return { type, selected_date: one };
  if (type === 'timepicker') return { type, selected_time: one };
  if (type === 'datetimepicker') return { type, selected_date_time: one === null ? null : Number(one) };
  if (type === 'users_select') return { type, selected_user: one };
  if (type === 'conversations_select') return { type, selected_conversation: one };
  if (type === 'channels_select') return { type, selected_channel: one };
  if (type === 'multi_users_select') return { type, selected_users: stringsOf(value) };
  if (type === 'multi_conversations_select') return { type, selected_conversations: stringsOf(value) };
  if (type === 'multi_channels_select') return { type, selected_channels: stringsOf(value) };
  if (type === 'file_input') {
    const files = stringsOf(value).map((id) => findFile(core, id));
    return { type, files: files.filter((file) => file !== undefined).map((file) => wireFile(core, file)) };
  }
  if (type === 'rich_text_input') return { type, rich_text_value: one === null ? null : asRichText(one) };
  return { type, value: one };
}

/** The options of an element, those in groups too. */
export function optionsOf(element: JsonObject): JsonObject[] {
  return [
    ...objectsOf(element.options),
    ...objectsOf(element.option_groups).flatMap((group) => objectsOf(group.options)),
  ];
}

function pick(element: JsonObject, values: readonly string[]): JsonObject[] {
  return optionsOf(element).filter((option) => values.includes(String(option.value)));
}

function initialValue(element: JsonObject): Json {
  const options = objectsOf(element.initial_options).map((option) => String(option.value));
  if (options.length > 0) return options;
  if (isObject(element.initial_option)) return String(element.initial_option.value);
  const many = element.initial_users ?? element.initial_conversations ?? element.initial_channels;
  if (many !== undefined) return many;
  if (element.initial_date_time !== undefined) return String(element.initial_date_time);
  const single =
    element.initial_value ?? element.initial_date ?? element.initial_time ?? element.initial_user;
  return typeof single === 'string' ? single : null;
}

function asRichText(text: string): JsonObject {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
}
