import type { RequestSetting } from './answer-request.ts';
import type { ShownRecord } from './shown-record.ts';
import { isDirect } from './work.ts';

/**
 * What was shown here before, oldest first: in this thread, or in the whole conversation. What a person was shown
 * alone is found again by that person alone, and in no answer that a channel reads.
 */
export async function turnsHere<K extends ShownRecord['kind']>(
  { store, tenant, channel, thread, user, ephemeral }: RequestSetting,
  kinds: readonly K[],
  { all = false, limit }: { readonly all?: boolean; readonly limit: number },
): Promise<readonly (ShownRecord & { readonly kind: K })[]> {
  const turns = await store.conversations.turns(tenant, {
    channel,
    thread: all ? null : (thread ?? ''),
    ownOf: ephemeral || isDirect(channel) ? user : null,
    kinds,
    limit,
  });
  // `keepShown` alone writes records, so one of this kind has this shape.
  return turns.map(({ record }) => record as ShownRecord & { readonly kind: K });
}
