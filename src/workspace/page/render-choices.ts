import type { Value } from './block-host.ts';
import { asField } from './field.ts';
import { type JsonObject, objectOf, objectsOf, stringOf } from './json.ts';
import { makeElement } from './make-element.ts';
import { makeId } from './make-id.ts';
import { renderText } from './render-text.ts';
import { type ElementPlace, nameOf, useElement } from './use-element.ts';

/** Radio buttons, of which one is chosen, or checkboxes. */
export function renderChoices(element: JsonObject, place: ElementPlace): HTMLElement {
  const one = element.type === 'radio_buttons';
  const { names } = place.host;
  const initial = one
    ? [stringOf(objectOf(element.initial_option).value)]
    : objectsOf(element.initial_options).map((option) => stringOf(option.value));
  const group = makeId();
  const boxes: HTMLInputElement[] = [];
  const lines = objectsOf(element.options).map((option) => {
    const value = stringOf(option.value);
    const type = one ? 'radio' : 'checkbox';
    const box = makeElement('input', { type, name: group, value, checked: initial.includes(value) });
    boxes.push(box);
    const says = option.description ? renderText(option.description, names) : [];
    const description = says.length > 0 && makeElement('small', {}, ...says);
    const text = makeElement('span', {}, ...renderText(option.text, names), description);
    return makeElement('label', 'choice', box, text);
  });
  const read = (): Value => {
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    return one ? (chosen[0] ?? null) : chosen;
  };
  const write = (value: Value) => {
    for (const box of boxes) box.checked = [value].flat().includes(box.value);
  };
  const named = nameOf({ ...place, controlId: undefined }, element);
  const holder = makeElement(
    'div',
    { ...named, class: 'choices', role: one ? 'radiogroup' : 'group' },
    ...lines,
  );
  let before = read();
  holder.addEventListener('change', async () => {
    if (!place.tells) return;
    const now = read();
    if ((await useElement(place, element, now)) === 'declined') write(before);
    else before = now;
  });
  return asField(holder, { block: place.block, action: stringOf(element.action_id), read, write });
}
