import type { Lang } from '../../program/bilingual.ts';

/** What an answer may hold before its source line: English words, or characters of Han. */
const LIMIT = { en: 80, zh: 125 } as const;

export function sizeOf(lines: readonly string[], lang: Lang): number {
  const text = lines.join(' ');
  if (lang === 'zh') return text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

export function fits(lines: readonly string[], lang: Lang): boolean {
  return sizeOf(lines, lang) <= LIMIT[lang];
}
