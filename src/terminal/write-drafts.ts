import type { DraftsContext } from '../advisor/advisor.ts';
import type { SentenceChange } from '../advisor/documents/document-comparison.ts';
import type { Draft } from '../advisor/draft/draft.ts';
import type { DraftStep } from '../advisor/draft/draft-step.ts';
import { CHANGED } from '../advisor/draft/revision.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import { TENANT } from './kept.ts';
import { type Session, UsageError } from './session.ts';

/** A section with what was asked of it after it was first written. */
export interface WrittenDraft {
  readonly draft: Draft;
  /** Of the last instruction. */
  readonly changes: readonly SentenceChange[];
  /** What could not be done of what was asked, and whether two languages agree. */
  readonly notes: readonly Bilingual[];
}

/** Whose tokens a model's wording counts against. */
const WRITING = { tenant: TENANT, user: 'terminal' };

/** A section, then changed by each instruction in turn. Throws UsageError where there is no such section, or no facts. */
export async function writtenDraft(
  section: string,
  instructions: readonly string[],
  context: DraftsContext,
  { advisor, lang }: Session,
): Promise<WrittenDraft> {
  const { application } = context;
  const first = await advisor.writeDraft(section, { ...context, lang, writing: WRITING });
  if (first.kind !== 'version')
    throw new UsageError(first.kind === 'no-facts' ? howToGiveFacts(first.message) : first.message);
  let written: WrittenDraft = { draft: first.draft, changes: [], notes: [] };
  let steps: readonly DraftStep[] = [];
  if (application === null) return written;
  for (const instruction of instructions) {
    const before = { draft: written.draft, steps };
    const revision = await advisor.reviseDraft(before, instruction, {
      ...context,
      application,
      writing: WRITING,
    });
    if (revision.kind === 'cannot') {
      written = { ...written, notes: [...written.notes, revision.message] };
      continue;
    }
    const { draft, changes, notes } = revision;
    steps = revision.steps;
    written = { draft, changes, notes: [...written.notes, ...notes] };
  }
  return written;
}

function howToGiveFacts({ en, zh }: Bilingual): Bilingual {
  return {
    en: `${en} Use --example, or --facts FILE with yours.`,
    zh: `${zh}请用 --example，或用 --facts 文件 提供贵公司资料。`,
  };
}

const MARKS = { added: '+', removed: '-', changed: '~' } as const;

/** What the last instruction has changed, then what could not be done. */
export function changeLines({ changes, notes }: WrittenDraft, lang: Lang): readonly string[] {
  const lines = changes.map(({ kind, before, after }) =>
    [MARKS[kind], ...[before, after].flatMap((each) => (each === null ? [] : [each.quote]))]
      .join(' ')
      .replace(/\n/g, ' '),
  );
  return [
    ...(changes.length === 0 ? [] : [CHANGED(changes.length)[lang], ...lines]),
    ...notes.map((note) => note[lang]),
  ];
}
