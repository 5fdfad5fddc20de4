import type { DraftSection, Library } from '../../knowledge/library.ts';
import type { Application } from '../../program/application.ts';
import type { Lang } from '../../program/bilingual.ts';
import { formatMoney } from '../../program/money.ts';
import type { Draft, DraftBlock, NoDraft } from './draft.ts';
import { countGaps, type GapList, gapList } from './gaps.ts';
import { writeRiskAssessment } from './risk-assessment.ts';
import { RISK_CLASSES } from './risk-texts.ts';

/** What a section is written from. `budgetTotal` is fen of the adopted budget, null when there is none. */
interface DraftInput {
  readonly library: Library;
  readonly lang: Lang;
  readonly application: Application | null;
  readonly budgetTotal: bigint | null;
}

interface SectionWriter {
  write(application: Application, input: DraftInput, gaps: GapList): DraftBlock[];
  /** What was counted, for the report under the draft. */
  report(application: Application, input: DraftInput): string[];
}

/** The sections that can be written today; the others say that they come later. */
const WRITERS: Readonly<Record<string, SectionWriter>> = {
  'risk-assessment': {
    write: (application, { lang, budgetTotal }, gaps) =>
      writeRiskAssessment(application.risk, lang, budgetTotal, gaps),
    report: riskReport,
  },
};

/** One proposal section from the application's facts, in one language, with its gaps and its report. */
export function writeDraft(sectionId: string, input: DraftInput): Draft | NoDraft {
  const { library, lang, application } = input;
  const available = Object.keys(WRITERS);
  const section = library.draftSections.find(({ id }) => id === sectionId);
  if (section === undefined) return unknownSection(sectionId, library, available);
  const writer = WRITERS[sectionId];
  if (writer === undefined) return later(section, library, available);
  if (application === null) return noFacts(section, available);
  const gaps = gapList(lang);
  const blocks = writer.write(application, input, gaps);
  return {
    kind: 'draft',
    section: sectionId,
    lang,
    title: section.title[lang],
    label: application.label?.[lang] ?? null,
    blocks,
    gaps: gaps.found,
    report: [countGaps(gaps.found, lang), ...writer.report(application, input), presentNotGood(lang)],
    citations: section.facts.map((id, i) => ({ id: `p${i + 1}`, ...library.evidence(id) })),
    findings: [],
  };
}

function riskReport({ risk, label }: Application, { lang, budgetTotal }: DraftInput): string[] {
  const { risks, contingency } = risk;
  const classes = new Set(risks.map((one) => one.class)).size;
  const ratings = risks.flatMap((one) => [one.probability, one.impact]);
  const given = ratings.filter((rating) => rating !== null).length;
  const all = RISK_CLASSES.length;
  const lines =
    lang === 'zh'
      ? [`五类风险中已写${classes}类（共${all}类）；概率与影响已填${given}项，应填${ratings.length}项。`]
      : [`${classes} of ${all} risk classes; probability and impact ${given} of ${ratings.length} filled.`];
  if (contingency !== null) {
    lines.push(
      lang === 'zh'
        ? '摘要在“风险”一节建议列风险准备金，但可列支范围未列此项，故不计入申请资助。'
        : 'The text advises a contingency under Risk but does not name it among the allowable expenses, so it stays out of the grant.',
    );
  }
  if (contingency !== null && budgetTotal !== null) {
    const total = formatMoney(budgetTotal, lang);
    const [en, zh] =
      label === null
        ? ['the adopted budget', '已采用的预算']
        : ['the example’s own budget', '示例企业的预算'];
    lines.push(
      lang === 'zh' ? `预算总额${total}取自${zh}。` : `The budget total ${total} is taken from ${en}.`,
    );
  }
  return lines;
}

function presentNotGood(lang: Lang): string {
  return lang === 'zh'
    ? '以上只说明内容齐不齐，不评价写得好不好。'
    : 'These counts say what is present, not whether it is good.';
}

function unknownSection(id: string, library: Library, available: readonly string[]): NoDraft {
  const ids = library.draftSections.map((section) => section.id).join(', ');
  return {
    kind: 'unknown-section',
    available,
    message: {
      en: `There is no section called “${id}”. The sections are: ${ids}. Today I can draft: ${available.join(', ')}.`,
      zh: `没有名为“${id}”的章节。可用的章节代号：${ids}。目前能起草：${available.join('、')}。`,
    },
  };
}

function later(section: DraftSection, library: Library, available: readonly string[]): NoDraft {
  const covers = (lang: Lang) => section.covers.map(({ say }) => say[lang]);
  const names = (lang: Lang) => available.map((id) => titleOf(id, library)[lang]);
  return {
    kind: 'later',
    available,
    message: {
      en: `I cannot draft “${section.title.en}” yet, and an empty template would not help you. What it has to cover: ${covers('en').join('; ')}. Today I can draft: ${names('en').join(', ')}.`,
      zh: `“${section.title.zh}”一节目前还不能起草，空模板对您也没有用处。该节应写：${covers('zh').join('；')}。目前能起草：${names('zh').join('、')}。`,
    },
  };
}

function titleOf(id: string, library: Library): { en: string; zh: string } {
  return library.draftSections.find((section) => section.id === id)?.title ?? { en: id, zh: id };
}

function noFacts(section: DraftSection, available: readonly string[]): NoDraft {
  return {
    kind: 'no-facts',
    available,
    message: {
      en: `I have no facts about your company yet, so “${section.title.en}” would be a page of gaps. See it with the example company first.`,
      zh: `尚未登记贵公司资料，此时起草“${section.title.zh}”只会满篇待补。可先用示例企业查看成稿。`,
    },
  };
}
