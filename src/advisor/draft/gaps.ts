import type { Bilingual, Lang } from '../../program/bilingual.ts';
import { gapMark } from '../../program/gap-mark.ts';
import type { Gap } from './draft.ts';

/** Collects what the facts do not hold while a section is written, and gives the mark that stands in the text. */
export interface GapList {
  readonly found: readonly Gap[];
  /** The mark to put into the text: what is missing, and who has it. */
  mark(what: string, owner: string | null): string;
  /** The same for what only the call can say. */
  confirm(what: string): string;
}

export function gapList(lang: Lang): GapList {
  const found: Gap[] = [];
  return {
    found,
    mark(what, owner) {
      found.push({ what, owner });
      const whose = owner === null ? '' : `${lang === 'zh' ? '，' : ', '}${owner}`;
      return gapMark('fill', `${what}${whose}`, lang);
    },
    confirm(what) {
      found.push({ what, owner: null });
      return gapMark('confirm', what, lang);
    },
  };
}

/** Of a shorter version: what it leaves out may be what somebody asks for. */
const NONE_IN_REST: Bilingual = { en: 'No gaps in what is kept.', zh: '保留部分没有待补内容。' };

/** "6 gaps: Finance 2, Sales 1, no owner yet 3." */
export function countGaps(gaps: readonly Gap[], lang: Lang, whole = true): string {
  if (gaps.length === 0 && !whole) return NONE_IN_REST[lang];
  if (gaps.length === 0) return lang === 'zh' ? '没有待补内容。' : 'No gaps.';
  const byOwner = new Map<string, number>();
  for (const gap of gaps) {
    const owner = gap.owner ?? (lang === 'zh' ? '责任部门待定' : 'no owner yet');
    byOwner.set(owner, (byOwner.get(owner) ?? 0) + 1);
  }
  const owners = [...byOwner].map(([owner, n]) => (lang === 'zh' ? `${owner}${n}处` : `${owner} ${n}`));
  return lang === 'zh'
    ? `${gaps.length}处待补：${owners.join('，')}。`
    : `${gaps.length} ${gaps.length === 1 ? 'gap' : 'gaps'}: ${owners.join(', ')}.`;
}
