import { createHash } from 'node:crypto';

/** Stands for a document's name in buttons and forms, where a long name has no room. */
export function documentKey(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 24);
}
