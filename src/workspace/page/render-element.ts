import { type JsonObject, stringOf } from './json.ts';
import { makeElement } from './make-element.ts';
import { renderButton, renderFeedback, renderIconButton, renderOverflow } from './render-button.ts';
import { renderChoices } from './render-choices.ts';
import { renderEntry } from './render-entry.ts';
import { renderFileInput } from './render-file-input.ts';
import { renderPicture } from './render-picture.ts';
import { renderMultiSelect, renderSelect } from './render-select.ts';
import type { ElementPlace } from './use-element.ts';
import { say } from './words.ts';

type RenderElement = (element: JsonObject, place: ElementPlace) => HTMLElement;

const ELEMENTS: { readonly [type: string]: RenderElement | undefined } = {
  button: renderButton,
  workflow_button: renderButton,
  feedback_buttons: renderFeedback,
  icon_button: renderIconButton,
  overflow: (element, place) => renderOverflow(element, place, say('more')),
  static_select: renderSelect,
  multi_static_select: renderMultiSelect,
  radio_buttons: renderChoices,
  checkboxes: renderChoices,
  datepicker: renderEntry,
  timepicker: renderEntry,
  datetimepicker: renderEntry,
  plain_text_input: renderEntry,
  rich_text_input: renderEntry,
  number_input: renderEntry,
  email_text_input: renderEntry,
  url_text_input: renderEntry,
  file_input: renderFileInput,
  image: (element, place) => renderPicture(element, place.host),
};

/** An element by its type; one the page does not know says so quietly. */
export function renderElement(element: JsonObject, place: ElementPlace): HTMLElement {
  const type = stringOf(element.type);
  return ELEMENTS[type]?.(element, place) ?? makeElement('span', 'unknown', say('unshown', { type }));
}
