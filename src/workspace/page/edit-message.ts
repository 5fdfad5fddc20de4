import { failureSentence } from './failure-sentence.ts';
import { makeElement, refill } from './make-element.ts';
import type { Page } from './page.ts';
import type { Message } from './read-message.ts';
import { typedText } from './typed-text.ts';
import { say } from './words.ts';

/** Puts an editor in the place of a message's body. `done` draws the message as it was. */
export function editMessage(
  page: Page,
  channel: string,
  message: Message,
  body: HTMLElement,
  done: () => void,
): void {
  const box = makeElement('textarea', { class: 'edit-box', rows: 2, 'aria-label': say('editing') });
  box.value = typedText(page, message.text);
  const save = async () => {
    const answer = await page.call('edit', { channel, ts: message.ts, text: box.value });
    // What was typed stays in the box when it could not be saved.
    if (answer.ok === true) done();
    else page.complain(failureSentence(answer, say('theMessage')));
  };
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      // The thread around it stays open.
      event.preventDefault();
      done();
    }
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void save();
  });
  const cancel = makeElement('button', { type: 'button', class: 'button', onclick: done }, say('cancel'));
  const keep = makeElement('button', { type: 'button', class: 'button primary', onclick: save }, say('save'));
  refill(body, box, makeElement('div', 'edit-buttons', cancel, keep));
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
}
