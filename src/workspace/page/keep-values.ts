import { fieldsIn } from './field.ts';

/** Gives the inputs of a newer rendering what the older one holds, where block and action are the same. */
export function keepValues(older: HTMLElement, newer: HTMLElement): void {
  const held = fieldsIn(older);
  for (const field of fieldsIn(newer)) {
    const same = held.find((one) => one.block === field.block && one.action === field.action);
    if (same) field.write(same.read());
  }
}
