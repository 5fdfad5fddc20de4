import { failureSentence } from './failure-sentence.ts';
import { icon } from './icon.ts';
import { type JsonObject, objectOf, objectsOf, stringOf } from './json.ts';
import { makeElement } from './make-element.ts';
import type { Page } from './page.ts';
import { botChannel } from './page-state.ts';
import { sendTyped } from './send-typed.ts';
import { inLanguage, say } from './words.ts';

/** The first screen: what the app is for, and one button for each thing to try. `pressed` closes what holds it. */
export function welcomeCard(page: Page, pressed: () => void = () => {}): HTMLElement | null {
  const { welcome } = page.state;
  if (!welcome) return null;
  const buttons = objectsOf(welcome.buttons).map((button) => {
    const press = () => {
      pressed();
      void send(page, button);
    };
    return makeElement('button', { type: 'button', class: 'try', onclick: press }, both(button.label));
  });
  return makeElement(
    'section',
    { class: 'welcome', 'aria-label': say('beginning') },
    makeElement('p', 'welcome-sentence', both(welcome.sentence)),
    makeElement('div', 'tries', ...buttons),
  );
}

/** The same over everything, from the "?" button. */
export function openWelcome(page: Page): void {
  const close = makeElement(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': say('close'), onclick: () => dialog.close() },
    icon('close'),
  );
  const dialog = makeElement(
    'dialog',
    { class: 'welcome-dialog', 'aria-label': say('help'), onclose: () => dialog.remove() },
    makeElement('header', 'pane-head', makeElement('h2', {}, say('help')), close),
    welcomeCard(page, () => dialog.close()),
    makeElement('p', 'muted note', say('noteDemo')),
  );
  document.body.appendChild(dialog);
  dialog.showModal();
}

/** Sends a button's words as the person, in the place it names. */
async function send(page: Page, button: JsonObject): Promise<void> {
  const channel =
    button.channel === 'dm'
      ? botChannel(page.state)
      : page.state.channels.find((one) => one.kind === 'channel');
  if (!channel) return page.complain(failureSentence({ error: 'channel_not_found' }, say('action')));
  page.go({ channel: channel.id });
  const draft = { text: both(button.text), files: [], mentions: new Map<string, string>() };
  if (!(await sendTyped(page, channel.id, '', draft))) page.draft(channel.id, '').text ||= draft.text;
  page.refresh();
}

function both(text: JsonObject[string]): string {
  const { en, zh } = objectOf(text);
  return inLanguage({ en: stringOf(en), zh: stringOf(zh) });
}
