import type { CallFacts } from '../program/terms.ts';
import { type KeptDocument, type Store, tenantOf } from '../store/store.ts';
import { callOption } from './call-option.ts';
import type { Session } from './session.ts';

/** Whose data a terminal's are: no workspace's. */
export const TENANT = tenantOf('terminal');
/** The one place that a terminal is: what is added here is seen here alone. */
export const PLACE = 'terminal';

/** Runs with what is kept between commands, and closes it whatever happens. */
export async function withStore<T>(session: Session, run: (store: Store) => Promise<T>): Promise<T> {
  const store = await session.openStore(true);
  // It is made when it is not there.
  if (store === null) throw new Error('A store that is to be made was not opened.');
  try {
    return await run(store);
  } finally {
    await store.close();
  }
}

/** The documents added in this terminal; where nothing was ever kept, nothing is made either. */
export async function keptDocuments(session: Session): Promise<readonly KeptDocument[]> {
  const store = await session.openStore(false);
  if (store === null) return [];
  try {
    return await store.documents.all(TENANT, PLACE);
  } finally {
    await store.close();
  }
}

/** The call facts of `--call FILE`; without the option those that `torch call set` kept. */
export async function callOrKept(path: string | undefined, session: Session): Promise<CallFacts> {
  if (path !== undefined) return callOption(path, session);
  const store = await session.openStore(false);
  if (store === null) return {};
  try {
    return (await store.applications.current(TENANT, PLACE)).state.callFacts;
  } finally {
    await store.close();
  }
}
