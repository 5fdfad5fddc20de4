import { printable } from './printable.ts';

/** Text in which nothing is read as markup. The brackets of a gap's mark stay as they are: only a link is undone. */
export function inertMarkdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_<~]/g, '\\$&')
    .replace(/\]\(/g, ']\\(')
    .replace(/\[\^/g, '\\[^')
    .replace(/^(\s*)([#>+=-]|\d+(?=[.)]))/gm, (_all, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );
}
