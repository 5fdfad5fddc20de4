import type { Bilingual, Lang } from './bilingual.ts';
import type { BudgetCheck } from './budget.ts';
import { cleanText } from './clean-text.ts';
import type { Day } from './day.ts';
import { readDraftText } from './draft-rules/draft-text.ts';
import type { DraftRule, DraftWork } from './draft-rules/draft-work.ts';
import { DRAFT_RULES } from './draft-rules/registry.ts';
import type { Fact } from './fact.ts';
import type { Finding } from './finding.ts';
import type { Lint, SectionCovers } from './lint.ts';
import { orderFindings } from './order-findings.ts';
import type { Phrase } from './phrasing.ts';
import { findingOf } from './rule.ts';
import type { Terms } from './terms.ts';
import type { Cite } from './whose.ts';

/** What every draft of an application is held against. */
export interface DraftGround {
  /** The adopted budget; null when there is none. */
  readonly budget: BudgetCheck | null;
  readonly today: Day;
  readonly terms: Terms;
  readonly facts: readonly Fact[];
  readonly phrasing: readonly Phrase[];
  readonly lint: Lint;
  readonly sections: readonly SectionCovers[];
  readonly cite: Cite;
}

export interface DraftCheck {
  readonly section: string;
  readonly lang: Lang;
  readonly findings: readonly Finding[];
  /** Found means present, not good. */
  readonly note: Bilingual;
}

const PRESENT_NOT_GOOD: Bilingual = {
  en: 'These checks look for words and figures: “found” means that something is there, not that it is good.',
  zh: '以上检查只看文字和数字：“有”只表示写到了，不表示写得好。',
};

/**
 * Looks a draft section through, in either language or in both. Every rule of the section answers. Never throws on a
 * text.
 */
export function checkDraft(section: string, text: string, ground: DraftGround): DraftCheck {
  const passages = readDraftText(text);
  const work: DraftWork = {
    ...ground,
    section,
    lang: languageOf(text),
    passages,
    text: passages.map((passage) => [passage.text, ...headerOnce(passage)].join('\n')).join('\n'),
    covers: ground.sections.find(({ id }) => id === section) ?? null,
  };
  const rules = DRAFT_RULES.filter(({ sections }) => sections === 'all' || sections.includes(section));
  return {
    section,
    lang: work.lang,
    findings: orderFindings(rules.flatMap((rule) => apply(rule, work))),
    note: PRESENT_NOT_GOOD,
  };
}

function apply(rule: DraftRule, work: DraftWork): readonly Finding[] {
  const result =
    work.text.trim() === '' && rule.sections === 'all' && rule.id !== 'LNT-SEC-001'
      ? 'not-checked'
      : rule.check(work);
  const outcomes = typeof result === 'string' ? [result] : result.length === 0 ? (['pass'] as const) : result;
  return outcomes.map((outcome) => findingOf(rule, outcome, work.cite));
}

/** A table's head is read with its first row. */
function headerOnce({ kind, row, table, header }: DraftWork['passages'][number]): readonly string[] {
  return kind === 'row' && row <= table + 2 ? [header.join(' | ')] : [];
}

/** Chinese from one sign in five on: proposals in Chinese hold names and units in Latin script. */
export function languageOf(text: string): Lang {
  const clean = cleanText(text);
  const han = clean.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = clean.match(/[a-z]/gi)?.length ?? 0;
  return han * 4 > latin ? 'zh' : 'en';
}
