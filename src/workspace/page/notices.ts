import { icon } from './icon.ts';
import { makeElement, refill } from './make-element.ts';
import { botName } from './names.ts';
import type { Page, Part } from './page.ts';
import { say } from './words.ts';

/** What went wrong or is missing, one quiet line each. */
export interface Trouble {
  /** The line to the workspace is down. */
  lost: boolean;
  /** What failed last; empty when nothing did. */
  complaint: string;
}

/** The strips over a conversation: no connection, app not running, and what failed. */
export function createNotices(page: Page, trouble: Trouble): Part {
  const lost = makeElement('div', { class: 'notice quiet', role: 'status', hidden: true });
  const app = makeElement('div', { class: 'notice quiet', role: 'status', hidden: true });
  const failed = makeElement('div', { class: 'notice failed', role: 'alert', hidden: true });
  const dismiss = makeElement(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': say('close'), onclick: () => page.complain('') },
    icon('close', 16),
  );
  const show = (strip: HTMLElement, text: string) => {
    strip.hidden = text === '';
    // Written only when it changed: a screen reader says it once.
    if (strip.dataset.says === text) return;
    strip.dataset.says = text;
    refill(strip, makeElement('span', {}, text), strip === failed && dismiss);
  };
  return {
    element: makeElement('div', 'notices', lost, app, failed),
    update() {
      show(lost, trouble.lost ? say('reload') : '');
      const away = !trouble.lost && !page.state.connected;
      show(app, away ? say('notConnected', { app: botName(page.state) }) : '');
      show(failed, trouble.complaint);
    },
  };
}
