import { confirmDialog } from './confirm-dialog.ts';
import { emojiOf, REACTIONS } from './emoji.ts';
import { failureSentence } from './failure-sentence.ts';
import { type IconName, icon } from './icon.ts';
import { objectsOf, stringOf } from './json.ts';
import { makeElement } from './make-element.ts';
import type { Page } from './page.ts';
import { type MenuItem, openMenu } from './popup-menu.ts';
import type { Message } from './read-message.ts';
import { say } from './words.ts';

/** What stands beside a message while it is pointed at: reply, react, and the rest in a menu. */
export function messageToolbar(
  page: Page,
  channel: string,
  message: Message,
  acts: { readonly inThread: boolean; edit(): void },
): HTMLElement {
  const button = (name: IconName, label: string, act: (on: HTMLElement) => void) => {
    const made = makeElement('button', {
      type: 'button',
      class: 'icon-button',
      'aria-label': label,
      title: label,
    });
    made.addEventListener('click', () => act(made));
    made.appendChild(icon(name));
    return made;
  };
  const react = button('smile', say('react'), (on) => {
    const signs = REACTIONS.map((name) => ({
      label: say('reactWith', { name }),
      sign: emojiOf(name) ?? name,
      act: () => void toggleReaction(page, channel, message.ts, name),
    }));
    openMenu(on, signs, 'row');
  });
  const reply = button('reply', say('replyInThread'), () => {
    page.go({ channel, thread: message.thread || message.ts });
  });
  const items = moreItems(page, channel, message, acts.edit);
  const more = items.length > 0 && button('more', say('more'), (on) => openMenu(on, items));
  return makeElement('div', 'message-toolbar', react, !acts.inThread && reply, more);
}

/** Adds or takes back one's reaction. */
export async function toggleReaction(page: Page, channel: string, ts: string, name: string): Promise<void> {
  const answer = await page.call('react', { channel, ts, name });
  if (answer.ok !== true) page.complain(failureSentence(answer, say('react')));
}

function moreItems(page: Page, channel: string, message: Message, edit: () => void): MenuItem[] {
  const shortcuts = objectsOf(page.state.app.shortcuts).filter((shortcut) => shortcut.type === 'message');
  const items: MenuItem[] = shortcuts.map((shortcut) => {
    const label = stringOf(shortcut.name);
    return {
      label,
      icon: 'bolt',
      act: () => void runShortcut(page, stringOf(shortcut.callbackId), label, { channel, ts: message.ts }),
    };
  });
  if (message.user !== page.state.me) return items;
  return [
    ...items,
    { label: say('edit'), icon: 'edit', act: edit },
    { label: say('delete'), icon: 'trash', danger: true, act: () => void remove(page, channel, message.ts) },
  ];
}

/** Runs one of the app's shortcuts, on a message or anywhere. */
export async function runShortcut(
  page: Page,
  callback: string,
  name: string,
  on?: { channel: string; ts: string },
): Promise<void> {
  const answer = await page.call('shortcut', { callback, ...on });
  if (answer.ok !== true) page.complain(failureSentence(answer, name));
}

async function remove(page: Page, channel: string, ts: string): Promise<void> {
  const plain = (text: string) => ({ type: 'plain_text', text });
  const sure = await confirmDialog(
    {
      title: plain(say('sureDelete')),
      text: plain(say('sureDeleteText')),
      confirm: plain(say('delete')),
      deny: plain(say('cancel')),
      style: 'danger',
    },
    page.names,
  );
  if (!sure) return;
  const answer = await page.call('delete', { channel, ts });
  if (answer.ok !== true) page.complain(failureSentence(answer, say('theMessage')));
}
