import { type JsonObject, stringOf } from './json.ts';
import { makeElement } from './make-element.ts';
import { makeId } from './make-id.ts';
import { controlOf } from './render-input.ts';
import { say, type Word } from './words.ts';

/** What the workspace itself finds wrong, as it says it; apps say theirs in their own language. */
const KNOWN: readonly (readonly [RegExp, Word])[] = [
  [/^Please complete this required field\.$/, 'required'],
  [/^Please enter at least (\d+) characters\.$/, 'atLeast'],
  [/^Please enter at most (\d+) characters\.$/, 'atMost'],
  [/^Please enter a number\.$/, 'aNumber'],
  [/^Please enter a whole number\.$/, 'wholeNumber'],
  [/^Please enter (\S+) or more\.$/, 'orMore'],
  [/^Please enter (\S+) or less\.$/, 'orLess'],
  [/^Please choose at most (\d+) files\.$/, 'fewerFiles'],
  [/^Please choose a file of type (.+)\.$/, 'fileTypes'],
];

/** Shows what is wrong at the fields it is about, and goes to the first. False if none of them is here. */
export function showErrors(form: HTMLElement, errors: JsonObject): boolean {
  clearErrors(form);
  let first: HTMLElement | null = null;
  for (const block of form.querySelectorAll<HTMLElement>('[data-block]')) {
    const says = stringOf(errors[block.dataset.block ?? '']);
    const holder = block.querySelector<HTMLElement>('.input-block');
    if (!says || !holder) continue;
    const id = makeId();
    holder.appendChild(makeElement('div', { id, class: 'field-error', role: 'alert' }, worded(says)));
    holder.classList.add('wrong');
    const control = controlOf(holder);
    control?.setAttribute('aria-invalid', 'true');
    const hint = control?.getAttribute('aria-describedby') ?? '';
    control?.setAttribute('aria-describedby', `${id} ${hint}`.trim());
    first ??= control?.matches('.choices') ? control.querySelector('input') : control;
    holder.addEventListener('input', () => clearIn(holder), { once: true });
  }
  first?.focus();
  return first !== null;
}

export function clearErrors(form: HTMLElement): void {
  for (const holder of form.querySelectorAll<HTMLElement>('.input-block.wrong')) clearIn(holder);
}

function clearIn(holder: HTMLElement): void {
  holder.classList.remove('wrong');
  holder.querySelector('.field-error')?.remove();
  const control = controlOf(holder);
  control?.removeAttribute('aria-invalid');
  const hint = holder.querySelector('.hint')?.id;
  if (hint) control?.setAttribute('aria-describedby', hint);
  else control?.removeAttribute('aria-describedby');
}

function worded(says: string): string {
  for (const [form, word] of KNOWN) {
    const found = form.exec(says);
    if (found) return say(word, { n: found[1] ?? '' });
  }
  return says;
}
