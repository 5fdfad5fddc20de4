import type { BlockAction, BlockHost } from './block-host.ts';
import { fieldsIn } from './field.ts';
import { clearErrors, showErrors } from './field-errors.ts';
import { icon } from './icon.ts';
import { type JsonObject, objectOf, objectsOf, stringOf } from './json.ts';
import { makeElement, refill } from './make-element.ts';
import { valuesOf } from './read-values.ts';
import { renderBlocks } from './render-blocks.ts';
import { renderText } from './render-text.ts';
import { say } from './words.ts';

/** What modals need from the page around them. */
export interface ModalHost extends BlockHost {
  /** As in messages, and it says in which modal. */
  act(action: BlockAction & { readonly view: string }): Promise<boolean>;
  /** Submits a modal; the server's answer, `{ok: false, …}` when it failed. */
  submit(view: string, values: JsonObject): Promise<JsonObject>;
  /** Closes the top modal, or all of them. */
  close(view: string, all: boolean): void;
}

/** Draws one modal. `depth` is how many are open, itself among them. */
export function modalForm(view: JsonObject, depth: number, host: ModalHost, titleId: string): HTMLElement {
  const id = stringOf(view.id);
  const trouble = makeElement('div', { class: 'modal-trouble', role: 'alert' });
  const inside: BlockHost = {
    names: host.names,
    fileAddress: (file, download) => host.fileAddress(file, download),
    upload: (file) => host.upload(file),
    async act(action) {
      refill(trouble);
      const told = await host.act({ ...action, view: id });
      // The page's own strip is behind the modal.
      if (!told) refill(trouble, say('trouble'));
      return told;
    },
  };
  const words = (text: JsonObject[string]) => renderText(text, host.names);
  const iconButton = (sign: 'back' | 'close', label: string, use: () => void) =>
    makeElement(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick: use },
      icon(sign),
    );
  const head = makeElement(
    'header',
    'modal-head',
    depth > 1 && iconButton('back', say('back'), () => host.close(id, false)),
    makeElement('h2', { id: titleId }, ...words(view.title)),
    iconButton('close', say('close'), () => host.close(id, true)),
  );
  const body = makeElement('div', 'modal-body', trouble, renderBlocks(objectsOf(view.blocks), inside));
  const submit = view.submit
    ? makeElement('button', { type: 'submit', class: 'button primary' }, ...words(view.submit))
    : null;
  const closeWords = view.close ? words(view.close) : [document.createTextNode(say('cancel'))];
  const hasClose = Boolean(view.close || submit);
  const close =
    hasClose &&
    makeElement(
      'button',
      { type: 'button', class: 'button', onclick: () => host.close(id, false) },
      ...closeWords,
    );
  const foot = close ? makeElement('footer', 'modal-foot', close, submit) : null;
  const form = makeElement('form', { class: 'modal-form', novalidate: true }, head, body, foot);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!submit || form.getAttribute('aria-busy') === 'true') return;
    form.setAttribute('aria-busy', 'true');
    submit.setAttribute('aria-disabled', 'true');
    refill(submit, say('sending'));
    refill(trouble);
    clearErrors(form);
    const answer = await send(form, host, id);
    form.removeAttribute('aria-busy');
    submit.removeAttribute('aria-disabled');
    refill(submit, ...words(view.submit));
    if (answer.ok === true) return;
    const atFields = answer.error === 'field_errors' && showErrors(form, objectOf(answer.errors));
    if (!atFields) refill(trouble, say('trouble'));
  });
  return form;
}

/** Files still on their way are waited for: they were chosen. */
async function send(form: HTMLElement, host: ModalHost, id: string): Promise<JsonObject> {
  await Promise.all(fieldsIn(form).map((field) => field.settled?.()));
  try {
    return await host.submit(id, valuesOf(form));
  } catch {
    return { ok: false, error: 'no_connection' };
  }
}
