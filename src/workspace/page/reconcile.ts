import { rememberFocus } from './keep-focus.ts';
import { keepValues } from './keep-values.ts';

/** One row of a list: drawn anew only when its signature changes. */
export interface Row {
  readonly key: string;
  readonly signature: string;
  make(): HTMLElement;
}

interface Drawn {
  readonly signature: string;
  readonly element: HTMLElement;
}

/** Makes a container hold these rows. What did not change stays the very element, with its focus and inputs. */
export function reconcile(container: HTMLElement, drawn: Map<string, Drawn>, rows: readonly Row[]): void {
  const keys = new Set(rows.map((row) => row.key));
  for (const [key, { element }] of drawn) {
    if (keys.has(key)) continue;
    element.remove();
    drawn.delete(key);
  }
  let next = container.firstElementChild;
  for (const row of rows) {
    const old = drawn.get(row.key);
    const element = old?.signature === row.signature ? old.element : row.make();
    if (old && element !== old.element) {
      if (next === old.element) next = old.element.nextElementSibling;
      replace(old.element, element);
    }
    drawn.set(row.key, { signature: row.signature, element });
    if (element === next) next = next.nextElementSibling;
    // A row that stands right already is not moved: moving takes its focus away.
    else if (element.nextElementSibling !== next || element.parentElement !== container)
      container.insertBefore(element, next);
  }
}

/** Puts the newer drawing in the older one's place, with what was typed in it and where the focus was. */
function replace(older: HTMLElement, newer: HTMLElement): void {
  const focusAgain = rememberFocus(older);
  const focused = [...older.querySelectorAll('button, a[href]')].findIndex((one) => one.matches(':focus'));
  const onRow = older === document.activeElement;
  keepValues(older, newer);
  older.replaceWith(newer);
  if (onRow) newer.focus({ preventScroll: true });
  // Blocks without an id of their own are named anew with every change; then the place is what stays.
  else if (!focusAgain(newer) && focused >= 0)
    newer.querySelectorAll<HTMLElement>('button, a[href]')[focused]?.focus({ preventScroll: true });
}
