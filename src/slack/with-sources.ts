import type { CallFacts } from '../program/terms.ts';
import { sameFact } from './added-document.ts';
import type { Changing } from './change-application.ts';
import { proposedIn } from './proposed-in.ts';
import type { Work } from './work.ts';

/**
 * The facts of a sent call form. Its one field for the source shows where each fact stands; left as it was, every value
 * that was left too keeps its own source.
 */
export async function withSources(
  { callFacts, opened }: Work & { readonly kind: 'call-form' },
  { store, tenant, channel }: Changing,
): Promise<CallFacts> {
  if (opened === undefined || opened.source === '') return callFacts;
  const [turn = '', nth = ''] = (opened.turn ?? '').split(':');
  const kept = (await store.applications.current(tenant, channel)).state.callFacts;
  const proposed = opened.turn === null ? null : await proposedIn(store, tenant, { channel, turn, nth });
  const known = { ...kept, ...proposed };
  const own = <K extends 'cap' | 'ratio' | 'deadline'>(key: K): Pick<CallFacts, K> => {
    const typed = callFacts[key];
    if (typed === undefined) return {} as Pick<CallFacts, K>;
    const left = typed.source === opened.source && sameFact(key, callFacts, known);
    return { [key]: left ? known[key] : typed } as Pick<CallFacts, K>;
  };
  return { ...own('cap'), ...own('ratio'), ...own('deadline') };
}
