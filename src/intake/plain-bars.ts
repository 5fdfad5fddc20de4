/** Bars that part cells: full-width, and those that frames are drawn with. */
const BARS = /[｜│┃║￤]/g;
/** Lines of nothing but what frames are made of: +-----+-----+, ├─────┼─────┤, and rules of dashes. */
const DRAWN = /^[+|=\u2500-\u257f \t-]+$/gm;

/** The text with its tables in bars as Markdown writes them. Lines keep their numbers. */
export function plainBars(text: string): string {
  return text.replace(DRAWN, (line) => (isFrame(line) ? '|---|---|' : line)).replace(BARS, '|');
}

/** Dashes alone are a rule of prose. */
function isFrame(line: string): boolean {
  return /[+|\u2500-\u257f]/.test(line) && /[-=─━═]{2}/.test(line);
}
