import { stripInvisible } from '../../program/clean-text.ts';

const HAN = /\p{Script=Han}/u;

/** A cell's text on one line. Lines that each hold a figure are parts of a list; others go on as one sentence. */
export function cellText(text: string): string {
  const lines = stripInvisible(text)
    .split(/[\r\n\v\f\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2) return lines[0] ?? '';
  if (lines.every((line) => /\d/.test(line) && /\p{L}/u.test(line))) return lines.join('; ');
  return lines.reduce((said, line) =>
    HAN.test(said.at(-1) ?? '') && HAN.test(line[0] ?? '') ? said + line : `${said} ${line}`,
  );
}
