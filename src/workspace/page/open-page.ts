import { type Connection, openConnection } from './connection.ts';
import { createConversation } from './conversation.ts';
import { createFollower } from './follower.ts';
import { stringOf } from './json.ts';
import { makeElement } from './make-element.ts';
import { showModals } from './modal.ts';
import { namesOf } from './names.ts';
import { createNotices } from './notices.ts';
import type { Draft, Page, Part, Spot } from './page.ts';
import { modalHost } from './page-host.ts';
import {
  applyUpdate,
  findChannel,
  type PageState,
  type Person,
  readSnapshot,
  removeMessage,
  unreadCount,
} from './page-state.ts';
import { createSidebar } from './sidebar.ts';
import { addressOf, spotOf } from './spot-address.ts';
import { createThreadPane } from './thread-pane.ts';
import { openWelcome } from './welcome.ts';
import { chooseLanguage, currentLanguage, say } from './words.ts';

/** Opens the page as a person; `switchPerson` is asked for another. */
export function openPage(
  root: HTMLElement,
  person: string,
  tab: string,
  switchPerson: (person: Person) => void,
): { close(): void } {
  const drafts = new Map<string, Draft>();
  const dismissed: { channel: string; ts: string }[] = [];
  const follower = createFollower();
  const trouble = { lost: false, complaint: '' };
  let state: PageState | undefined;
  let spot: Spot = { channel: '', thread: '', tab: 'messages' };
  let readBefore = '';
  let parts: Part[] = [];
  let focusComposer = () => {};
  let refreshing = false;

  const known = (): PageState => {
    if (!state) throw new Error('Nothing is drawn before the first snapshot.');
    return state;
  };
  const page: Page = {
    get state() {
      return known();
    },
    get spot() {
      return spot;
    },
    get readBefore() {
      return readBefore;
    },
    names: namesOf(known),
    call: (name, body) => connection.call(name, body),
    go(to) {
      const next: Spot = { thread: '', tab: 'messages', ...to };
      if (addressOf(next) !== location.hash) history.pushState(null, '', addressOf(next));
      enter(next);
    },
    draft(channel, thread) {
      const key = `${channel} ${thread}`;
      const draft = drafts.get(key) ?? { text: '', files: [], mentions: new Map() };
      drafts.set(key, draft);
      return draft;
    },
    dismiss(channel, ts) {
      dismissed.push({ channel, ts });
      removeMessage(known(), channel, ts);
      page.refresh();
    },
    follow(channel, ts) {
      const thread = follower.follow(known(), channel, ts);
      if (thread && spot.channel === channel) page.go({ channel, thread });
    },
    complain(sentence) {
      trouble.complaint = sentence;
      page.refresh();
    },
    refresh() {
      if (refreshing) return;
      refreshing = true;
      // Several updates at once draw once.
      queueMicrotask(() => {
        refreshing = false;
        draw();
      });
    },
  };

  const enter = (next: Spot) => {
    const moved = next.channel !== spot.channel;
    const changed = moved || next.tab !== spot.tab;
    const { channel, thread } = next;
    const opensThread = thread !== '' && thread !== spot.thread;
    if (moved) readBefore = known().reads[channel] ?? '';
    if (changed) trouble.complaint = '';
    spot = next;
    const isBot = findChannel(known(), channel)?.kind === 'im';
    // The app is told, as by Slack: it may publish its Home tab or set suggestions.
    if (changed && isBot) void connection.call('home', { view: next.tab });
    draw();
    if (moved || opensThread) focusComposer();
  };

  const draw = () => {
    if (!state) return;
    for (const part of parts) part.update();
    showModals(state.views, modalHost(page));
    markRead(state);
    const unread = state.channels.reduce((sum, channel) => sum + unreadCount(known(), channel), 0);
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${say('workspace')}`;
  };

  const markRead = (now: PageState) => {
    const last = findChannel(now, spot.channel)?.messages.findLast((message) => !message.ephemeral);
    const isRead = !last || last.ts <= (now.reads[spot.channel] ?? '');
    if (document.hidden || spot.tab === 'home' || isRead) return;
    now.reads[spot.channel] = last.ts;
    void connection.call('read', { channel: spot.channel, ts: last.ts });
  };

  const build = () => {
    const shell = makeElement('div', 'shell');
    const drawer = (open: boolean) => {
      shell.classList.toggle('drawer-open', open);
      if (open) sidebar.element.querySelector<HTMLElement>('button')?.focus();
    };
    const help = () => openWelcome(page);
    const sidebar = createSidebar(page, {
      closeDrawer: () => drawer(false),
      switchPerson,
      switchLanguage() {
        chooseLanguage(currentLanguage() === 'en' ? 'zh' : 'en');
        build();
      },
      help() {
        drawer(false);
        help();
      },
    });
    const notices = createNotices(page, trouble);
    const conversation = createConversation(page, { openSidebar: () => drawer(true), help });
    const thread = createThreadPane(page);
    const shade = makeElement('div', { class: 'shade', onclick: () => drawer(false) });
    shell.append(sidebar.element, notices.element, conversation.element, thread.element, shade);
    shell.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') drawer(false);
    });
    parts = [sidebar, notices, conversation, thread];
    focusComposer = () => {
      // On a touch screen the keyboard would cover what was just opened.
      if (matchMedia('(pointer: coarse)').matches) return;
      if (spot.thread) thread.focus();
      else if (spot.tab === 'messages') conversation.focus();
    };
    root.replaceChildren(shell);
    draw();
  };

  const connection: Connection = openConnection(person, tab, {
    snapshot(raw) {
      const first = !state;
      state = readSnapshot(raw);
      for (const { channel, ts } of dismissed) removeMessage(state, channel, ts);
      if (first) build();
      enter(spotOf(state));
    },
    update(raw) {
      applyUpdate(known(), raw);
      for (const { channel, ts } of dismissed) removeMessage(known(), channel, ts);
      const channel = stringOf(raw.channel);
      const thread = channel === spot.channel ? follower.threadOf(raw) : '';
      if (thread) page.go({ channel, thread });
      else page.refresh();
    },
    line(up) {
      trouble.lost = !up;
      // What failed for want of the line can be tried again now.
      if (up) trouble.complaint = '';
      page.refresh();
    },
  });

  const back = () => {
    if (state) enter(spotOf(state));
  };
  const seen = () => {
    // What comes while nobody looks is new when they look again.
    if (document.hidden) readBefore = state?.reads[spot.channel] ?? '';
    else page.refresh();
  };
  addEventListener('popstate', back);
  document.addEventListener('visibilitychange', seen);
  return {
    close() {
      connection.close();
      removeEventListener('popstate', back);
      document.removeEventListener('visibilitychange', seen);
    },
  };
}
