import type { KnownBlock } from '@slack/types';
import type { Lang } from '../../program/bilingual.ts';
import type { Finding, Place, Severity } from '../../program/finding.ts';
import { BASIS, SEVERITY } from '../texts/budget-texts.ts';
import { bold, escapeText } from './escape-text.ts';
import { sections } from './sections.ts';

const ORDER: readonly Severity[] = ['question', 'error', 'warning', 'info'];

/** What applies, worst first: where it is, what it is, the arithmetic, and whose rule it is. */
export function findings(all: readonly Finding[], lang: Lang): KnownBlock[] {
  const applies = all.filter(({ status }) => status === 'fail' || status === 'ask');
  return ORDER.flatMap((severity) => {
    const group = applies.filter((finding) => finding.severity === severity);
    if (group.length === 0) return [];
    return sections([
      `${bold(`${SEVERITY[severity][lang]} (${group.length})`)}`,
      ...group.map((finding) => findingText(finding, lang)),
    ]);
  });
}

/** "Passed 12 · not checked 2", with the folded part behind a button. */
export function countsLine(all: readonly Finding[], lang: Lang): string {
  const passed = all.filter(({ status }) => status === 'pass').length;
  const open = all.filter(({ status }) => status === 'not-checked').length;
  return lang === 'zh' ? `已通过 ${passed} 项，未检查 ${open} 项` : `${passed} passed, ${open} not checked`;
}

/** The folded part: what passed, and what was not checked and why. */
export function passedFindings(all: readonly Finding[], lang: Lang): KnownBlock[] {
  const named = { pass: { en: 'Passed', zh: '已通过' }, 'not-checked': { en: 'Not checked', zh: '未检查' } };
  return (['pass', 'not-checked'] as const).flatMap((status) => {
    const group = all.filter((finding) => finding.status === status);
    if (group.length === 0) return [];
    return sections([
      bold(`${named[status][lang]} (${group.length})`),
      ...group.map((finding) => findingText(finding, lang)),
    ]);
  });
}

function findingText(finding: Finding, lang: Lang): string {
  const place = finding.where === undefined ? '' : placeText(finding.where, lang);
  const verbatim = finding.evidence.find((evidence) => evidence.verbatim);
  const formula = finding.formula === undefined ? '' : `\n      ${escapeText(finding.formula)}`;
  const quote =
    verbatim === undefined ? '' : ` “${escapeText(verbatim.quote)}” [${escapeText(verbatim.section)}]`;
  return `• ${place}${escapeText(finding.message[lang])}${formula}\n      _${BASIS[finding.basis][lang]}_${quote} · ${escapeText(finding.rule)}`;
}

function placeText({ line, row, sheet, cell }: Place, lang: Lang): string {
  const parts = [
    sheet === undefined ? null : escapeText(sheet),
    cell === undefined ? null : escapeText(cell),
    line !== undefined
      ? lang === 'zh'
        ? `第${line}行`
        : `Line ${line}`
      : row !== undefined
        ? lang === 'zh'
          ? `文本第${row}行`
          : `Row ${row}`
        : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return '';
  return lang === 'zh' ? `${parts.join(' ')}：` : `${parts.join(' ')}: `;
}
