import { type JsonObject, stringOf } from './json.ts';
import { rememberFocus } from './keep-focus.ts';
import { keepValues } from './keep-values.ts';
import { makeElement } from './make-element.ts';
import { makeId } from './make-id.ts';
import { type ModalHost, modalForm } from './modal-form.ts';
import { currentLanguage } from './words.ts';

/** A modal as it was drawn; those under the top one wait here with all that was typed. */
interface Drawn {
  readonly form: HTMLElement;
  /** What it was drawn from: the same is not drawn again. */
  readonly from: string;
}

interface Stage {
  readonly dialog: HTMLDialogElement;
  readonly titleId: string;
  readonly drawn: Map<string, Drawn>;
  top: string;
  host: ModalHost;
}

let stage: Stage | undefined;

/** Shows the top one of these modals, or none. Called with every news; what did not change stays as it is. */
export function showModals(views: readonly JsonObject[], host: ModalHost): void {
  const view = views.at(-1);
  if (!view) {
    const gone = stage;
    stage = undefined;
    gone?.dialog.close();
    gone?.dialog.remove();
    return;
  }
  stage ??= openStage(host);
  const { dialog, drawn, titleId } = stage;
  stage.host = host;
  const ids = views.map((one) => stringOf(one.id));
  for (const id of drawn.keys()) if (!ids.includes(id)) drawn.delete(id);

  const id = stringOf(view.id);
  const from = [view.hash, currentLanguage(), views.length].join(' ');
  const before = drawn.get(id);
  const isSwitch = stage.top !== id;
  stage.top = id;
  if (before?.from === from) {
    if (isSwitch) show(dialog, before.form);
    return;
  }
  const form = modalForm(view, views.length, host, titleId);
  drawn.set(id, { form, from });
  if (!before) {
    show(dialog, form);
    return;
  }
  const focusAgain = rememberFocus(before.form);
  const scrolled = before.form.querySelector('.modal-body')?.scrollTop ?? 0;
  keepValues(before.form, form);
  dialog.replaceChildren(form);
  form.querySelector('.modal-body')?.scrollTo(0, scrolled);
  if (isSwitch || !focusAgain(form)) focusFirst(form);
}

function openStage(host: ModalHost): Stage {
  const titleId = makeId();
  const dialog = makeElement('dialog', { class: 'modal', 'aria-labelledby': titleId });
  const opened: Stage = { dialog, titleId, drawn: new Map(), top: '', host };
  const close = (event: Event) => {
    event.preventDefault();
    opened.host.close(opened.top, false);
  };
  dialog.addEventListener('keydown', (event) => {
    // The browser itself would close it at a second Escape, whatever the server says.
    if (event.key === 'Escape' && !event.isComposing) close(event);
  });
  dialog.addEventListener('cancel', (event) => {
    if (event.target === dialog) close(event);
  });
  document.body.appendChild(dialog);
  dialog.showModal();
  return opened;
}

function show(dialog: HTMLDialogElement, form: HTMLElement): void {
  dialog.replaceChildren(form);
  focusFirst(form);
}

/** The field the app wants, else the first, else the form's buttons. */
function focusFirst(form: HTMLElement): void {
  const candidates = [
    '[autofocus]',
    '.modal-body .field',
    '.modal-body :is(button, a[href])',
    'footer button',
    'button',
  ];
  for (const candidate of candidates) {
    const found = form.querySelector<HTMLElement>(candidate);
    const inner = found?.matches('div, details') ? found.querySelector<HTMLElement>('input, summary') : found;
    inner?.focus();
    if (inner) return;
  }
}
