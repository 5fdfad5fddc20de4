import type { Lang } from '../../program/bilingual.ts';
import type { Draft } from './draft.ts';
import { PRESENT_NOT_GOOD, termsLine } from './draft-report.ts';
import { countGaps } from './gaps.ts';
import { countLine } from './guard-draft.ts';

/** One report under many sections: what each counts is counted once, and what several say is said once. */
export function joinedReport(drafts: readonly Draft[], lang: Lang): readonly string[] {
  const [first, ...more] = drafts;
  if (first === undefined || more.length === 0) return first?.report ?? [];
  const own = drafts.map(({ title, report, gaps, leftOut, counted }) => {
    const counts = [
      countGaps(gaps, lang, leftOut === undefined),
      PRESENT_NOT_GOOD[lang],
      ...(counted === undefined
        ? []
        : [...countLine(counted.figures, lang), ...termsLine(counted.terms, lang)]),
    ];
    return report.filter((line) => !counts.includes(line)).map((line) => ({ title, line }));
  });
  const lines = [...new Set(own.flat().map(({ line }) => line))].map((line) => {
    const titles = own.flat().flatMap((one) => (one.line === line ? [one.title] : []));
    return titles.length > 1 ? line : `${titles[0]}${lang === 'zh' ? '：' : ': '}${line}`;
  });
  const sum = (of: 'all' | 'matching') =>
    drafts.reduce((total, { counted }) => total + (counted?.figures[of] ?? 0), 0);
  const terms = new Set(drafts.flatMap(({ counted }) => counted?.terms ?? []));
  return [
    countGaps(
      drafts.flatMap(({ gaps }) => gaps),
      lang,
      drafts.every(({ leftOut }) => leftOut === undefined),
    ),
    ...lines,
    ...countLine({ all: sum('all'), matching: sum('matching') }, lang),
    ...termsLine([...terms], lang),
    PRESENT_NOT_GOOD[lang],
  ];
}
