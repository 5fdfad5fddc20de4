import type { DraftSection, Library } from '../../knowledge/library.ts';
import type { Application } from '../../program/application.ts';
import type { Lang } from '../../program/bilingual.ts';
import { numberParts } from './build-blocks.ts';
import type { Draft, NoDraft } from './draft.ts';
import { draftReport, termsIn } from './draft-report.ts';
import { gapList } from './gaps.ts';
import { SECTION_WRITERS } from './section-writers.ts';
import { startWriting, type WritingInput } from './writing.ts';

/** What a section is written from; without an application there is no draft. */
interface DraftInput extends Omit<WritingInput, 'application' | 'phrasing'> {
  readonly library: Library;
  readonly application: Application | null;
}

/** One proposal section from the application's facts, in one language, with its gaps and its report. */
export function writeDraft(
  sectionId: string,
  { library, application, ...rest }: DraftInput,
): Draft | NoDraft {
  const { lang } = rest;
  const section = library.draftSections.find(({ id }) => id === sectionId);
  const write = SECTION_WRITERS[sectionId];
  if (section === undefined || write === undefined) return unknownSection(sectionId, library);
  if (application === null) return noFacts(section);
  const gaps = gapList(lang);
  const writing = startWriting({ ...rest, application, phrasing: library.phrasing }, gaps);
  const blocks = numberParts(write(writing), lang);
  return {
    kind: 'draft',
    section: sectionId,
    lang,
    title: section.title[lang],
    label: application.label?.[lang] ?? null,
    blocks,
    gaps: gaps.found,
    report: draftReport(sectionId, gaps.found, writing),
    counted: { figures: { all: 0, matching: 0 }, terms: termsIn(writing) },
    citations: section.facts.map((id, i) => ({ id: `p${i + 1}`, ...library.evidence(id) })),
    findings: [],
  };
}

function unknownSection(id: string, { draftSections }: Library): NoDraft {
  const known = draftSections.filter((section) => section.id in SECTION_WRITERS);
  const ids = known.map((section) => section.id);
  const names = (lang: Lang) => known.map(({ title }) => title[lang]);
  const asked = id.trim() === '' ? null : id;
  return {
    kind: 'unknown-section',
    available: ids,
    message: {
      en: `${asked === null ? 'Which section shall I draft?' : `I draft no section called “${asked}”.`} I can draft: ${ids.join(', ')}.`,
      zh: `${asked === null ? '请指明要起草的章节。' : `没有可起草的“${asked}”一节。`}可起草：${names('zh').join('、')}。`,
    },
  };
}

function noFacts({ title }: DraftSection): NoDraft {
  return {
    kind: 'no-facts',
    available: Object.keys(SECTION_WRITERS),
    message: {
      en: `I have no facts about your company yet, so “${title.en}” would be a page of gaps. See it with the example company first.`,
      zh: `尚未登记贵公司资料，此时起草“${title.zh}”只会满篇待补。可先用示例企业查看成稿。`,
    },
  };
}
