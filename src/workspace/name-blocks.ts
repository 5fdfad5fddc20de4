import { isObject, type Json, type JsonObject, objectsOf } from './json.ts';
import { makeShortId } from './make-id.ts';

/** Kinds of element that carry an action_id. */
const INTERACTIVE =
  /^(button|checkboxes|datepicker|datetimepicker|timepicker|radio_buttons|overflow|feedback_buttons|icon_button|file_input|workflow_button|.*_select|.*_input)$/;

/** Gives every block a block_id and every interactive element an action_id, as Slack does for those without. */
export function nameBlocks(blocks: readonly JsonObject[]): JsonObject[] {
  return blocks.map((block) => {
    const named: JsonObject = { ...block, block_id: block.block_id || makeShortId() };
    for (const key of ['elements', 'actions'] as const) {
      const list = named[key];
      if (Array.isArray(list)) named[key] = list.map(nameElement);
    }
    for (const key of ['accessory', 'element'] as const) {
      if (isObject(named[key])) named[key] = nameElement(named[key]);
    }
    if (Array.isArray(named.child_blocks)) named.child_blocks = nameBlocks(objectsOf(named.child_blocks));
    return named;
  });
}

function nameElement(element: Json): Json {
  if (!isObject(element)) return element;
  // The cards of a carousel hold buttons of their own.
  if (element.type === 'card') return nameBlocks([element])[0] ?? element;
  if (!INTERACTIVE.test(String(element.type))) return element;
  return { ...element, action_id: element.action_id || makeShortId() };
}
