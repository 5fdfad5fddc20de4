import { applies, BASIS, SEVERITY } from '../../program/finding-words.ts';
import { PLACEHOLDER_RULE } from '../../program/placeholder-rule.ts';
import type { ProgramNote, Proposal } from './proposal.ts';
import { APPENDIX, PROPOSAL, passedText } from './proposal-texts.ts';

/** A footnote's text, by the number it has in the document. */
export interface NumberedNotes {
  readonly texts: readonly string[];
  /** The number for another mention: a fact that was cited before gets a note that refers back. */
  cite(note: ProgramNote): number;
}

/** Collects the footnotes in the order in which the text calls for them. */
export function numberedNotes({ lang }: Proposal): NumberedNotes {
  const texts: string[] = [];
  const first = new Map<string, number>();
  return {
    texts,
    cite(note) {
      const before = first.get(note.id);
      texts.push(
        before === undefined
          ? noteText(note, lang)
          : lang === 'zh'
            ? `见注${before}。`
            : `See note ${before}.`,
      );
      if (before === undefined) first.set(note.id, texts.length);
      return texts.length;
    },
  };
}

/** Whose wording it is stands in every note: ours restates, and the Chinese is a translation. */
function noteText({ heading, say }: ProgramNote, lang: Proposal['lang']): string {
  return lang === 'zh' ? `${say}（译自《${heading}》部分）` : `${say} (“${heading}”, restated)`;
}

/** What is missing, once each, with the sections that lack it, one owner's after the other: the header row first. */
export function gapRows(proposal: Proposal): readonly (readonly string[])[] {
  const { lang, sections } = proposal;
  const gaps = sections.flatMap(({ title, gaps: own }) =>
    own.map(({ what, owner }) => ({ title, what, owner: owner ?? PROPOSAL.nobody[lang] })),
  );
  const owners = [...new Set(gaps.map(({ owner }) => owner))];
  const rows = owners.flatMap((owner) => {
    const own = gaps.filter((gap) => gap.owner === owner);
    return [...new Set(own.map(({ what }) => what))].map((what) => {
      const titles = new Set(own.flatMap((gap) => (gap.what === what ? [gap.title] : [])));
      return [[...titles].join(lang === 'zh' ? '、' : ', '), what, owner];
    });
  });
  const [number = '', ...head] = PROPOSAL.gapsHead[lang];
  return bySection(proposal, [head, ...rows]).map((row, at) => [at === 0 ? number : String(at), ...row]);
}

/** What stands where the list of gaps has no rows. */
export function noGaps({ lang, sections }: Proposal): string {
  return (sections.some(({ shortened }) => shortened) ? PROPOSAL.noneInRest : PROPOSAL.noGaps)[lang];
}

/** What was found on the sections, the header row first. */
export function findingRows(proposal: Proposal): readonly (readonly string[])[] {
  const { lang, sections } = proposal;
  const found = sections.flatMap(({ title, findings }) =>
    findings
      .filter((finding) => applies(finding) && finding.rule !== PLACEHOLDER_RULE)
      .map(({ severity, message, basis, rule }) => [
        title,
        SEVERITY[severity][lang],
        message[lang],
        BASIS[basis][lang],
        rule,
      ]),
  );
  return bySection(proposal, [PROPOSAL.findingsHead[lang], ...found]);
}

/** The column of sections is left out where there is one section. */
function bySection({ sections }: Proposal, rows: readonly (readonly string[])[]) {
  return sections.length < 2 ? rows.map((row) => row.slice(1)) : rows;
}

/** How many checks passed and how many could not be made. */
export function passedLine({ lang, sections }: Proposal): string {
  const all = sections.flatMap(({ findings }) => findings);
  const count = (status: string) => all.filter((finding) => finding.status === status).length;
  return passedText(count('pass'), count('not-checked'))[lang];
}

/** "Appendix A. Still to fill in"; Chinese sets the name apart by a space. */
export function appendixTitle({ lang }: Proposal, at: number, name: string): string {
  return `${APPENDIX[lang][at] ?? ''}${lang === 'zh' ? '　' : '. '}${name}`;
}

/** What stands under the title: whose it is and of which day. */
export function headLines({ lang, applicant, day }: Proposal): readonly string[] {
  const draft = lang === 'zh' ? `${PROPOSAL.draft.zh}（${day}）` : `${PROPOSAL.draft.en} of ${day}`;
  return [...(applicant === null ? [] : [applicant]), draft];
}

const NUMERALS = '一二三四五六七八九十';

/** Sections are numbered where there are several: "2. Market analysis", 二、市场分析. */
export function sectionTitle({ lang, sections }: Proposal, at: number): string {
  const { title } = sections[at] ?? { title: '' };
  if (sections.length < 2) return title;
  if (lang === 'en') return `${at + 1}. ${title}`;
  return `${at < 10 ? NUMERALS[at] : `十${NUMERALS[at - 10]}`}、${title}`;
}
