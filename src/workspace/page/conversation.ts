import { createChannelHeader } from './channel-header.ts';
import { createComposer } from './composer.ts';
import { createHomeTab } from './home-tab.ts';
import { objectsOf, stringOf } from './json.ts';
import { makeElement, refill } from './make-element.ts';
import { createMessageList } from './message-list.ts';
import { channelTitle } from './names.ts';
import type { Page, Part } from './page.ts';
import { type Channel, findChannel } from './page-state.ts';
import { isReply, type Message } from './read-message.ts';
import { sendTyped } from './send-typed.ts';
import { createStatusLine } from './status-line.ts';
import { welcomeCard } from './welcome.ts';
import { say } from './words.ts';

/** The middle of the page: header, messages or Home, and the composer. */
export function createConversation(
  page: Page,
  acts: { openSidebar(): void; help(): void },
): Part & { focus(): void } {
  const channel = () => findChannel(page.state, page.spot.channel);
  const title = () => {
    const open = channel();
    return open ? channelTitle(page.state, open) : '';
  };
  const header = createChannelHeader(page, acts);
  const list = createMessageList(page, () => ({
    channel: page.spot.channel,
    thread: '',
    label: say('messagesIn', { name: title() }),
    messages: messagesOf(channel()),
  }));
  const start = makeElement('div', 'start');
  const home = createHomeTab(page);
  const status = createStatusLine(page, () =>
    page.state.statuses.find(({ channel: at, thread }) => {
      // A thread that is open shows its own line; one that is gone shows none.
      const known = channel()?.messages.some((message) => message.ts === thread);
      return at === page.spot.channel && (thread === '' || (known && thread !== page.spot.thread));
    }),
  );
  const composer = createComposer(page, () => ({
    channel: page.spot.channel,
    thread: '',
    label: say('messageTo', { name: title() }),
  }));
  const foot = makeElement('div', 'foot', status.element, composer.element);
  const element = makeElement(
    'main',
    'conversation',
    header.element,
    start,
    list.element,
    home.element,
    foot,
  );
  let started = '';
  return {
    element,
    focus: () => composer.focus(),
    update() {
      const open = channel();
      const atHome = page.spot.tab === 'home' && open?.kind === 'im';
      const empty = messagesOf(open).every((message) => message.subtype === 'channel_join');
      header.update();
      home.element.hidden = !atHome;
      list.element.hidden = atHome;
      foot.hidden = atHome;
      start.hidden = atHome || !empty;
      if (atHome) return home.update();
      const now = JSON.stringify([page.spot.channel, empty, page.state.prompts.get(page.spot.channel)]);
      if (now !== started && open && empty) refill(start, ...startOf(page, open));
      started = now;
      list.element.classList.toggle('short', empty);
      list.update();
      status.update();
      composer.update();
    },
  };
}

function messagesOf(channel: Channel | undefined): Message[] {
  return (channel?.messages ?? []).filter((message) => !isReply(message));
}

/** What an empty conversation shows instead: what can be tried, and what the app suggests. */
function startOf(page: Page, channel: Channel): (HTMLElement | null)[] {
  const name = channelTitle(page.state, channel);
  const line = makeElement('p', 'start-line', say('start', { name }));
  if (channel.kind !== 'im') return [line, welcomeCard(page)];
  const set = page.state.prompts.get(channel.id);
  const prompts = objectsOf(set ? set.prompts : page.state.app.suggestedPrompts);
  const chips = prompts.map((prompt) => {
    const press = () =>
      void sendTyped(page, channel.id, '', {
        text: stringOf(prompt.message),
        files: [],
        mentions: new Map(),
      });
    return makeElement('button', { type: 'button', class: 'prompt', onclick: press }, stringOf(prompt.title));
  });
  const heading = stringOf(set?.title) || say('suggestions');
  const suggestions =
    chips.length > 0
      ? makeElement(
          'div',
          { class: 'chips', role: 'group', 'aria-label': heading },
          makeElement('span', 'muted', heading),
          ...chips,
        )
      : null;
  return [line, welcomeCard(page), suggestions];
}
