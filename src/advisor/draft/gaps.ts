import type { Lang } from '../../program/bilingual.ts';
import type { Gap } from './draft.ts';

/** Collects what the facts do not hold while a section is written, and gives the mark that stands in the text. */
export interface GapList {
  readonly found: readonly Gap[];
  /** The mark to put into the text: "[to fill: date, Finance]" or 〔待补：日期，财务部〕. */
  mark(what: string, owner: string | null): string;
  /** The same for what only the call can say: "[to confirm: plan, as in your call]" or 〔待核：…〕. */
  confirm(what: string): string;
}

export function gapList(lang: Lang): GapList {
  const found: Gap[] = [];
  return {
    found,
    mark(what, owner) {
      found.push({ what, owner });
      if (lang === 'zh') return `〔待补：${owner === null ? what : `${what}，${owner}`}〕`;
      return `[to fill: ${owner === null ? what : `${what}, ${owner}`}]`;
    },
    confirm(what) {
      found.push({ what, owner: null });
      return lang === 'zh' ? `〔待核：${what}〕` : `[to confirm: ${what}]`;
    },
  };
}

/** "6 gaps: Finance 2, Sales 1, no owner yet 3." */
export function countGaps(gaps: readonly Gap[], lang: Lang): string {
  if (gaps.length === 0) return lang === 'zh' ? '没有待补内容。' : 'No gaps.';
  const byOwner = new Map<string, number>();
  for (const gap of gaps) {
    const owner = gap.owner ?? (lang === 'zh' ? '尚无负责部门' : 'no owner yet');
    byOwner.set(owner, (byOwner.get(owner) ?? 0) + 1);
  }
  const owners = [...byOwner].map(([owner, n]) => (lang === 'zh' ? `${owner}${n}处` : `${owner} ${n}`));
  return lang === 'zh'
    ? `${gaps.length}处待补：${owners.join('，')}。`
    : `${gaps.length} ${gaps.length === 1 ? 'gap' : 'gaps'}: ${owners.join(', ')}.`;
}
