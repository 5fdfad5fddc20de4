import type { FormPlace } from '../views/form-place.ts';
import type { Asker } from '../work.ts';

/** Who sent a form, and where it was opened; from nowhere, the reply goes to the person. */
export function askerOf(
  { channel, thread }: FormPlace,
  { user }: { readonly user: { readonly id: string } },
): Asker {
  return { channel: channel ?? user.id, thread, user: user.id };
}
