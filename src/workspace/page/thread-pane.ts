import { createComposer } from './composer.ts';
import { icon } from './icon.ts';
import { makeElement, refill } from './make-element.ts';
import { createMessageList } from './message-list.ts';
import { channelTitle } from './names.ts';
import type { Page, Part } from './page.ts';
import { findChannel } from './page-state.ts';
import { createStatusLine } from './status-line.ts';
import { say } from './words.ts';

/** The pane on the right, or the whole window of a phone: one thread with its own composer. */
export function createThreadPane(page: Page): Part & { focus(): void } {
  const close = makeElement(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': say('close'),
      title: say('close'),
      onclick: () => page.go({ channel: page.spot.channel }),
    },
    icon('close'),
  );
  const where = makeElement('span', 'muted');
  const head = makeElement('header', 'pane-head', makeElement('h2', {}, say('thread')), where, close);
  const list = createMessageList(page, () => {
    const { channel, thread } = page.spot;
    const messages = findChannel(page.state, channel)?.messages ?? [];
    return {
      channel,
      thread,
      label: say('thread'),
      messages: messages.filter((message) => message.ts === thread || message.thread === thread),
    };
  });
  const status = createStatusLine(page, () =>
    page.state.statuses.find(
      (one) => one.channel === page.spot.channel && one.thread === page.spot.thread && one.thread !== '',
    ),
  );
  const composer = createComposer(page, () => ({
    channel: page.spot.channel,
    thread: page.spot.thread,
    label: say('replyPlaceholder'),
  }));
  const foot = makeElement('div', 'foot', status.element, composer.element);
  const element = makeElement(
    'aside',
    { class: 'thread-pane', 'aria-label': say('thread') },
    head,
    list.element,
    foot,
  );
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) page.go({ channel: page.spot.channel });
  });
  return {
    element,
    focus: () => composer.focus(),
    update() {
      const { channel, thread } = page.spot;
      element.hidden = thread === '';
      if (element.hidden) return;
      const found = findChannel(page.state, channel);
      refill(where, found ? channelTitle(page.state, found) : '');
      list.update();
      status.update();
      composer.update();
    },
  };
}
