/** Bars that part cells: full-width, and those that frames are drawn with. */
const BARS = /[｜│┃║￤]/g;
/** A line of a frame: +-----+-----+, ├─────┼─────┤. Dashes alone are a rule of prose. */
const FRAME = /^[ \t]*(?=[^\n]*[+|\u2500-\u257f])[+|=\u2500-\u257f-][+|=\u2500-\u257f \t-]+$/gm;

/** The text with its tables in bars as Markdown writes them. Lines keep their numbers. */
export function plainBars(text: string): string {
  return text.replace(FRAME, (line) => (/[-=─━═]{2}/.test(line) ? '|---|---|' : line)).replace(BARS, '|');
}
