import type { KnownBlock } from '@slack/types';
import { CHECK_NAMES } from '../../advisor/documents/check-names.ts';
import type {
  CallFactChange,
  SectionChange,
  SentenceAt,
  SentenceChange,
} from '../../advisor/documents/document-comparison.ts';
import type { CallProposal } from '../../intake/call/call-proposal.ts';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import { CALL_NAMES } from '../../program/call-fact-text.ts';
import type { ShownComparison } from '../added-document.ts';
import { COMPARISON, MORE_CHANGES } from '../texts/kept-document-texts.ts';
import { proposalText } from './call-fact-text.ts';
import { bold, escapeText } from './escape-text.ts';
import { context, sections } from './sections.ts';

/** Characters of a sentence; the documents have the rest. */
const SENTENCE = 220;

/** What changed from one version to the next: the call's terms first, then by section, then what that touches. */
export function comparisonBlocks(
  { same, sections: changed, callFacts, checks, draftSections, more }: ShownComparison,
  lang: Lang,
  named: readonly { readonly id: string; readonly title: Bilingual }[],
): KnownBlock[] {
  if (same) return sections([COMPARISON.same[lang]]);
  const titles = draftSections.map((id) => named.find((one) => one.id === id)?.title[lang] ?? id);
  const touched = [...checks.map((check) => CHECK_NAMES[check][lang]), ...titles];
  return [
    ...(callFacts.length === 0
      ? []
      : sections([bold(COMPARISON.facts[lang]), ...callFacts.map((change) => factLine(change, lang))])),
    ...changed.flatMap((section) => sections(sectionLines(section, lang))),
    ...(more > 0 ? context([MORE_CHANGES(more)[lang]]) : []),
    ...(touched.length === 0
      ? []
      : sections([
          `${bold(COMPARISON.touched[lang])}${lang === 'zh' ? '：' : ': '}${escapeText(touched.join(lang === 'zh' ? '、' : ', '))}`,
        ])),
  ];
}

function factLine({ key, before, after }: CallFactChange, lang: Lang): string {
  return `• ${CALL_NAMES[key][lang]}${lang === 'zh' ? '：' : ': '}${values(before, lang)} → ${values(after, lang)}`;
}

function values(said: readonly CallProposal[], lang: Lang): string {
  if (said.length === 0) return COMPARISON.none[lang];
  return said.map((each) => `${escapeText(proposalText(each, lang))}${at(each.page, lang)}`).join(' / ');
}

function sectionLines({ kind, heading, was, changes }: SectionChange, lang: Lang): string[] {
  const name = heading ?? COMPARISON.start[lang];
  const renamed = was === null ? '' : ` (${lang === 'zh' ? '原为' : 'before: '}${escapeText(was)})`;
  const whole = kind === 'changed' ? '' : ` (${COMPARISON[kind][lang]})`;
  return [`${bold(name)}${whole}${renamed}`, ...changes.map((change) => changeLine(change, lang))];
}

const MARKS = { added: '＋', removed: '－', changed: '•' } as const;

/** One sentence that is new, gone or changed, with the figures that differ. */
export function changeLine({ kind, before, after, days, figures }: SentenceChange, lang: Lang): string {
  const differ = [days, figures]
    .filter((each) => each.before.length + each.after.length > 0)
    .map((each) => `${listed(each.before, lang)} → ${listed(each.after, lang)}`);
  const said =
    before !== null && after !== null
      ? `${quoted(before, lang)} → ${quoted(after, lang)}`
      : quoted(after ?? before, lang);
  // Of what is only new or gone the sentence itself shows its figures.
  return `${MARKS[kind]} ${kind === 'changed' && differ.length > 0 ? `${bold(differ.join('; '))} ` : ''}${said}`;
}

function listed(figures: readonly string[], lang: Lang): string {
  return figures.length === 0 ? COMPARISON.none[lang] : figures.join(lang === 'zh' ? '、' : ', ');
}

function quoted(sentence: SentenceAt | null, lang: Lang): string {
  if (sentence === null) return COMPARISON.none[lang];
  const all = [...sentence.quote.replace(/\s+/g, ' ')];
  const shown = all.length <= SENTENCE ? all.join('') : `${all.slice(0, SENTENCE - 1).join('')}…`;
  return `“${escapeText(shown)}”${at(sentence.page, lang)}`;
}

function at(page: number | null, lang: Lang): string {
  if (page === null) return '';
  return lang === 'zh' ? `（第${page}页）` : ` (p. ${page})`;
}
