import { makeElement } from './make-element.ts';
import { messageView } from './message-view.ts';
import type { Page, Part } from './page.ts';
import type { Message } from './read-message.ts';
import { type Row, reconcile } from './reconcile.ts';
import { dayOf, isSameDay, momentOf } from './times.ts';
import { say } from './words.ts';

/** Seconds within which messages of one person stand under one name. */
const GROUP_SECONDS = 300;
/** Pixels from the end that still count as being at the end. */
const NEAR_END = 60;

/** What a list shows. */
export interface ListContents {
  readonly channel: string;
  /** Empty for the conversation itself. */
  readonly thread: string;
  readonly label: string;
  readonly messages: readonly Message[];
}

/** A list of messages that keeps its end in sight, unless the person has scrolled away from it. */
export function createMessageList(page: Page, contents: () => ListContents): Part {
  const rows = makeElement('div', { class: 'rows', role: 'log', 'aria-relevant': 'additions' });
  const below = makeElement(
    'button',
    { type: 'button', class: 'below', hidden: true, onclick: () => toEnd() },
    say('jumpToUnread'),
  );
  const scroller = makeElement('div', { class: 'scroller', tabindex: -1 }, rows);
  const element = makeElement('div', 'message-list', scroller, below);
  let drawn: Parameters<typeof reconcile>[1] = new Map();
  let shown = '';
  let last = '';
  let atEnd = true;
  let lastTop = 0;

  const toEnd = () => {
    atEnd = true;
    scroller.scrollTop = scroller.scrollHeight;
    below.hidden = true;
  };
  scroller.addEventListener('scroll', () => {
    const top = scroller.scrollTop;
    const near = scroller.scrollHeight - top - scroller.clientHeight < NEAR_END;
    // Only a person scrolls up; being away from the end may as well be the list having grown.
    if (near) atEnd = true;
    else if (top < lastTop - 1) atEnd = false;
    if (near) below.hidden = true;
    lastTop = top;
  });
  // Pictures that load and answers that grow move the end, and so does a growing composer.
  const watcher = new ResizeObserver(() => {
    if (atEnd) toEnd();
  });
  watcher.observe(rows);
  watcher.observe(scroller);

  /** An answer longer than the window is read from its beginning, not from its end. */
  const showBeginning = (ts: string) => {
    const row = drawn.get(ts)?.element;
    if (!row || row.offsetHeight <= scroller.clientHeight) return;
    atEnd = false;
    lastTop = row.offsetTop - rows.offsetTop;
    scroller.scrollTop = lastTop;
  };

  const redraw = (ts: string) => {
    const old = drawn.get(ts);
    if (old) drawn.set(ts, { ...old, signature: '' });
    update();
  };
  const update = () => {
    const now = contents();
    const place = `${now.channel} ${now.thread}`;
    if (place !== shown) {
      rows.replaceChildren();
      drawn = new Map();
      atEnd = true;
      last = '';
    }
    rows.setAttribute('aria-label', now.label);
    reconcile(rows, drawn, rowsOf(page, now, redraw));
    const newest = now.messages.at(-1);
    const grew = newest !== undefined && newest.ts > last;
    if (place !== shown || (grew && newest.user === page.state.me) || atEnd) toEnd();
    else if (grew && last !== '') below.hidden = false;
    if (place === shown && grew && newest.user !== page.state.me && atEnd) showBeginning(newest.ts);
    last = newest?.ts ?? last;
    shown = place;
  };
  return { element, update };
}

function rowsOf(
  page: Page,
  { channel, thread, messages }: ListContents,
  redraw: (ts: string) => void,
): Row[] {
  const rows: Row[] = [];
  const readBefore = page.readBefore;
  let newShown = thread !== '' || readBefore === '';
  let previous: Message | undefined;
  for (const message of messages) {
    const moment = momentOf(message.ts);
    const divided = rows.length;
    if (thread === '' && (!previous || !isSameDay(momentOf(previous.ts), moment))) rows.push(dayRow(moment));
    if (!newShown && message.ts > readBefore && message.user !== page.state.me) {
      newShown = true;
      // A line above the very first message would divide nothing.
      if (previous) rows.push(newRow());
    }
    const compact = rows.length === divided && previous !== undefined && follows(previous, message);
    const inThread = thread !== '';
    rows.push({
      key: message.ts,
      signature: `${compact} ${message.signature}`,
      make: () =>
        messageView(page, message, { channel, compact, inThread, redraw: () => redraw(message.ts) }),
    });
    if (inThread && message.ts === thread && message.replyCount > 0) rows.push(countRow(message.replyCount));
    previous = inThread && message.ts === thread ? undefined : message;
  }
  return rows;
}

function follows(previous: Message, message: Message): boolean {
  const near = Number(message.ts) - Number(previous.ts) < GROUP_SECONDS;
  const alike = previous.ephemeral === message.ephemeral && previous.subtype !== 'channel_join';
  return near && alike && previous.user === message.user && message.subtype !== 'channel_join';
}

function dayRow(moment: Date): Row {
  const day = dayOf(moment);
  return {
    key: `day ${moment.toDateString()}`,
    signature: day,
    make: () =>
      makeElement(
        'div',
        { class: 'divider day', role: 'separator', 'aria-label': day },
        makeElement('span', {}, day),
      ),
  };
}

function newRow(): Row {
  const label = say('newMessages');
  return {
    key: 'new',
    signature: label,
    make: () =>
      makeElement(
        'div',
        { class: 'divider new', role: 'separator', 'aria-label': label },
        makeElement('span', {}, label),
      ),
  };
}

function countRow(count: number): Row {
  const label = count === 1 ? say('reply') : say('replies', { n: count });
  return {
    key: 'count',
    signature: label,
    make: () =>
      makeElement(
        'div',
        { class: 'divider count', role: 'separator', 'aria-label': label },
        makeElement('span', {}, label),
      ),
  };
}
