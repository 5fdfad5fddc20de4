import { runCapped } from '../../capped/run-capped.ts';
import type { Proposal } from './proposal.ts';

const ENTRY = new URL('./document-entry.ts', import.meta.url);

/** Fourteen sections with their tables take about a second; a slow machine more. */
const CAPS = { ms: 20_000, megabytes: 500 } as const;

/**
 * The proposal as a Word document. It is written in a child process, so that the library's memory ends with it.
 * Throws when that fails: whoever asked is told and may ask again.
 */
export async function proposalDocx(proposal: Proposal): Promise<Uint8Array> {
  const done = await runCapped<Uint8Array>(ENTRY, proposal, { caps: CAPS });
  if (!done.ok) throw new Error(`A document could not be written: ${done.why}`);
  return done.value;
}
