/** Anything that may stand inside an element; strings become text nodes, never HTML. */
export type Child = Node | string | null | undefined | false;

/** Attributes by name; `on…` names listen; false and undefined leave the attribute out. */
export interface Props {
  readonly [name: string]: string | number | boolean | ((event: never) => void) | undefined;
}

/** Makes an element. Text only ever arrives as text nodes, so nothing anyone writes can become markup. */
export function makeElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props | string = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  const all: Props = typeof props === 'string' ? { class: props } : props;
  for (const [name, value] of Object.entries(all)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  fill(element, children);
  return element;
}

/** Puts children at the end of an element, leaving out the empty ones. */
function fill(element: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
}

/** Makes an element hold exactly these children. */
export function refill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren();
  fill(element, children);
}
