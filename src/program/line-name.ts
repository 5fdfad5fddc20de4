import type { Lang } from './bilingual.ts';
import type { CheckedLine } from './budget.ts';

/** Characters of a description beside a category. */
const MAX_DETAIL = 40;

/** What a line is called: its category, with its description where the category alone does not say which or what. */
export function lineName(
  { category, detail, needsDetail }: Pick<CheckedLine, 'category' | 'detail' | 'needsDetail'>,
  lang: Lang,
): string {
  return needsDetail && detail !== undefined ? withDetail(category, detail, lang) : category;
}

export function withDetail(category: string, detail: string, lang: Lang): string {
  const all = [...detail];
  const short = all.length > MAX_DETAIL ? `${all.slice(0, MAX_DETAIL).join('')}…` : detail;
  if (category.trim() === '') return short;
  return lang === 'zh' ? `${category}（${short}）` : `${category} (${short})`;
}
