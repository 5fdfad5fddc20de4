import type { Lang } from './bilingual.ts';

/** Where a sentence stands in somebody's document: "notice.pdf, p. 3", 《notice.pdf》第3页. */
export function documentPlace(name: string, page: number | null, lang: Lang): string {
  return lang === 'zh'
    ? `《${name}》${page === null ? '' : `第${page}页`}`
    : `${name}${page === null ? '' : `, p. ${page}`}`;
}
