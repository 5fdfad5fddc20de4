import type { Bilingual } from '../bilingual.ts';

/** Headings over what a change does to the findings. */
export const WHAT_CHANGED = {
  came: { en: 'New', zh: '新增' },
  moved: { en: 'Still there, with other figures', zh: '仍存在，数额有变' },
  gone: { en: 'No longer found', zh: '不再出现' },
  none: { en: 'The findings stay as they were.', zh: '检查结果无变化。' },
  kept: (count: number): Bilingual =>
    count === 1
      ? { en: '1 further finding stays as it was.', zh: '另有1项检查结果不变。' }
      : { en: `${count} further findings stay as they were.`, zh: `另有${count}项检查结果不变。` },
} as const;
