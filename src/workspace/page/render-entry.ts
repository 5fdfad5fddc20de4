import { asField } from './field.ts';
import { type JsonObject, stringOf, textOf } from './json.ts';
import { makeElement } from './make-element.ts';
import { type ElementPlace, nameOf, useElement } from './use-element.ts';

/** How the browser takes each kind of entry; numbers are text, since the browser drops what is no number yet. */
const INPUTS: { readonly [type: string]: { readonly [attribute: string]: string } | undefined } = {
  plain_text_input: { type: 'text' },
  number_input: { type: 'text', inputmode: 'decimal' },
  email_text_input: { type: 'text', inputmode: 'email', autocomplete: 'off' },
  url_text_input: { type: 'text', inputmode: 'url' },
  datepicker: { type: 'date' },
  timepicker: { type: 'time' },
  datetimepicker: { type: 'datetime-local' },
};

/** A line or an area to write in, a day or a time. */
export function renderEntry(element: JsonObject, place: ElementPlace): HTMLElement {
  const type = stringOf(element.type);
  const isArea = type === 'rich_text_input' || element.multiline === true;
  const placeholder = textOf(element.placeholder) || undefined;
  // No maxlength: the browser would cut a pasted text without a word. The server says what is too long.
  const props = {
    ...nameOf({ ...place, label: place.label || placeholder }, element),
    class: 'entry',
    placeholder,
    autofocus: element.focus_on_load === true,
  };
  const control = isArea
    ? makeElement('textarea', { ...props, rows: 4 })
    : makeElement('input', { ...props, ...(INPUTS[type] ?? { type: 'text' }) });
  const isMoment = type === 'datetimepicker';
  control.value = isMoment ? localOf(initialOf(element)) : initialOf(element);
  const read = () => (isMoment ? secondsOf(control.value) : control.value) || null;
  if (place.tells) tellOf(control, element, () => void useElement(place, element, read()));
  return asField(control, {
    block: place.block,
    action: stringOf(element.action_id),
    read,
    write(value) {
      const text = typeof value === 'string' ? value : '';
      control.value = isMoment ? localOf(text) : text;
    },
  });
}

/** Days are told when chosen; texts at Enter or, where the app asks for it, as they are written. */
function tellOf(control: HTMLElement, element: JsonObject, tell: () => void): void {
  if (/picker$/.test(stringOf(element.type))) {
    control.addEventListener('change', tell);
    return;
  }
  const triggers = JSON.stringify(element.dispatch_action_config ?? '');
  if (triggers.includes('on_character_entered')) control.addEventListener('input', tell);
  if (triggers.includes('on_enter_pressed') || !triggers.includes('on_character_entered')) {
    control.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
      event.preventDefault();
      tell();
    });
  }
}

function initialOf(element: JsonObject): string {
  if (typeof element.initial_date_time === 'number') return String(element.initial_date_time);
  return stringOf(element.initial_value) || stringOf(element.initial_date) || stringOf(element.initial_time);
}

/** Unix seconds as the browser's field for a local day and time wants them. */
function localOf(seconds: string): string {
  if (seconds === '') return '';
  const moment = new Date(Number(seconds) * 1000);
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return Number.isNaN(local.getTime()) ? '' : local.toISOString().slice(0, 16);
}

function secondsOf(local: string): string {
  const moment = new Date(local).getTime();
  return Number.isNaN(moment) ? '' : String(Math.floor(moment / 1000));
}
