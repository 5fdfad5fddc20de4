import type { CallFacts } from '../program/terms.ts';
import type { Store, Tenant } from '../store/store.ts';
import { plainProposals } from './added-document.ts';
import { recordOf } from './shown-record.ts';

/** What the nth document of a turn of this channel proposes without contradicting anything; null where there is none. */
export async function proposedIn(
  store: Pick<Store, 'conversations'>,
  tenant: Tenant,
  { channel, turn, nth }: { readonly channel: string; readonly turn: string; readonly nth: string },
): Promise<CallFacts | null> {
  const said = await store.conversations.turn(tenant, turn);
  const record = said === null || said.channel !== channel ? null : recordOf(said);
  const document = record?.kind === 'added' ? record.documents[Number(nth)] : undefined;
  return record?.kind !== 'added' || document?.kind !== 'kept'
    ? null
    : plainProposals(document, record.callFacts, record.lang);
}
