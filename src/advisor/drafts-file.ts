import type { Library } from '../knowledge/library.ts';
import { pngSize } from '../output/chart/png-size.ts';
import type { Proposal } from '../output/document/proposal.ts';
import { layCallFacts } from '../program/terms.ts';
import type { Advisor, DraftsContext } from './advisor.ts';
import type { Draft } from './draft/draft.ts';
import { WITH_BUDGET } from './draft/draft-report.ts';
import { proposalOf } from './draft/proposal-of.ts';
import { draftedBudget } from './drafted-budget.ts';

/** The files that drafts are handed out in; what writes them is loaded with the first one. */
export function draftsFile(
  library: Library,
  advisor: Pick<Advisor, 'checkBudget' | 'budgetChart'>,
): Pick<Advisor, 'draftsDocument' | 'draftsMarkdown'> {
  const parts = (drafts: readonly Draft[], context: DraftsContext) => {
    const lang = drafts[0]?.lang ?? 'en';
    // A picture of the budget belongs to sections in which its figures stand.
    const shown = drafts.some(({ section }) => WITH_BUDGET.includes(section));
    const input = shown ? draftedBudget(library, context.application, context.budget, lang) : null;
    const check = input && advisor.checkBudget(input, context);
    const terms = layCallFacts(library.terms, context.callFacts);
    const of = (budget: Proposal['budget']) =>
      proposalOf(drafts, library, { ...context, lang, terms, budget });
    return { lang, check, of };
  };
  return {
    draftsDocument: async (drafts, context) => {
      const { lang, check, of } = parts(drafts, context);
      const picture = check && (await advisor.budgetChart(check, lang));
      const { proposalDocx } = await import('../output/document/proposal-docx.ts');
      const { png, alt } = picture ?? { png: null, alt: '' };
      return proposalDocx(of(png && { alt, picture: { png, ...pngSize(png) } }));
    },
    draftsMarkdown: async (drafts, context) => {
      const { lang, check, of } = parts(drafts, context);
      const { chartAlt } = await import('../output/chart/chart-alt.ts');
      const { markdownDocument } = await import('../output/document/markdown-document.ts');
      const alt = check === null ? '' : chartAlt(check, lang);
      return markdownDocument(of(alt === '' ? null : { alt, picture: null }));
    },
  };
}
