import { fieldsIn } from './field.ts';
import { type Json, type JsonObject, objectOf } from './json.ts';

/** What all inputs within hold, by block and action: the form the server takes. */
export function valuesOf(container: HTMLElement): JsonObject {
  const values: JsonObject = {};
  for (const field of fieldsIn(container)) {
    const value = field.read();
    const held: Json = value === null || typeof value === 'string' ? value : [...value];
    values[field.block] = { ...objectOf(values[field.block]), [field.action]: held };
  }
  return values;
}
