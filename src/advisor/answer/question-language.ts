import type { Lang } from '../../program/bilingual.ts';

/** The asker's language: Chinese as soon as the question has any Han. */
export function questionLanguage(question: string): Lang {
  return /\p{Script=Han}/u.test(question) ? 'zh' : 'en';
}
