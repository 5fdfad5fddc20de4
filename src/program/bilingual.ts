/** The two languages that every text a person can see exists in. */
export type Lang = 'en' | 'zh';

export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}
