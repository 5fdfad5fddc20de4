import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import type { Lang } from '../../program/bilingual.ts';
import { CHINESE_INDENT } from './docx-looks.ts';

export const LIST_NUMBERING = 'list';

/** Dots before the entries in English; the third level of Chinese official papers, below 一、 and （一）, is 1. 2. 3. */
const LEVELS: Readonly<Record<Lang, Omit<ILevelsOptions, 'level'>>> = {
  en: {
    format: LevelFormat.BULLET,
    text: '•',
    alignment: AlignmentType.LEFT,
    // Twentieths of a point.
    style: { paragraph: { indent: { left: 425, hanging: 283 } } },
  },
  zh: {
    format: LevelFormat.DECIMAL,
    text: '%1．',
    suffix: LevelSuffix.NOTHING,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 0, firstLine: CHINESE_INDENT } } },
  },
};

export function listNumbering(lang: Lang): INumberingOptions {
  return { config: [{ reference: LIST_NUMBERING, levels: [{ level: 0, ...LEVELS[lang] }] }] };
}
