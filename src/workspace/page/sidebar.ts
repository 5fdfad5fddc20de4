import { avatar } from './avatar.ts';
import { presence } from './channel-header.ts';
import { failureSentence } from './failure-sentence.ts';
import { icon } from './icon.ts';
import { stringOf } from './json.ts';
import { type Child, makeElement, refill } from './make-element.ts';
import { channelTitle } from './names.ts';
import type { Page, Part } from './page.ts';
import { type Channel, type Person, unreadCount } from './page-state.ts';
import { inLanguage, say } from './words.ts';

/** What the sidebar asks of the page as a whole. */
export interface SidebarActs {
  closeDrawer(): void;
  switchPerson(person: Person): void;
  switchLanguage(): void;
  help(): void;
}

/** Channels, direct messages, who I am, and the language; on a phone a drawer. */
export function createSidebar(page: Page, acts: SidebarActs): Part {
  const channels = makeElement('ul');
  const direct = makeElement('ul');
  const creator = channelCreator(page);
  const element = makeElement(
    'nav',
    { class: 'sidebar', 'aria-label': say('openSidebar') },
    makeElement('div', 'workspace-name', say('workspace'), makeElement('small', {}, say('search'))),
    makeElement(
      'div',
      'sidebar-lists',
      makeElement('h2', {}, say('channels')),
      channels,
      creator,
      makeElement('h2', {}, say('directMessages')),
      direct,
    ),
    sidebarFoot(page, acts),
  );
  let shown = '';
  return {
    element,
    update() {
      const rows = page.state.channels.map((channel) => ({
        channel,
        open: page.spot.channel === channel.id,
        unread: page.spot.channel === channel.id ? 0 : unreadCount(page.state, channel),
      }));
      // Drawn only when it changed, so that a focused channel stays focused.
      const now = JSON.stringify([
        rows.map((row) => [row.channel.id, row.open, row.unread]),
        page.state.connected,
      ]);
      if (now === shown) return;
      shown = now;
      const hadFocus = channels.contains(document.activeElement) || direct.contains(document.activeElement);
      const items = (kind: Channel['kind']) =>
        rows.filter((row) => row.channel.kind === kind).map((row) => channelItem(page, acts, row));
      refill(channels, ...items('channel'));
      refill(direct, ...items('im'));
      if (hadFocus) element.querySelector<HTMLElement>('[aria-current]')?.focus();
    },
  };
}

function channelItem(
  page: Page,
  acts: SidebarActs,
  { channel, open, unread }: { channel: Channel; open: boolean; unread: number },
): HTMLElement {
  const isBot = channel.kind === 'im';
  const title = channelTitle(page.state, channel).replace(/^#/, '');
  const signs: Child[] = isBot
    ? [avatar(page, page.state.botUser, 'small'), presence(page)]
    : [icon('hash', 16)];
  const button = makeElement(
    'button',
    {
      type: 'button',
      class: unread > 0 ? 'channel unread' : 'channel',
      'aria-current': open ? 'page' : undefined,
      onclick: () => {
        acts.closeDrawer();
        page.go({ channel: channel.id });
      },
    },
    ...signs,
    makeElement('span', 'channel-name', title),
    isBot && makeElement('span', 'app-badge', say('app')),
    unread > 0 &&
      makeElement(
        'span',
        { class: 'unread-count', 'aria-label': say('newCount', { n: unread }) },
        String(unread),
      ),
  );
  return makeElement('li', {}, button);
}

/** A button that turns into a field for the new channel's name. */
function channelCreator(page: Page): HTMLElement {
  const holder = makeElement('div', 'creator');
  const closed = () => {
    const open = makeElement(
      'button',
      { type: 'button', class: 'channel add', onclick: opened },
      icon('plus', 16),
      makeElement('span', {}, say('addChannel')),
    );
    refill(holder, open);
    return open;
  };
  const opened = () => {
    const input = makeElement('input', {
      type: 'text',
      maxlength: 80,
      'aria-label': say('channelName'),
      placeholder: say('channelName'),
    });
    const submit = async (event: Event) => {
      event.preventDefault();
      if (input.value.trim() === '') return;
      const answer = await page.call('create-channel', { name: input.value });
      if (answer.ok !== true) return page.complain(failureSentence(answer, say('addChannel')));
      page.complain('');
      closed();
      page.go({ channel: stringOf(answer.channel) });
    };
    const cancel = () => closed().focus();
    const form = makeElement(
      'form',
      { onsubmit: submit },
      input,
      makeElement('button', { class: 'button primary' }, say('create')),
      makeElement(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': say('cancel'), onclick: cancel },
        icon('close', 16),
      ),
    );
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') cancel();
    });
    refill(holder, form);
    input.focus();
  };
  closed();
  return holder;
}

function sidebarFoot(page: Page, acts: SidebarActs): HTMLElement {
  const { people, me } = page.state;
  const options = people.map((person) =>
    makeElement('option', { value: person.id, selected: person.id === me }, inLanguage(person.title)),
  );
  const select = makeElement('select', { 'aria-label': say('showAs') }, ...options);
  select.addEventListener('change', () => {
    const person = people.find((one) => one.id === select.value);
    if (person) acts.switchPerson(person);
  });
  const others = people
    .filter((person) => person.id !== me)
    .map((person) =>
      makeElement(
        'a',
        { href: `/?person=${encodeURIComponent(person.name)}`, target: '_blank', rel: 'noopener' },
        say('secondTab', { name: inLanguage(person.title) }),
      ),
    );
  const language = makeElement(
    'button',
    { type: 'button', class: 'pill', onclick: acts.switchLanguage },
    say('language'),
  );
  const help = makeElement(
    'button',
    { type: 'button', class: 'pill', onclick: acts.help },
    `? ${say('help')}`,
  );
  return makeElement(
    'div',
    'sidebar-foot',
    makeElement('label', 'who', avatar(page, me, 'small'), makeElement('span', {}, say('showAs')), select),
    ...others,
    makeElement('div', 'pills', language, help),
  );
}
