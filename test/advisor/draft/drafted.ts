import type { BudgetInput } from '../../../src/advisor/advisor.ts';
import type { Draft, DraftBlock } from '../../../src/advisor/draft/draft.ts';
import { draftMarkdown } from '../../../src/advisor/draft/draft-markdown.ts';
import type { Application } from '../../../src/program/application.ts';
import type { Lang } from '../../../src/program/bilingual.ts';
import { advisor, library } from '../../shipped.ts';

export const LANGS = ['en', 'zh'] as const satisfies readonly Lang[];
const NOW = '2026-11-23T04:00:00Z';

interface Wish {
  readonly application?: Application;
  readonly budget?: BudgetInput | null;
}

/** A section as the advisor drafts it: from the example's facts and budget unless others are given. */
export function drafted(section: string, lang: Lang, { application, budget }: Wish = {}): Draft {
  const draft = advisor.draft(section, {
    lang,
    application: application ?? library.example,
    callFacts: {},
    now: NOW,
    budget: budget ?? null,
  });
  if (draft.kind !== 'draft') throw new Error(draft.message.en);
  return draft;
}

/** As it is pasted into a proposal. */
export const textOf = draftMarkdown;

export function tableRows({ blocks }: Pick<Draft, 'blocks'>): readonly (readonly string[])[] {
  const table = blocks.find((block): block is DraftBlock & { kind: 'table' } => block.kind === 'table');
  return table?.rows ?? [];
}
