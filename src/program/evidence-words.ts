import type { Lang } from './bilingual.ts';
import type { Evidence } from './finding.ts';

/**
 * Evidence as a report shows it: `“matching grants” [funding]`, with quotation marks around words of the original page
 * only; in Chinese the program's words in ours, said to be a translation, so that nobody has to read English beside them.
 */
export function evidenceWords({ section, quote, verbatim, chinese }: Evidence, lang: Lang): string {
  if (lang === 'zh' && chinese !== undefined) {
    return `${chinese.say.replace(/。$/u, '')}（译自《${chinese.heading}》）`;
  }
  return `${verbatim ? `“${quote}”` : quote} [${section}]`;
}
