import type { IStylesOptions } from 'docx';
import type { Lang } from '../../program/bilingual.ts';

/** Twentieths of a point. A4 upright, with margins of 2.5 cm at the sides. */
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_440, bottom: 1_304, left: 1_417, right: 1_417, header: 709, footer: 624 },
} as const;
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** The fonts of Chinese official papers, with Latin ones beside them; every office program has or replaces them. */
const FONTS: Readonly<Record<Lang, Readonly<Record<'text' | 'head' | 'title', Font>>>> = {
  en: {
    text: font('Times New Roman', 'SimSun'),
    head: font('Arial', 'SimHei'),
    title: font('Arial', 'SimHei'),
  },
  zh: {
    text: font('Times New Roman', 'FangSong'),
    head: font('Times New Roman', 'SimHei'),
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

export const COLOURS = { line: '8C8C8C', head: 'E9EEF4', soft: '555555', label: '9C2A10' } as const;

/** Every look of the document, by the names that its paragraphs carry. */
export function documentStyles(lang: Lang): IStylesOptions {
  const fonts = FONTS[lang];
  const { text, table, note } = SIZES[lang];
  const heading = (size: number, before: number) => ({
    run: { font: fonts.head, size, bold: true, color: '000000' },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  const named = (id: string, run: object, paragraph: object) => ({
    id,
    name: id,
    basedOn: 'Normal',
    run,
    paragraph,
  });
  // The first is the language of Latin words: called Chinese, they would be broken anywhere.
  const language = { value: lang === 'zh' ? 'en-US' : 'en-GB', eastAsia: 'zh-CN' };
  const centred = { alignment: lang === 'zh' ? 'center' : 'left', spacing: { after: 60 } };
  return {
    default: {
      document: {
        run: { font: fonts.text, size: text, language },
        paragraph: { spacing: { after: 120, line: lang === 'zh' ? 360 : 288 } },
      },
      title: {
        run: { font: fonts.title, size: lang === 'zh' ? 44 : 40, bold: true },
        paragraph: {
          alignment: lang === 'zh' ? 'center' : 'left',
          spacing: { before: 240, after: 240, line: 288 },
        },
      },
      heading1: heading(lang === 'zh' ? 32 : 30, 360),
      heading2: heading(lang === 'zh' ? 28 : 25, 240),
      footnoteText: { run: { size: note }, paragraph: { spacing: { after: 40, line: 240 } } },
    },
    paragraphStyles: [
      named('Body', {}, lang === 'zh' ? { indent: { firstLine: 2 * 10 * text } } : {}),
      named('Entry', {}, { spacing: { after: 60 } }),
      named('Cell', { size: table }, { spacing: { before: 20, after: 20, line: 260 } }),
      named('HeadLine', { size: text }, centred),
      named('Label', { size: text, bold: true, color: COLOURS.label }, centred),
      named('Aside', { size: note + 1, color: COLOURS.soft }, { spacing: { after: 120, line: 260 } }),
      named('Running', { size: note, color: COLOURS.soft }, { spacing: { after: 0, line: 240 } }),
    ],
  };
}
