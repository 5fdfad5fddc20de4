import type { Library } from '../../knowledge/library.ts';
import type { ProgramNote, Proposal, ProposalSection } from '../../output/document/proposal.ts';
import type { Application } from '../../program/application.ts';
import type { Lang } from '../../program/bilingual.ts';
import { dayAt } from '../../program/day.ts';
import { formatDay } from '../../program/format-day.ts';
import type { Terms } from '../../program/terms.ts';
import { contextLine } from '../answer/context-line.ts';
import type { Draft } from './draft.ts';
import { joinedReport } from './joined-report.ts';

interface ProposalInput {
  readonly lang: Lang;
  /** Whose drafts they are; null where that is not known any more. */
  readonly application: Application | null;
  readonly terms: Terms;
  readonly now: string;
  readonly budget: Proposal['budget'];
}

/** Drafts in one language as one document, each with what the program text asks of it. */
export function proposalOf(
  drafts: readonly Draft[],
  library: Library,
  { lang, application, terms, now, budget }: ProposalInput,
): Proposal {
  return {
    lang,
    title: lang === 'zh' ? '火炬计划项目申报书' : 'Torch Program application',
    applicant: applicantOf(application, lang),
    label: drafts.find(({ label }) => label !== null)?.label ?? null,
    now,
    day: formatDay(dayAt(now), lang),
    source: sourceNote(library, terms, lang),
    sections: drafts.map((draft) => sectionOf(draft, library)),
    report: joinedReport(drafts, lang),
    budget,
  };
}

function sectionOf(draft: Draft, library: Library): ProposalSection {
  const { lang, title, blocks, gaps, findings } = draft;
  const asked = library.draftSections.find(({ id }) => id === draft.section);
  const covers = asked?.covers ?? [];
  const covered = new Set(covers.map(({ fact }) => fact));
  const note = (id: string) => programNote(id, library, lang);
  return {
    title,
    blocks,
    covers: covers.map(({ say, fact }) => ({ say: say[lang], note: note(fact) })),
    notes: (asked?.facts ?? []).filter((id) => !covered.has(id)).map(note),
    gaps,
    shortened: draft.leftOut !== undefined,
    findings,
  };
}

function programNote(id: string, library: Library, lang: Lang): ProgramNote {
  const { section, say } = library.fact(id);
  return { id, heading: library.section(section).heading[lang], say: say[lang] };
}

function applicantOf(application: Application | null, lang: Lang): string | null {
  if (application === null) return null;
  const names = [application.company.name[lang], application.project?.title[lang] ?? ''];
  return names.filter((name) => name !== '').join(lang === 'zh' ? '　' : ': ') || null;
}

/** The long form of the line under every answer: whose words these are, and what to do before relying on them. */
function sourceNote(library: Library, terms: Terms, lang: Lang): string {
  const line = contextLine(library, terms, lang);
  return lang === 'zh'
    ? `${line}文中脚注为该摘要的转述和译文，不是政策原文；数字和名称以当期申报通知为准。投入经费之前，请先向科技局核实本批次是否存在、条款是否如此。本稿仅依据企业所提供的资料写成，未提供的内容在文中标明、列于附录，不作推测。`
    : `${line} The footnotes restate that summary in our own words; what counts is the call of your cycle. Before spending money, have your bureau confirm that a call with these terms exists. This draft rests on the company’s own facts alone: what they do not hold is marked in the text and listed at the end, and nothing is guessed.`;
}
