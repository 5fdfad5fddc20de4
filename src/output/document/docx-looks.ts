import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import type { Lang } from '../../program/bilingual.ts';

/** Twentieths of a point. A4 upright, with margins of 2.5 cm at the sides. */
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_440, bottom: 1_304, left: 1_417, right: 1_417, header: 709, footer: 624 },
} as const;
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** The fonts of Chinese official papers, with Latin ones beside them; every office program has or replaces them. */
const FONTS: Readonly<Record<Lang, Readonly<Record<'text' | 'head' | 'part' | 'title', Font>>>> = {
  en: {
    text: font('Times New Roman', 'SimSun'),
    head: font('Arial', 'SimHei'),
    part: font('Arial', 'SimHei'),
    title: font('Arial', 'SimHei'),
  },
  zh: {
    text: font('Times New Roman', 'FangSong'),
    head: font('Times New Roman', 'SimHei'),
    part: font('Times New Roman', 'KaiTi'),
    title: font('Times New Roman', 'SimSun'),
  },
};

interface Font {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly cs: string;
  readonly eastAsia: string;
}

function font(latin: string, eastAsia: string): Font {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia };
}

/** Half points: 小四 and 五号 in Chinese, 11 and 9.5 points in English. */
const SIZES = { en: { text: 22, table: 19, note: 18 }, zh: { text: 24, table: 21, note: 18 } } as const;

/** Two signs of Chinese body text, in twentieths of a point, before the first line of a paragraph. */
export const CHINESE_INDENT = 2 * 10 * SIZES.zh.text;

export const COLOURS = { line: '8C8C8C', head: 'E9EEF4', soft: '555555', label: '9C2A10' } as const;

/**
 * How high a line is: in 240ths of the type's own line in English, in twentieths of a point in Chinese, as its papers have
 * it. Chinese fonts differ in their own lines, and with them the pages would.
 */
const LINES = {
  en: { text: 288, title: 288, head: 288, part: 288, cell: 260, small: 260, note: 240 },
  zh: { text: 440, title: 720, head: 600, part: 520, cell: 320, small: 300, note: 260 },
} as const;

/** Every look of the document, by the names that its paragraphs carry. */
export function documentStyles(lang: Lang): IStylesOptions {
  const chinese = lang === 'zh';
  const fonts = FONTS[lang];
  const { text, table, note } = SIZES[lang];
  const spacing = (of: keyof typeof LINES.en, after: number, before = 0) => ({
    before,
    after,
    line: LINES[lang][of],
    lineRule: chinese ? LineRuleType.EXACT : LineRuleType.AUTO,
  });
  const heading = (of: 'head' | 'part', size: number, before: number) => ({
    run: { font: fonts[of], size, bold: true, color: '000000' },
    paragraph: { spacing: spacing(of, 120, before), keepNext: true },
  });
  const named = (id: string, run: object, paragraph: object) => ({
    id,
    name: id,
    basedOn: 'Normal',
    run,
    paragraph,
  });
  // The first is the language of Latin words: called Chinese, they would be broken anywhere.
  const language = { value: chinese ? 'en-US' : 'en-GB', eastAsia: 'zh-CN' };
  const alignment = chinese ? AlignmentType.CENTER : AlignmentType.LEFT;
  const body = chinese ? { alignment: AlignmentType.BOTH } : {};
  return {
    default: {
      document: {
        run: { font: fonts.text, size: text, language },
        paragraph: { spacing: spacing('text', 120) },
      },
      title: {
        run: { font: fonts.title, size: chinese ? 44 : 40, bold: true },
        paragraph: { alignment, spacing: spacing('title', 240, 240) },
      },
      heading1: heading('head', chinese ? 32 : 30, 360),
      heading2: heading('part', chinese ? 28 : 25, 240),
      footnoteText: { run: { size: note }, paragraph: { spacing: spacing('note', 40) } },
    },
    paragraphStyles: [
      named('Body', {}, { ...body, ...(chinese && { indent: { firstLine: CHINESE_INDENT } }) }),
      named('Entry', {}, { ...body, spacing: spacing('text', 60) }),
      { ...named('TOC1', {}, { spacing: spacing('text', 40) }), name: 'toc 1' },
      named('Cell', { size: table }, { spacing: spacing('cell', 20, 20) }),
      named(
        'Unit',
        { size: table },
        { alignment: AlignmentType.RIGHT, keepNext: true, spacing: spacing('cell', 0) },
      ),
      named('HeadLine', { size: text }, { alignment, spacing: spacing('text', 60) }),
      named(
        'Label',
        { size: text, bold: true, color: COLOURS.label },
        { alignment, spacing: spacing('text', 60) },
      ),
      named('Aside', { size: note + 1, color: COLOURS.soft }, { spacing: spacing('small', 120) }),
      named('Running', { size: note, color: COLOURS.soft }, { spacing: spacing('note', 0) }),
    ],
  };
}
