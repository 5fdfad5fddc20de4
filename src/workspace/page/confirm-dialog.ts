import type { JsonObject } from './json.ts';
import { makeElement } from './make-element.ts';
import { makeId } from './make-id.ts';
import { type Names, renderPlain } from './mrkdwn.ts';
import { renderText } from './render-text.ts';
import { say } from './words.ts';

/** Asks what an app wants asked before an element acts. */
export function confirmDialog(confirm: JsonObject, names: Names): Promise<boolean> {
  return new Promise((resolve) => {
    const titleId = makeId();
    const textId = makeId();
    const title = makeElement('h2', { id: titleId }, ...words(confirm.title, say('yesNo')));
    const text = makeElement('div', { id: textId, class: 'modal-body' }, ...renderText(confirm.text, names));
    const deny = makeElement(
      'button',
      { type: 'button', class: 'button', onclick: () => close(false) },
      ...words(confirm.deny, say('cancel')),
    );
    const agree = makeElement(
      'button',
      {
        type: 'button',
        class: confirm.style === 'danger' ? 'button danger filled' : 'button primary',
        onclick: () => close(true),
      },
      ...words(confirm.confirm, say('confirm')),
    );
    const dialog = makeElement(
      'dialog',
      {
        class: 'modal confirm',
        role: 'alertdialog',
        'aria-labelledby': titleId,
        'aria-describedby': textId,
        // However the browser closes it: not agreed.
        onclose: () => close(false),
      },
      makeElement('header', 'modal-head', title),
      text,
      makeElement('footer', 'modal-foot', deny, agree),
    );
    const close = (agreed: boolean) => {
      if (!dialog.isConnected) return;
      dialog.close();
      dialog.remove();
      resolve(agreed);
    };
    document.body.appendChild(dialog);
    dialog.showModal();
    agree.focus();
  });

  function words(given: JsonObject[string], otherwise: string): Node[] {
    const nodes = renderText(given, names);
    return nodes.length > 0 ? nodes : renderPlain(otherwise);
  }
}
