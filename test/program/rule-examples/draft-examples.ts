import { DRAFT_SENTENCES } from './draft-sentences.ts';
import { checkExampleDraft } from './example-draft.ts';
import type { RuleExample } from './rule-example.ts';
import { SPOILT_PLANS } from './spoilt-plans.ts';
import { type SpoiltSection, sectionFindings } from './spoilt-section.ts';
import { SPOILT_TOPICS } from './spoilt-topics.ts';
import { SPOILT_WORDS } from './spoilt-words.ts';

export const SPOILT_SECTIONS: readonly SpoiltSection[] = [...SPOILT_PLANS, ...SPOILT_TOPICS, ...SPOILT_WORDS];

/** Good sections as they are and with a few words spoilt; sentences on both sides of a limit. */
export const DRAFT_EXAMPLES: readonly RuleExample[] = [
  ...SPOILT_SECTIONS.map(({ rule, good, spoil, params }): RuleExample => {
    const says = spoil.map(([from, to]) => `“${to}” instead of “${from.trim()}”`).join(', ');
    const example = { rule, says: `${good} with ${says}`, findings: () => sectionFindings(good, spoil) };
    return { ...example, result: 'breaks', ...(params && { params }) };
  }),
  ...[...new Set(SPOILT_SECTIONS.map(({ rule, good }) => `${rule} ${good}`))].map((pair): RuleExample => {
    const [rule = '', good = ''] = pair.split(' ');
    return { rule, says: `${good} as it is`, result: 'holds', findings: () => sectionFindings(good) };
  }),
  ...DRAFT_SENTENCES.map(({ rule, text, quotes, setting }): RuleExample => {
    const example = { rule, says: text, findings: () => checkExampleDraft(text, setting).findings };
    return { ...example, result: quotes.length === 0 ? 'holds' : 'breaks' };
  }),
];
