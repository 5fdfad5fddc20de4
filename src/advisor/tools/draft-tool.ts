import { z } from 'zod';
import type { Lang } from '../../program/bilingual.ts';
import type { DraftCheck } from '../../program/check-draft.ts';
import type { Advisor } from '../advisor.ts';
import type { CheckTool, ToolContext } from './check-tool.ts';
import { findingSections } from './finding-sections.ts';
import { makeTool } from './make-tool.ts';
import type { Section } from './tool-text.ts';

/** Characters: a long section of a proposal. */
const MOST_DRAFT = 40_000;

/** A section's text by the rules of that section, its money beside the adopted budget. */
export function draftTool(advisor: Advisor, bound: ToolContext): CheckTool {
  const { lang } = bound;
  const sections = advisor.draftSections().map(({ id }) => id);
  return makeTool(
    {
      name: 'check_draft',
      description:
        'Looks one proposal section through: what the program text asks of it and is not there, money that differs from the adopted budget, dates, figures credited to the program that it does not state, placeholders, promises. Use it on a section’s text before it is handed over. Returns every finding with its row in the text. “Found” means that words are there, not that they are good.',
      schema: z.strictObject({
        section: z.enum(sections).describe('The section that the text is.'),
        text: z
          .string()
          .min(1)
          .max(MOST_DRAFT)
          .describe(
            'The section’s whole text, plain or Markdown, exactly as it stands, in English or Chinese.',
          ),
      }),
      check: (draft) => {
        const budget = bound.budget === null ? null : advisor.checkBudget(bound.budget, bound);
        const check = advisor.checkDraft(draft, { ...bound, budget });
        return {
          sections: draftSections(check, lang),
          result: { kind: 'draft', check },
          findings: check.findings,
        };
      },
    },
    lang,
  );
}

function draftSections({ section, findings, note }: DraftCheck, lang: Lang): readonly Section[] {
  const head = lang === 'zh' ? `章节：${section}` : `Section: ${section}`;
  return [{ lines: [head, note[lang]], share: 0.1 }, ...findingSections(findings, lang)];
}
