import type { BlockHost, Value } from './block-host.ts';
import { confirmDialog } from './confirm-dialog.ts';
import { isObject, type JsonObject, stringOf } from './json.ts';

/** Where an element stands and what it is called. */
export interface ElementPlace {
  readonly host: BlockHost;
  readonly block: string;
  /** The id of the words that name it, if it has a label of its own. */
  readonly labelledBy?: string;
  /** The words near it, where it has no label. */
  readonly label?: string;
  /** The id its control is to have, so that a label can point at it. */
  readonly controlId?: string;
  /** Whether using it tells the app at once; an input waits for the form to be submitted. */
  readonly tells: boolean;
}

/** What became of a use: what was declined shall look as if it had not been touched; what failed may be tried again. */
export type Outcome = 'told' | 'failed' | 'declined';

/** Tells the app that an element was used, once the person has confirmed it where the app wants that. */
export async function useElement(place: ElementPlace, element: JsonObject, value: Value): Promise<Outcome> {
  const { host, block } = place;
  if (isObject(element.confirm) && !(await confirmDialog(element.confirm, host.names))) return 'declined';
  // The rendering around fills in what the other inputs hold.
  const told = await host.act({ action: stringOf(element.action_id), block, value, values: {} });
  return told ? 'told' : 'failed';
}

/** How a control is named to those who do not see where it stands. */
export function nameOf(
  place: ElementPlace,
  element: JsonObject,
): { [attribute: string]: string | undefined } {
  const own = stringOf(element.accessibility_label);
  if (own) return { 'aria-label': own };
  if (place.controlId) return { id: place.controlId };
  if (place.labelledBy) return { 'aria-labelledby': place.labelledBy };
  return { 'aria-label': place.label };
}
