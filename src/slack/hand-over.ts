import type { Context } from '@slack/bolt';
import { type Store, type Tenant, tenantOf } from '../store/store.ts';
import { laneOf, type Work } from './work.ts';

/** Puts what came in into the inbox. Resolves after the commit, so that acknowledging may follow. */
export type HandOver = (context: Context, key: string, work: Work) => Promise<void>;

export function createHandOver(store: Store, clock: () => number): HandOver {
  return async (context, key, work) => {
    await store.inbox.put(tenantIn(context), {
      key,
      lane: laneOf(work),
      kind: work.kind,
      payload: work,
      at: clock(),
    });
  };
}

/** The organisation where the app is installed for all of it, else the team. */
export function tenantIn({ isEnterpriseInstall, enterpriseId, teamId }: Context): Tenant {
  return tenantOf((isEnterpriseInstall ? enterpriseId : teamId) ?? teamId ?? enterpriseId ?? '');
}
