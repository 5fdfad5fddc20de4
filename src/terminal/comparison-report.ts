import { CHECK_NAMES } from '../advisor/documents/check-names.ts';
import type {
  DocumentComparison,
  SectionChange,
  SentenceAt,
  SentenceChange,
  TouchedCheck,
} from '../advisor/documents/document-comparison.ts';
import type { CallProposal } from '../intake/call/call-proposal.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import { CALL_NAMES } from '../program/call-fact-text.ts';
import { callValueText } from './call-facts-text.ts';

/** Sections of a proposal by the names that people and commands give them. */
export type NamedSections = readonly { readonly id: string; readonly title: Bilingual }[];

/** What changed by section, which call facts differ, and what to look at again. */
export function comparisonLines(
  comparison: DocumentComparison,
  lang: Lang,
  named: NamedSections,
): readonly string[] {
  const zh = lang === 'zh';
  const { same, sections, callFacts, checks, draftSections } = comparison;
  if (same) return [zh ? '两个版本内容一致，没有变化。' : 'The two versions say the same; nothing changed.'];
  const facts = callFacts.map(({ key, before, after }) => {
    const name = CALL_NAMES[key][lang];
    return zh
      ? `  ${name}：${values(before, lang)} → ${values(after, lang)}`
      : `  ${name}: ${values(before, lang)} → ${values(after, lang)}`;
  });
  const listed = (title: string, all: readonly string[]) =>
    all.length === 0 ? [] : [zh ? `${title}：${all.join('、')}` : `${title}: ${all.join(', ')}`];
  const again = [
    ...listed(
      zh ? '须重新检查' : 'Check again',
      checks.map((check) => withWord(CHECK_NAMES[check][lang], commandOf(check), lang)),
    ),
    ...listed(
      zh ? '须复核的章节' : 'Sections to look through again',
      draftSections.map((id) => withWord(named.find((one) => one.id === id)?.title[lang] ?? id, id, lang)),
    ),
  ];
  return [
    ...(facts.length === 0 ? [] : [zh ? '通知信息的变化：' : 'What the call says otherwise:', ...facts]),
    ...sections.flatMap((section) => sectionLines(section, lang)),
    ...again,
  ];
}

function commandOf(check: TouchedCheck): string {
  return check === 'cash' ? check : `check ${check}`;
}

/** A name, and the word that a command takes for it. */
function withWord(name: string, word: string, lang: Lang): string {
  return lang === 'zh' ? `${name}（${word}）` : `${name} (${word})`;
}

function values(proposals: readonly CallProposal[], lang: Lang): string {
  if (proposals.length === 0) return lang === 'zh' ? '未写明' : 'not said';
  return proposals
    .map(({ key, value }) => callValueText(key, value, lang))
    .join(lang === 'zh' ? ' 或 ' : ' or ');
}

function sectionLines({ kind, heading, was, changes }: SectionChange, lang: Lang): readonly string[] {
  const zh = lang === 'zh';
  const name = heading ?? (zh ? '开头' : 'Before the first heading');
  const head = {
    added: zh ? `新增章节“${name}”` : `New section “${name}”`,
    removed: zh ? `删除章节“${name}”` : `Section “${name}” is gone`,
    changed: was === null ? `“${name}”` : zh ? `“${name}”（原“${was}”）` : `“${name}” (was “${was}”)`,
  }[kind];
  return [head, ...changes.flatMap((change) => changeLines(change, lang))];
}

function changeLines({ before, after, days, figures }: SentenceChange, lang: Lang): readonly string[] {
  const was = [...days.before, ...figures.before];
  const is = [...days.after, ...figures.after];
  const differ = before !== null && after !== null && was.length + is.length > 0;
  const none = lang === 'zh' ? '无' : 'none';
  const joined = (all: readonly string[]) =>
    all.length === 0 ? none : all.join(lang === 'zh' ? '、' : ', ');
  return [
    ...(before === null ? [] : [`  - ${sentence(before, lang)}`]),
    ...(after === null ? [] : [`  + ${sentence(after, lang)}`]),
    ...(differ ? [`    ${joined(was)} → ${joined(is)}`] : []),
  ];
}

function sentence({ quote, page }: SentenceAt, lang: Lang): string {
  if (page === null) return quote;
  return lang === 'zh' ? `${quote}（第${page}页）` : `${quote} (p. ${page})`;
}

/** As the terminal contract has it: the comparison holds nothing but what JSON holds. */
export function comparisonJson({ same, sections, callFacts, checks, draftSections }: DocumentComparison) {
  return { same, sections, callFacts, checks, draftSections };
}
