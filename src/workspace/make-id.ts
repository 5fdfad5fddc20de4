import { randomBytes, randomInt } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** An id in Slack's form: a letter for the kind (T team, U person, C channel, D direct…) and ten of A-Z, 0-9. */
export function makeId(kind: string): string {
  let id = `${kind}0`;
  for (let i = 0; i < 9; i += 1) id += LETTERS.charAt(randomInt(LETTERS.length));
  return id;
}

/** A short random name such as Slack gives a block or an action that came without one. */
export function makeShortId(): string {
  return randomBytes(4).toString('base64url').slice(0, 5);
}

/** A secret nobody can guess, hexadecimal. */
export function makeSecret(bytes = 24): string {
  return randomBytes(bytes).toString('hex');
}
