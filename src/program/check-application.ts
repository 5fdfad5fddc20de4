import type { Application } from './application.ts';
import type {
  ApplicationRule,
  ApplicationWork,
  CrossOutcome,
  DraftPart,
} from './application-rules/application-work.ts';
import { draftLines, factLines } from './application-rules/lines.ts';
import { APPLICATION_RULES } from './application-rules/registry.ts';
import type { Bilingual, Lang } from './bilingual.ts';
import type { BudgetCheck } from './budget.ts';
import type { CashForecast } from './cash.ts';
import type { Day } from './day.ts';
import type { DocumentAnswers } from './documents.ts';
import { readDraftText } from './draft-rules/draft-text.ts';
import type { EligibilityReading } from './eligibility.ts';
import type { Finding } from './finding.ts';
import type { Lint } from './lint.ts';
import { orderFindings } from './order-findings.ts';
import { findingOf } from './rule.ts';
import type { Terms } from './terms.ts';
import type { Cite } from './whose.ts';

/** A section's draft as text; `lang` where it is known. */
export interface SectionDraft {
  readonly section: string;
  readonly lang: Lang | null;
  readonly text: string;
}

export interface ApplicationInput {
  readonly application: Application | null;
  readonly budget: BudgetCheck | null;
  readonly drafts: readonly SectionDraft[];
  readonly forecast: CashForecast | null;
  /** Handed in beside the application's own list. */
  readonly documents: DocumentAnswers | null;
  readonly eligibility: EligibilityReading | null;
  readonly today: Day;
  /** Planned submission. */
  readonly submit: Day | null;
  readonly terms: Terms;
  /** Titles of the proposal's sections. */
  readonly sections: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly lint: Lint;
  readonly cite: Cite;
}

/** A finding with the part of the application it is about. */
export type PartFinding = Finding & { readonly part: string };

/** The parts of one application against each other. Never throws on what people hand in. */
export function checkApplication(input: ApplicationInput): readonly PartFinding[] {
  const { today, submit, drafts, sections, ...given } = input;
  const read = draftParts(drafts, sections);
  const closing = given.terms.deadline.value;
  const planned = submit ?? closing;
  const work: ApplicationWork = {
    ...given,
    drafts: read,
    lines: [...(given.application === null ? [] : factLines(given.application)), ...read.flatMap(draftLines)],
    submit: planned < today ? today : planned,
  };
  const findings = APPLICATION_RULES.flatMap((rule): readonly PartFinding[] => {
    const result = rule.check(work);
    const outcomes =
      typeof result === 'string' ? [result] : result.length === 0 ? (['pass'] as const) : result;
    return outcomes.map((outcome) => {
      const said = outcome === 'not-checked' ? unchecked(rule) : outcome;
      // What passed, or could not be checked, is about the application as a whole.
      return { ...findingOf(rule, said, given.cite), part: said === 'pass' ? 'application' : said.part };
    });
  });
  return inPartOrder(findings);
}

/** Worst first, then by rule and place; a finding keeps its part. */
export function inPartOrder(findings: readonly PartFinding[]): readonly PartFinding[] {
  return orderFindings(findings) as readonly PartFinding[];
}

function unchecked({ title, needs }: ApplicationRule): CrossOutcome {
  return {
    part: 'application',
    status: 'not-checked',
    message: {
      en: `Not checked: ${title.en}. It needs ${needs.en}.`,
      zh: `未检查：${title.zh}。需要${needs.zh}。`,
    },
  };
}

/** Parts in the order of their names, whatever the order they came in. */
function draftParts(
  drafts: readonly SectionDraft[],
  sections: ApplicationInput['sections'],
): readonly DraftPart[] {
  const titleOf = (id: string) => sections.find((one) => one.id === id)?.title ?? { en: id, zh: id };
  return [...drafts]
    .map((draft) => ({ draft, part: draftName(draft, drafts) }))
    .sort((a, b) => (a.part < b.part ? -1 : a.part > b.part ? 1 : a.draft.text < b.draft.text ? -1 : 1))
    .map(({ draft, part }) => ({ title: titleOf(draft.section), part, passages: readDraftText(draft.text) }));
}

/** "draft:talent", and "draft:talent.zh" where the section is there more than once. */
export function draftName({ section, lang }: SectionDraft, all: readonly SectionDraft[]): string {
  const several = all.filter((one) => one.section === section).length > 1;
  return `draft:${section}${several && lang !== null ? `.${lang}` : ''}`;
}
