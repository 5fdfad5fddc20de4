import { runCapped } from '../../capped/run-capped.ts';
import type { Lang } from '../../program/bilingual.ts';
import type { BudgetCheck } from '../../program/budget.ts';
import type { AnnotateInput } from './annotate-entry.ts';

const ENTRY = new URL('./annotate-entry.ts', import.meta.url);

/**
 * The checked workbook with its findings, or a new one where the budget came in another form. A file is only ever
 * unpacked in a child process; one that takes too much of it gets a new workbook too. Null when there is nothing to
 * write down.
 */
export async function annotateCapped(
  bytes: Uint8Array | null,
  check: BudgetCheck,
  lang: Lang,
): Promise<Uint8Array | null> {
  if (check.outcome === 'refused' || check.outcome === 'no-budget') return null;
  if (bytes === null && check.lines.length === 0) return null;
  const run = (input: AnnotateInput) => runCapped<Uint8Array | null>(ENTRY, input);
  const done = await run({ bytes, check, lang });
  if (done.ok) return done.value;
  const again = bytes === null ? done : await run({ bytes: null, check, lang });
  return again.ok ? again.value : null;
}
