import { avatar } from './avatar.ts';
import { editMessage } from './edit-message.ts';
import { emojiOf } from './emoji.ts';
import { icon } from './icon.ts';
import { type Child, makeElement } from './make-element.ts';
import { messageFiles } from './message-files.ts';
import { messageToolbar, toggleReaction } from './message-toolbar.ts';
import { renderMrkdwn } from './mrkdwn.ts';
import type { Page } from './page.ts';
import { pageHost } from './page-host.ts';
import type { Message } from './read-message.ts';
import { renderBlocks } from './render-blocks.ts';
import { dayAndTime, momentOf, timeOf } from './times.ts';
import { say } from './words.ts';

/** How a message stands in its list. */
export interface Standing {
  readonly channel: string;
  /** Follows another of the same person: no avatar and no name. */
  readonly compact: boolean;
  readonly inThread: boolean;
  /** Draws the message again, after an edit was given up. */
  redraw(): void;
}

/** One message. */
export function messageView(page: Page, message: Message, standing: Standing): HTMLElement {
  const { channel, compact, inThread } = standing;
  const moment = momentOf(message.ts);
  const name = page.names.user(message.user)?.name ?? message.user;
  const time = makeElement(
    'time',
    { datetime: moment.toISOString(), title: dayAndTime(moment) },
    compact ? timeOf(moment).replace(/\s?[AP]M$/, '') : timeOf(moment),
  );
  const body = makeElement('div', 'message-body', ...bodyOf(page, channel, message));
  const isBot = message.user === page.state.botUser;
  const toolbar =
    message.ephemeral || message.subtype === 'channel_join'
      ? null
      : messageToolbar(page, channel, message, {
          inThread,
          edit: () => editMessage(page, channel, message, body, standing.redraw),
        });
  const classes = ['message', compact && 'compact', message.ephemeral && 'ephemeral'];
  return makeElement(
    'article',
    {
      class: classes.filter(Boolean).join(' '),
      'data-ts': message.ts,
      'aria-label': `${name}, ${dayAndTime(moment)}`,
      'aria-busy': message.streaming,
      tabindex: -1,
    },
    makeElement('div', 'gutter', compact ? time : avatar(page, message.user)),
    makeElement(
      'div',
      'content',
      message.ephemeral && ephemeralNote(page, channel, message),
      !compact &&
        makeElement(
          'div',
          'message-head',
          makeElement('b', 'author', name),
          isBot && makeElement('span', 'app-badge', say('app')),
          time,
        ),
      body,
      messageFiles(page, message.files),
      reactionsOf(page, channel, message),
      !inThread && message.replyCount > 0 && threadBar(page, channel, message),
    ),
    toolbar,
  );
}

function bodyOf(page: Page, channel: string, message: Message): Child[] {
  if (message.subtype === 'channel_join') return [makeElement('span', 'muted', say('joined'))];
  const host = pageHost(page, { channel, ts: message.ts });
  const shown: Child[] =
    message.blocks.length > 0
      ? [renderBlocks(message.blocks, host)]
      : message.text
        ? [makeElement('div', 'text', ...renderMrkdwn(message.text, page.names))]
        : [];
  return [...shown, message.edited && makeElement('small', 'muted edited', say('edited'))];
}

function ephemeralNote(page: Page, channel: string, message: Message): HTMLElement {
  const dismiss = makeElement(
    'button',
    {
      type: 'button',
      class: 'link-button',
      onclick: () => page.dismiss(channel, message.ts),
    },
    say('dismiss'),
  );
  return makeElement('div', 'ephemeral-note', icon('eye', 14), say('onlyYou'), ' · ', dismiss);
}

function reactionsOf(page: Page, channel: string, message: Message): HTMLElement | null {
  if (message.reactions.length === 0) return null;
  const pills = message.reactions.map(({ name, users }) => {
    const who = users.map((id) => page.names.user(id)?.name ?? id).join(', ');
    return makeElement(
      'button',
      {
        type: 'button',
        class: 'reaction',
        'aria-pressed': String(users.includes(page.state.me)),
        'aria-label': `${say('reactWith', { name })}, ${users.length}: ${who}`,
        title: who,
        onclick: () => void toggleReaction(page, channel, message.ts, name),
      },
      `${emojiOf(name) ?? `:${name}:`} `,
      makeElement('span', {}, String(users.length)),
    );
  });
  return makeElement('div', 'reactions', ...pills);
}

function threadBar(page: Page, channel: string, message: Message): HTMLElement {
  const count = message.replyCount === 1 ? say('reply') : say('replies', { n: message.replyCount });
  const when = message.latestReply && say('lastReply', { when: dayAndTime(momentOf(message.latestReply)) });
  return makeElement(
    'button',
    { type: 'button', class: 'thread-bar', onclick: () => page.go({ channel, thread: message.ts }) },
    ...message.replyUsers.slice(0, 4).map((user) => avatar(page, user, 'small')),
    makeElement('b', {}, count),
    makeElement('span', 'muted', when),
  );
}
