import { type Core, findFile, type OpenView } from '../core.ts';
import { interactionOf } from '../interactions.ts';
import { isObject, type Json, type JsonObject, objectOf, stringOf, stringsOf, toJson } from '../json.ts';
import { SlackError } from '../slack-error.ts';
import type { Place } from '../triggers.ts';
import { type Field, fieldsOf, stateValues } from '../view-values.ts';
import { closeViews, findOpenView, makeView, pushView, replaceView, stackOf } from '../views.ts';
import { noAnswer, type PersonAction } from './person-action.ts';

/** Submitting and closing modals. */
export const VIEW_ACTIONS: { readonly [name: string]: PersonAction } = {
  async submit(context, place, body) {
    const { core } = context;
    const open = openView(core, place, body);
    const entered = objectOf(body.values);
    const errors = checkEntered(core, open.view.blocks, entered);
    if (Object.keys(errors).length > 0) return { ok: false, error: 'field_errors', errors };
    const state = { values: stateValues(core, open.view.blocks, entered) };
    const payload = {
      type: 'view_submission',
      ...interactionOf(core, place.person),
      trigger_id: context.triggers.make(place),
      view: { ...toJson(open.view), state },
      response_urls: [],
    };
    const answer = await core.hub.ask('interactive', payload);
    if (!answer.acknowledged) return { ok: false, error: answer.why };
    return answerSubmission(core, place, open, answer.payload);
  },
  async close(context, place, body) {
    const { core } = context;
    const open = openView(core, place, body);
    const all = body.all === true || open.view.clear_on_close === true;
    const closed = closeViews(core, place, all);
    const answers = closed
      .filter(({ view }) => view.notify_on_close === true)
      .map(({ view }) => {
        const payload = {
          type: 'view_closed',
          ...interactionOf(core, place.person),
          view: toJson(view),
          is_cleared: all,
        };
        return core.hub.ask('interactive', payload);
      });
    for (const answer of answers) noAnswer(await answer);
    return {};
  },
};

function openView(core: Core, place: Place, body: JsonObject): OpenView {
  const open = findOpenView(core, stringOf(body.view));
  const top = stackOf(core, place).at(-1);
  if (!open || open !== top) throw new SlackError('view_not_found');
  return open;
}

/** Does what the acknowledgement of a submission says; nothing said closes the modal. */
function answerSubmission(core: Core, place: Place, open: OpenView, payload: JsonObject): JsonObject {
  const action = payload.response_action;
  try {
    if (action === 'errors') {
      const errors = objectOf(payload.errors);
      const known = open.view.blocks.map((block) => block.block_id);
      const stray = Object.keys(errors).filter((id) => !known.includes(id));
      // Slack shows its general trouble when an error names no block of the view.
      if (stray.length > 0)
        throw new SlackError('invalid_arguments', [`[ERROR] no such block_id: ${stray.join(', ')}`]);
      return { ok: false, error: 'field_errors', errors };
    }
    if (action === 'clear') closeViews(core, place, true);
    else if (action === 'update') replaceView(core, open, makeView(core, payload.view, 'modal', open.view));
    else if (action === 'push')
      pushView(core, place, makeView(core, payload.view, 'modal', undefined, open.view));
    // The app may have opened or updated views by calls meanwhile; what was submitted is closed by its id.
    else if (core.openViews.includes(open)) closeViews(core, place, false);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    core.log(`The app answered a view_submission with something Slack would refuse: ${error.message}`);
    return { ok: false, error: error.code, messages: [...error.messages] };
  }
  return {};
}

/** The checks Slack's own client makes before it sends a form; by block, a code the page words. */
function checkEntered(core: Core, blocks: readonly JsonObject[], entered: JsonObject): JsonObject {
  const errors: JsonObject = {};
  for (const field of fieldsOf(blocks)) {
    if (field.block.type !== 'input') continue;
    const inBlock = String(field.block.block_id);
    const values = objectOf(stateValues(core, [field.block], entered)[inBlock]);
    const says = checkField(core, field, objectOf(values[String(field.element.action_id)]));
    if (says) errors[inBlock] = says;
  }
  return errors;
}

function checkField(core: Core, { block, element }: Field, value: JsonObject): string | undefined {
  const { type: _type, ...held } = value;
  const content = Object.values(held)[0] ?? null;
  if (isEmpty(content)) return block.optional === true ? undefined : 'Please complete this required field.';
  if (typeof content === 'string') return checkText(element, content);
  if (element.type === 'file_input') return checkFiles(core, element, content);
  return undefined;
}

function isEmpty(content: Json): boolean {
  return content === null || content === '' || (Array.isArray(content) && content.length === 0);
}

function checkText(element: JsonObject, text: string): string | undefined {
  const least = typeof element.min_length === 'number' ? element.min_length : 0;
  const most = typeof element.max_length === 'number' ? element.max_length : 3000;
  if (element.type === 'plain_text_input') {
    if (text.length < least) return `Please enter at least ${least} characters.`;
    if (text.length > most) return `Please enter at most ${most} characters.`;
  }
  if (element.type === 'number_input') {
    const form = element.is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
    if (!form.test(text))
      return element.is_decimal_allowed === true ? 'Please enter a number.' : 'Please enter a whole number.';
    if (element.min_value !== undefined && Number(text) < Number(element.min_value))
      return `Please enter ${String(element.min_value)} or more.`;
    if (element.max_value !== undefined && Number(text) > Number(element.max_value))
      return `Please enter ${String(element.max_value)} or less.`;
  }
  return undefined;
}

function checkFiles(core: Core, element: JsonObject, content: Json): string | undefined {
  const files = Array.isArray(content) ? content.filter(isObject) : [];
  const most = typeof element.max_files === 'number' ? element.max_files : 10;
  if (files.length > most) return `Please choose at most ${most} files.`;
  const types = stringsOf(element.filetypes).map((type) => type.replace(/^\./, '').toLowerCase());
  const wrong = files.find((file) => types.length > 0 && !types.includes(extensionOf(core, file)));
  return wrong ? `Please choose a file of type ${types.join(', ')}.` : undefined;
}

function extensionOf(core: Core, file: JsonObject): string {
  const name = findFile(core, String(file.id))?.name ?? '';
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
