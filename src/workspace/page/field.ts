import type { Value } from './block-host.ts';

/** Something a person fills in. */
export interface Field {
  readonly block: string;
  readonly action: string;
  read(): Value;
  write(value: Value): void;
  /** Resolves when what was chosen has arrived at the server. */
  settled?(): Promise<unknown>;
}

/** Elements carry their field unseen, so that nothing in the page's text can pose as a value. */
const FIELDS = new WeakMap<Element, Field>();

/** Marks an element as the field's own. */
export function asField<Holder extends HTMLElement>(holder: Holder, field: Field): Holder {
  holder.classList.add('field');
  FIELDS.set(holder, field);
  return holder;
}

/** The fields within, in their order. */
export function fieldsIn(container: HTMLElement): Field[] {
  return [...container.querySelectorAll('.field')].flatMap((holder) => FIELDS.get(holder) ?? []);
}
