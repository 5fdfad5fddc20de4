import type { Value } from './block-host.ts';
import { withEmoji } from './emoji.ts';
import { asField } from './field.ts';
import { type JsonObject, objectOf, objectsOf, stringOf, textOf } from './json.ts';
import { makeElement } from './make-element.ts';
import { decode } from './mrkdwn.ts';
import { type ElementPlace, nameOf, useElement } from './use-element.ts';
import { say } from './words.ts';

/** One choice of a list; the browser's own list is at home on every phone and keyboard. */
export function renderSelect(element: JsonObject, place: ElementPlace): HTMLElement {
  const placeholder = words(element.placeholder) || say('choose');
  const name = nameOf({ ...place, label: place.label || placeholder }, element);
  const select = makeElement('select', { ...name, class: 'select' });
  select.appendChild(makeElement('option', { value: '' }, placeholder));
  const optionOf = (option: JsonObject) =>
    makeElement('option', { value: stringOf(option.value) }, words(option.text));
  for (const option of objectsOf(element.options)) select.appendChild(optionOf(option));
  for (const group of objectsOf(element.option_groups)) {
    const options = objectsOf(group.options).map(optionOf);
    select.appendChild(makeElement('optgroup', { label: words(group.label) }, ...options));
  }
  select.value = stringOf(objectOf(element.initial_option).value);
  const mark = () => select.classList.toggle('unset', select.value === '');
  mark();
  let before = select.value;
  select.addEventListener('change', async () => {
    mark();
    if (!place.tells) return;
    // What was not confirmed was not chosen.
    if ((await useElement(place, element, select.value || null)) === 'declined') select.value = before;
    before = select.value;
    mark();
  });
  return asField(select, {
    block: place.block,
    action: stringOf(element.action_id),
    read: () => select.value || null,
    write(value) {
      select.value = typeof value === 'string' ? value : '';
      if (select.selectedIndex < 0) select.value = '';
      before = select.value;
      mark();
    },
  });
}

/** Several choices of a list: what is chosen stands on the closed list. */
export function renderMultiSelect(element: JsonObject, place: ElementPlace): HTMLElement {
  const placeholder = words(element.placeholder) || say('choose');
  const initial = objectsOf(element.initial_options).map((option) => stringOf(option.value));
  const most = typeof element.max_selected_items === 'number' ? element.max_selected_items : Infinity;
  const boxes: { box: HTMLInputElement; text: string }[] = [];
  const lineOf = (option: JsonObject) => {
    const value = stringOf(option.value);
    const box = makeElement('input', { type: 'checkbox', value, checked: initial.includes(value) });
    const text = words(option.text);
    boxes.push({ box, text });
    return makeElement('label', 'choice', box, makeElement('span', {}, text));
  };
  const groups = objectsOf(element.option_groups).flatMap((group) => [
    makeElement('div', 'group-label', words(group.label)),
    ...objectsOf(group.options).map(lineOf),
  ]);
  const list = makeElement('div', 'multi-list', ...objectsOf(element.options).map(lineOf), ...groups);
  const summary = makeElement('summary', {
    ...nameOf({ ...place, label: place.label || placeholder }, element),
    class: 'select',
  });
  const details = makeElement('details', 'multi-select', summary, list);
  const read = () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
  const show = () => {
    const chosen = boxes.filter(({ box }) => box.checked);
    const chips = chosen.map(({ text }) => makeElement('span', 'chip', text));
    summary.replaceChildren(...(chips.length > 0 ? chips : [document.createTextNode(placeholder)]));
    summary.classList.toggle('unset', chips.length === 0);
    for (const { box } of boxes) box.disabled = !box.checked && chosen.length >= most;
  };
  show();
  const write = (value: Value) => {
    for (const { box } of boxes) box.checked = Array.isArray(value) && value.includes(box.value);
    show();
  };
  let before: Value = read();
  list.addEventListener('change', show);
  // Told when the list closes, as Slack does, not at every tick.
  details.addEventListener('toggle', async () => {
    const now = read();
    if (details.open) list.scrollIntoView({ block: 'nearest' });
    if (details.open || !place.tells || now.join('\n') === [before].flat().join('\n')) return;
    if ((await useElement(place, element, now)) === 'declined') write(before);
    else before = now;
  });
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    event.preventDefault();
    event.stopPropagation();
    details.open = false;
    summary.focus();
  });
  details.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !details.contains(relatedTarget)) details.open = false;
  });
  const field = { block: place.block, action: stringOf(element.action_id), read, write };
  return asField(details, field);
}

/** Options of lists hold text only. */
function words(text: JsonObject[string]): string {
  return withEmoji(decode(textOf(text)));
}
