import { makeElement } from './make-element.ts';
import type { Page } from './page.ts';

/** A rounded square with the first letter of a name; people's colours differ, the app's is its own. */
export function avatar(page: Page, user: string, size: 'large' | 'small' = 'large'): HTMLElement {
  const name = page.names.user(user)?.name ?? '?';
  const isBot = user === page.state.botUser;
  const place = page.state.people.findIndex((person) => person.id === user);
  const hue = isBot ? 'hue-bot' : `hue-${Math.max(place, 0) % 4}`;
  const first = [...name][0] ?? '?';
  return makeElement('span', { class: `avatar ${size} ${hue}`, 'aria-hidden': 'true' }, first.toUpperCase());
}
