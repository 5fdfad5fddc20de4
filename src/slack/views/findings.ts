import type { KnownBlock } from '@slack/types';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import { evidenceWords } from '../../program/evidence-words.ts';
import type { Finding, Place, Severity } from '../../program/finding.ts';
import { applies, BASIS } from '../../program/finding-words.ts';
import { joinFindings } from '../../program/join-findings.ts';
import { MORE, SEVERITY_HEADING } from '../texts/budget-texts.ts';
import { bold, escapeText } from './escape-text.ts';
import { sections } from './sections.ts';

const ORDER: readonly Severity[] = ['question', 'error', 'warning', 'info'];

/** Of one rule shown one by one; the rest are counted. */
const OF_ONE_RULE = 10;

/**
 * What applies, worst first: where it is, what it is, the arithmetic, and whose rule it is. `elsewhere` says where
 * those stand that are only counted.
 */
export function findings(all: readonly Finding[], lang: Lang, elsewhere?: Bilingual): KnownBlock[] {
  const quoted = new Set<string>();
  const told = joinFindings(all.filter(applies));
  return ORDER.flatMap((severity) => {
    const group = told.filter((finding) => finding.severity === severity);
    if (group.length === 0) return [];
    return sections([
      bold(titled(SEVERITY_HEADING[severity][lang], group.length, lang)),
      ...texts(group, lang, quoted, elsewhere),
    ]);
  });
}

/** What is told of findings under a title of their own, one line each: which came, which are gone. */
export function titledFindings(title: string, group: readonly Finding[], lang: Lang): KnownBlock[] {
  if (group.length === 0) return [];
  const joined = joinFindings(group);
  return sections([bold(titled(title, joined.length, lang)), ...texts(joined, lang, new Set())]);
}

/** "Passed 12 · not checked 2", with the folded part behind a button. */
export function countsLine(all: readonly Finding[], lang: Lang): string {
  const passed = all.filter(({ status }) => status === 'pass').length;
  const open = all.filter(({ status }) => status === 'not-checked').length;
  return lang === 'zh' ? `已通过 ${passed} 项，未检查 ${open} 项` : `${passed} passed, ${open} not checked`;
}

/** The folded part: what passed, and what was not checked and why. */
export function passedFindings(all: readonly Finding[], lang: Lang): KnownBlock[] {
  const quoted = new Set<string>();
  const named = { pass: { en: 'Passed', zh: '已通过' }, 'not-checked': { en: 'Not checked', zh: '未检查' } };
  return (['pass', 'not-checked'] as const).flatMap((status) => {
    const group = all.filter((finding) => finding.status === status);
    if (group.length === 0) return [];
    return sections([bold(titled(named[status][lang], group.length, lang)), ...texts(group, lang, quoted)]);
  });
}

/** The first few of each rule, and after them how many more there are. */
function texts(
  group: readonly Finding[],
  lang: Lang,
  quoted: Set<string>,
  elsewhere: Bilingual = { en: '', zh: '' },
): string[] {
  const counts = new Map<string, number>();
  for (const { rule } of group) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const shown = new Map<string, number>();
  return group.flatMap((finding) => {
    const { rule } = finding;
    const nth = (shown.get(rule) ?? 0) + 1;
    shown.set(rule, nth);
    if (nth > OF_ONE_RULE) return [];
    const text = findingText(finding, lang, quoted);
    const more = (counts.get(rule) ?? 0) - OF_ONE_RULE;
    return nth < OF_ONE_RULE || more <= 0
      ? [text]
      : [text, `• ${MORE.ofRule(more)[lang]}${elsewhere[lang]} · ${escapeText(rule)}`];
  });
}

function titled(title: string, count: number, lang: Lang): string {
  return lang === 'zh' ? `${title}（${count}）` : `${title} (${count})`;
}

/** What it is, the arithmetic, whose rule it is. A quotation stands once, under the first finding that rests on it. */
function findingText(finding: Finding, lang: Lang, quoted: Set<string>): string {
  const { basis, evidence, formula, message, rule, severity, where } = finding;
  const said = escapeText(message[lang]);
  const place = where === undefined ? '' : placeText(where, message[lang], lang);
  // What rests on the call is shown with the call's place, not with the words it has replaced.
  const called = basis === 'call' ? evidence[0] : undefined;
  const quote =
    severity === 'info' || called !== undefined
      ? undefined
      : evidence.find((each) => each.verbatim && !quoted.has(each.quote));
  if (quote !== undefined) quoted.add(quote.quote);
  const rests = [
    `_${BASIS[basis][lang]}_`,
    ...(called === undefined ? [] : [`[${escapeText(called.section)}]`]),
    ...(quote === undefined ? [] : [escapeText(evidenceWords(quote, lang))]),
    escapeText(rule),
  ].join(' · ');
  const sum = formula === undefined ? '' : `\n      ${escapeText(formula)}`;
  return `• ${place}${said}${sum}\n      ${rests}`;
}

/** Where it is, unless the message itself begins with it. */
function placeText({ line, row, sheet, cell }: Place, message: string, lang: Lang): string {
  const at = line ?? row;
  const counted =
    at === undefined ? null : lang === 'zh' ? `第${at}行` : `${line === undefined ? 'Row' : 'Line'} ${at}`;
  const named = counted !== null && message.startsWith(counted);
  const parts = [sheet, cell].filter((part) => part !== undefined).map(escapeText);
  if (counted !== null && !named) parts.push(counted);
  if (parts.length === 0) return '';
  return lang === 'zh' ? `${parts.join(' ')}：` : `${parts.join(' ')}: `;
}
