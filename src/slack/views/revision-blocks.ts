import type { KnownBlock } from '@slack/types';
import { CHANGED } from '../../advisor/draft/revision.ts';
import type { Lang } from '../../program/bilingual.ts';
import type { DraftRevision } from '../shown-record.ts';
import { DRAFT } from '../texts/draft-texts.ts';
import { changeLine } from './comparison-blocks.ts';
import { bold, escapeText } from './escape-text.ts';
import { context, sections } from './sections.ts';

/** Sentences that are shown; the draft below has all of them. */
const MOST = 8;

/** Which version it is and what was changed for it, above the draft. */
export function revisionBlocks(revision: DraftRevision, lang: Lang): KnownBlock[] {
  const { version, what, notes } = revision;
  // Changed sentences are of the language that they were changed in.
  const changes = revision.lang === lang ? revision.changes : [];
  const shown = changes.slice(0, MOST).map((change) => changeLine(change, lang));
  const more = changes.length - shown.length;
  return [
    ...context([
      escapeText(DRAFT.version(version, what)[lang]),
      ...notes.map((note) => escapeText(note[lang])),
    ]),
    ...(changes.length === 0
      ? []
      : [
          ...sections([bold(CHANGED(changes.length)[lang]), ...shown]),
          ...(more > 0 ? context([DRAFT.more(more)[lang]]) : []),
          { type: 'divider' } as const,
        ]),
  ];
}
