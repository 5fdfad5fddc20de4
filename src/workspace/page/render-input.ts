import type { BlockHost } from './block-host.ts';
import { type JsonObject, objectOf, stringOf } from './json.ts';
import { makeElement } from './make-element.ts';
import { makeId } from './make-id.ts';
import { renderElement } from './render-element.ts';
import { renderText } from './render-text.ts';
import { say } from './words.ts';

/** Elements of several controls, which a label names as a group. */
const GROUPS = /^(radio_buttons|checkboxes|multi_static_select)$/;

/** A field of a form: its label, the field, a hint, and room for what is wrong with it. */
export function renderInput(block: JsonObject, host: BlockHost): HTMLElement {
  const element = objectOf(block.element);
  const isGroup = GROUPS.test(stringOf(element.type));
  const controlId = makeId();
  const labelId = makeId();
  const words = renderText(block.label, host.names);
  const optional = block.optional === true && makeElement('span', 'optional', ` ${say('optional')}`);
  const label = isGroup
    ? makeElement('div', { id: labelId, class: 'label' }, ...words, optional)
    : makeElement('label', { id: labelId, class: 'label', for: controlId }, ...words, optional);
  const control = renderElement(element, {
    host,
    block: stringOf(block.block_id),
    tells: block.dispatch_action === true,
    labelledBy: labelId,
    ...(isGroup ? {} : { controlId }),
  });
  const hintId = makeId();
  const hint = block.hint
    ? makeElement('div', { id: hintId, class: 'hint' }, ...renderText(block.hint, host.names))
    : null;
  const holder = makeElement('div', 'input-block', label, control, hint);
  const target = controlOf(holder);
  if (hint) target?.setAttribute('aria-describedby', hintId);
  if (block.optional !== true) target?.setAttribute('aria-required', 'true');
  return holder;
}

/** Where the focus and the attributes of a field belong. */
export function controlOf(inputBlock: HTMLElement): HTMLElement | null {
  const control = inputBlock.querySelector<HTMLElement>('.entry, select, .file-choice, .choices, summary');
  return control;
}
