import type { Lang } from './bilingual.ts';

/** What is to be filled in by the company, or to be confirmed in the call. */
export type GapKind = 'fill' | 'confirm';

const NAMES = { fill: { en: 'to fill', zh: '待补' }, confirm: { en: 'to confirm', zh: '待核' } } as const;

/** The mark that stands in a draft for what the facts do not hold: "[to fill: date, Finance]" or 〔待补：日期，财务部〕. */
export function gapMark(kind: GapKind, what: string, lang: Lang): string {
  const name = NAMES[kind][lang];
  return lang === 'zh' ? `〔${name}：${what}〕` : `[${name}: ${what}]`;
}

/** Bounded, so that no text makes it slow; no mark is longer. */
const MARK = '\\[to (?:fill|confirm):[^\\]\\n]{0,400}\\]|〔待[补核][：:][^〕\\n]{0,400}〕';
const ALONE = new RegExp(MARK, 'u');
const EACH = new RegExp(MARK, 'gu');
const APART = new RegExp(`(${MARK})`, 'u');

export function hasGap(text: string): boolean {
  return ALONE.test(text);
}

export function replaceGaps(text: string, put: (mark: string) => string): string {
  return text.replace(EACH, put);
}

/** Text between its marks and the marks, in their order; marks stand at the odd places. */
export function splitAtGaps(text: string): readonly string[] {
  return text.split(APART);
}
