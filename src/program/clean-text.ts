/** Characters nobody sees: zero-width, direction marks and overrides, byte order mark. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
/** Those and the full-width forms. Most cells hold none, and a look is a quarter of three replacements' time. */
const TO_CLEAN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFF01-\uFF5E\u3000]/;

/** Takes out what nobody sees; nothing visible changes. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * Text as the grammars read it: nothing invisible, full-width forms (FF01-FF5E, U+3000) as their ASCII twins.
 * Not NFKC: that would turn ① and ² into digits.
 */
export function cleanText(text: string): string {
  if (!TO_CLEAN.test(text)) return text;
  return stripInvisible(text)
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/** Words of a table's frame that people space out to fill a cell: 合　计, 金 额. */
const SPREAD = [
  ...[
    '合计',
    '总计',
    '小计',
    '累计',
    '共计',
    '总额',
    '金额',
    '项目',
    '科目',
    '名称',
    '类别',
    '内容',
    '序号',
    '单位',
  ],
  ...['备注', '预算', '经费', '费用', '资助', '自筹', '企业', '火炬', '来源', '月份', '支出', '余额'],
].map((word) => new RegExp([...word].join('[ \\u3000\\u00A0]+'), 'g'));

/** Most cells have nothing to close up, and thirty words to look for in each of them is a tenth of a large file's time. */
const APART = /\p{Script=Han}[ \u3000\u00A0]+\p{Script=Han}/u;

/** The text with such words closed up again; nothing else changes. */
export function closeSpread(text: string): string {
  if (!APART.test(text)) return text;
  return SPREAD.reduce(
    (now, word) => now.replace(word, (spread) => spread.replace(/[ \u3000\u00A0]+/g, '')),
    text,
  );
}
