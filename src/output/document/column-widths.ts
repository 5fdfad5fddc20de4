/** Half-widths: a Chinese sign is as wide as two Latin ones. */
const WIDE =
  /[\u{1100}-\u{115F}\u{2E80}-\u{A4CF}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE4F}\u{FF00}-\u{FF60}\u{20000}-\u{3FFFD}]/u;

/** Chinese breaks between any two signs; a column still should hold a few of them side by side. */
const FEWEST_WIDE = 8;
/** A longer word is broken rather than given the table. */
const LONGEST_WORD = 18;
/** Half-widths of a cell's text beyond which more text asks for no more width. */
const MOST_TEXT = 120;
/** Of the cell's margins, left and right, in half-widths; bold heads are a little wider than their signs. */
const MARGINS = 4;
/** Half-widths that stand side by side on a page in a table's type. */
const LINE = 96;
/** How strongly more text asks for more width: 1 would starve short columns, 0 treat all alike. */
const PULL = 0.7;

/**
 * Widths of a table's columns that add up to `total`, in its unit: each column first gets its longest word, and what is
 * left goes to the columns by how much more text they have.
 */
export function columnWidths(rows: readonly (readonly string[])[], total: number): readonly number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const cells = Array.from({ length: columns }, (_, at) => rows.map((row) => row[at] ?? ''));
  const least = cells.map((column) => Math.max(...column.map(longestWord)) + MARGINS);
  const most = cells.map((column) => Math.min(MOST_TEXT, Math.max(...column.map(widthOf))) + MARGINS);
  // Where every cell fits on one line, the rest is shared out by what each has.
  const widths = sum(most) <= LINE ? most : stretched(least, most);
  const unit = total / sum(widths);
  return wholeNumbers(
    widths.map((width) => width * unit),
    total,
  );
}

/** Lines of text that a table is high, as far as signs tell it: each row is as high as its fullest cell. */
export function tableLines(rows: readonly (readonly string[])[], widths: readonly number[]): number {
  const unit = sum(widths) / LINE;
  const high = (text: string, width: number) =>
    Math.ceil(widthOf(text) / Math.max(1, width / unit - MARGINS));
  return sum(rows.map((row) => Math.max(1, ...widths.map((width, at) => high(row[at] ?? '', width)))));
}

/** The longest words, and what is left by how much more text there is. */
function stretched(least: readonly number[], most: readonly number[]): readonly number[] {
  const pull = least.map((width, at) => Math.max(0, (most[at] ?? 0) - width) ** PULL);
  const rest = Math.max(0, LINE - sum(least));
  const pulled = sum(pull);
  return least.map((width, at) => (pulled === 0 ? width : width + (rest * (pull[at] ?? 0)) / pulled));
}

/** Whole numbers that add up: the last column takes what rounding left. */
function wholeNumbers(widths: readonly number[], total: number): readonly number[] {
  const whole = widths.map(Math.floor);
  return whole.map((width, at) => (at === whole.length - 1 ? total - sum(whole.slice(0, -1)) : width));
}

function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (WIDE.test(sign) ? 2 : 1), 0);
}

function longestWord(text: string): number {
  // A currency and its amount stand side by side, and so do the two parts of a ratio.
  const words = text.split(/(?<!\bCNY|%|% :)[ \t\n]+|\//).map((word) => {
    const width = widthOf(word);
    return WIDE.test(word) ? Math.min(width, FEWEST_WIDE) : width;
  });
  return Math.min(LONGEST_WORD, Math.max(...words));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
