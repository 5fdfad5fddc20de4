import { type Child, makeElement } from './make-element.ts';

/** A link that opens in a tab of its own; anything but http and https stays plain text. */
export function safeLink(url: string, ...children: readonly Child[]): HTMLElement {
  if (!isWebAddress(url)) return makeElement('span', { title: url }, ...children);
  const link = makeElement('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...children);
  return link;
}

/** Whether it is an address of the web, as the browser itself would read it. */
export function isWebAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:';
}
