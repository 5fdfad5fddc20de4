import type { Lang } from '../../program/bilingual.ts';

const NAMED = 12;

/** Which characters a chart shows by their code points; null when it shows all. */
export function missingNote(missing: readonly string[], lang: Lang): string | null {
  if (missing.length === 0) return null;
  // The character itself cannot be drawn here: its code point names it.
  const points = missing.slice(0, NAMED).map((each) => each.split(' ').at(-1));
  const more = missing.length - points.length;
  return lang === 'zh'
    ? `图中字体缺少以下字符，以编码代替：${points.join('、')}${more > 0 ? `，另有${more}个` : ''}。`
    : `The chart's font lacks these characters and shows their code points: ${points.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
