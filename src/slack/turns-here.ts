import type { RequestSetting } from './answer-request.ts';
import type { ShownRecord } from './shown-record.ts';
import { isDirect } from './work.ts';

/** What was shown, and the turn that it was shown in. */
export interface ShownTurn<K extends ShownRecord['kind']> {
  readonly id: string;
  readonly record: ShownRecord & { readonly kind: K };
}

/**
 * What was shown here before, oldest first: in this thread, or in the whole conversation. What a person was shown
 * alone is found again by that person alone, and in no answer that a channel reads.
 */
export async function turnsHere<K extends ShownRecord['kind']>(
  { store, tenant, channel, thread, user, ephemeral }: RequestSetting,
  kinds: readonly K[],
  { all = false, limit }: { readonly all?: boolean; readonly limit: number },
): Promise<readonly ShownTurn<K>[]> {
  const turns = await store.conversations.turns(tenant, {
    channel,
    thread: all ? null : (thread ?? ''),
    ownOf: ephemeral || isDirect(channel) ? user : null,
    kinds,
    limit,
  });
  // `keepShown` alone writes records, so one of this kind has this shape.
  return turns.map(({ id, record }) => ({ id, record: record as ShownRecord & { readonly kind: K } }));
}

/** The same without the turns. */
export async function recordsHere<K extends ShownRecord['kind']>(
  ...asked: Parameters<typeof turnsHere<K>>
): Promise<readonly (ShownRecord & { readonly kind: K })[]> {
  return (await turnsHere(...asked)).map(({ record }) => record);
}
