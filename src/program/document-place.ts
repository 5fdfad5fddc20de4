import type { Lang } from './bilingual.ts';

const LONGEST_HEADING = 80;

/**
 * Where a sentence stands in somebody's document: "notice.pdf, p. 3", 《notice.pdf》第3页; in one without pages under its
 * heading: "notice.docx, “二、支持方式”".
 */
export function documentPlace(
  name: string,
  page: number | null,
  lang: Lang,
  heading: string | null = null,
): string {
  const under = heading === null ? null : heading.slice(0, LONGEST_HEADING);
  if (lang === 'zh')
    return `《${name}》${page !== null ? `第${page}页` : under === null ? '' : `“${under}”部分`}`;
  return `${name}${page !== null ? `, p. ${page}` : under === null ? '' : `, “${under}”`}`;
}
