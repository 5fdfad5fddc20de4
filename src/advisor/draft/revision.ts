import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { SentenceChange } from '../documents/document-comparison.ts';
import type { Draft } from './draft.ts';
import type { DraftStep } from './draft-step.ts';

/** A section changed as a person asked. */
export type Revision =
  | {
      readonly kind: 'revised';
      readonly draft: Draft;
      /** All that was asked since it was first written, this last. */
      readonly steps: readonly DraftStep[];
      /** Empty for another language: every sentence is another one. */
      readonly changes: readonly SentenceChange[];
      /** Whether two languages agree, and what could not be done of what was asked before. */
      readonly notes: readonly Bilingual[];
    }
  | { readonly kind: 'cannot'; readonly message: Bilingual };

/** Over the sentences that an instruction has changed. */
export const CHANGED = (count: number): Bilingual => ({
  en: `What changed: ${count} ${count === 1 ? 'sentence' : 'sentences'}`,
  zh: `改动${count}处`,
});

export const ALREADY: Readonly<Record<Lang, Bilingual>> = {
  en: { en: 'The section is in English already.', zh: '本节已是英文。' },
  zh: { en: 'The section is in Chinese already.', zh: '本节已是中文。' },
};

export const SAME_FIGURES: Bilingual = {
  en: 'Both language versions carry the same figures, dates, names and gaps.',
  zh: '中英文两版的数字、日期、名称和待补项一致。',
};

export const CHECK_FIGURES: Bilingual = {
  en: 'The two language versions differ in a figure, date, name or gap: compare them before you use both.',
  zh: '中英文两版的数字、日期、名称或待补项不一致，同时使用前请先核对。',
};

export const UNCHANGED: Bilingual = {
  en: 'Nothing changed: no other wording held to the facts. Say it more exactly, or change the text by hand.',
  zh: '未作改动：没有与资料相符的其他写法。请说得更具体，或直接修改文本。',
};

/** A topic was found in the one language and not in the other. */
export function notInThisLanguage(topic: string): Bilingual {
  return {
    en: `What was added on “${topic}” could not be found under these words in this language, so it is left out. Ask for it in this language.`,
    zh: `此前补充的“${topic}”在本语言版本中未能按原词找到，故未写入，请用本语言再提一次。`,
  };
}
