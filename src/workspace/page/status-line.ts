import { icon } from './icon.ts';
import { makeElement, refill } from './make-element.ts';
import { botName } from './names.ts';
import type { Page, Part } from './page.ts';
import type { Status } from './page-state.ts';
import { say } from './words.ts';

const ROTATE_MS = 2500;

/** "torch-advisor is checking the budget…", with a stop button where the app listens for it. */
export function createStatusLine(page: Page, find: () => Status | undefined): Part {
  const element = makeElement('div', { class: 'status-line', role: 'status' });
  let shown: Status | undefined;
  let turn = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  const draw = () => {
    if (!shown) return refill(element);
    const { channel, thread, stoppable } = shown;
    const stop = makeElement(
      'button',
      { type: 'button', class: 'link-button', onclick: () => void page.call('stop', { channel, thread }) },
      icon('stop', 14),
      say('stop'),
    );
    const dots = makeElement('span', { class: 'dots', 'aria-hidden': 'true' });
    refill(element, dots, makeElement('span', {}, wordsOf(page, shown, turn)), stoppable && stop);
  };
  return {
    element,
    update() {
      const now = find();
      if (now === shown) return;
      shown = now;
      turn = 0;
      clearInterval(timer);
      const several = (now?.loadingMessages.length ?? 0) > 1;
      timer = several
        ? setInterval(() => {
            turn += 1;
            draw();
          }, ROTATE_MS)
        : undefined;
      draw();
    },
  };
}

function wordsOf(page: Page, { status, loadingMessages }: Status, turn: number): string {
  const loading = loadingMessages[turn % Math.max(loadingMessages.length, 1)];
  if (loading) return loading;
  const name = botName(page.state);
  // "processing" is a session's state, not a sentence.
  return `${name} ${status === 'processing' ? say('working') : status}`;
}
