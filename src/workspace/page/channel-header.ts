import { icon } from './icon.ts';
import { makeElement, refill } from './make-element.ts';
import { botName, channelTitle } from './names.ts';
import type { Page, Part } from './page.ts';
import { findChannel } from './page-state.ts';
import { say } from './words.ts';

/** Name and members of a conversation; with the bot, the tabs of its messages and its Home. */
export function createChannelHeader(page: Page, acts: { openSidebar(): void; help(): void }): Part {
  const drawer = iconButton('back', say('openSidebar'), acts.openSidebar, 'drawer-button');
  const help = iconButton('help', say('help'), acts.help, 'help-button');
  const title = makeElement('h1');
  const members = makeElement('span', 'members muted');
  const tabs = makeElement('div', { class: 'tabs', role: 'tablist', hidden: true });
  const row = makeElement('div', 'head-row', drawer, title, members, help);
  const element = makeElement('header', 'channel-header', row, tabs);
  let shown = '';

  const tab = (name: 'messages' | 'home') =>
    makeElement(
      'button',
      {
        type: 'button',
        role: 'tab',
        'aria-selected': String(page.spot.tab === name),
        onclick: () => page.go({ channel: page.spot.channel, tab: name }),
      },
      say(name),
    );
  return {
    element,
    update() {
      const { channel: id, tab: open } = page.spot;
      const channel = findChannel(page.state, id);
      // Drawn only when it changed, so that a focused tab stays focused.
      const now = `${id} ${open} ${channel?.members.length} ${page.state.connected}`;
      if (!channel || now === shown) return;
      shown = now;
      const isBot = channel.kind === 'im';
      const badge = isBot && makeElement('span', 'app-badge', say('app'));
      const sign = isBot ? presence(page) : icon('hash', 18);
      refill(title, sign, isBot ? botName(page.state) : channel.name, badge);
      title.setAttribute('aria-label', channelTitle(page.state, channel));
      refill(members, isBot ? '' : say('members', { n: channel.members.length }));
      tabs.hidden = !isBot || page.state.app.hasHome !== true;
      const focused = tabs.contains(document.activeElement);
      refill(tabs, tab('messages'), tab('home'));
      if (focused) tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    },
  };
}

/** A dot that says whether the app is connected. */
export function presence(page: Page): HTMLElement {
  const { connected } = page.state;
  const label = say(connected ? 'active' : 'away');
  return makeElement('span', {
    class: connected ? 'presence on' : 'presence',
    role: 'img',
    'aria-label': label,
    title: label,
  });
}

function iconButton(name: 'back' | 'help', label: string, act: () => void, more: string): HTMLElement {
  return makeElement(
    'button',
    { type: 'button', class: `icon-button ${more}`, 'aria-label': label, title: label, onclick: act },
    icon(name),
  );
}
