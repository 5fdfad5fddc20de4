import { NOT_COMPARED } from '../advisor/documents/document-comparison.ts';
import type { KeptDocument } from '../store/store.ts';
import { comparisonJson, comparisonLines } from './comparison-report.ts';
import { keptDocuments, PLACE } from './kept.ts';
import { readOptions } from './options.ts';
import { type Session, UsageError } from './session.ts';

const USAGE = 'compare BEFORE AFTER [--json] [--lang en|zh]';

/** `torch compare A B`: two versions of a call, by the names of kept documents or as paths. */
export async function compareCommand(args: readonly string[], session: Session): Promise<number> {
  const { values, positionals } = readOptions(args, {}, USAGE, { min: 2, max: 2 });
  const [first = '', second = ''] = positionals;
  const kept = await keptDocuments(session);
  const before = await versionOf(first, kept, session);
  const after = await versionOf(second, kept, session);
  const comparison = await session.advisor.compareDocuments(before, after);
  if (comparison === null) throw new UsageError(NOT_COMPARED);
  session.out(
    values.json
      ? JSON.stringify({ before: before.name, after: after.name, ...comparisonJson(comparison) })
      : [
          `${before.name} → ${after.name}`,
          ...comparisonLines(comparison, session.lang, session.advisor.draftSections()),
        ].join('\n'),
  );
  return 0;
}

/** A kept document of that name, else the file at that path, which is not kept. */
async function versionOf(
  named: string,
  kept: readonly KeptDocument[],
  session: Session,
): Promise<KeptDocument> {
  const found = kept.find(({ name }) => name === named);
  if (found !== undefined) return found;
  const file = { name: named, bytes: await session.readBytes(named) };
  const read = await session.advisor.readDocument(file, { by: PLACE, now: session.now });
  if (read.kind === 'document') return read.document;
  throw new UsageError({
    en: `${named} cannot be compared. ${read.message.en}`,
    zh: `无法对比 ${named}。${read.message.zh}`,
  });
}
