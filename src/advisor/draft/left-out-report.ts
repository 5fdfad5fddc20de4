import type { Bilingual } from '../../program/bilingual.ts';
import type { Draft } from './draft.ts';
import { draftSentences } from './draft-sentences.ts';
import { countGaps } from './gaps.ts';

/** Characters of a sentence that tell which it is. */
const OPENING = { en: 60, zh: 24 } as const;

/** The report of a draft, its gaps first; of a shorter version with what it leaves out, before the last line. */
export function leftOutReport(draft: Draft): readonly string[] {
  const { report, leftOut, gaps, lang } = draft;
  if (leftOut === undefined) return report;
  // A topic asked for later may have brought one back.
  const stands = new Set(draftSentences(draft));
  const gone = leftOut.filter((sentence) => !stands.has(sentence));
  if (gone.length === 0) return report;
  const kept = report.map((line) => (line === countGaps(gaps, lang) ? countGaps(gaps, lang, false) : line));
  const names = gone.map((sentence) => opening(sentence, OPENING[lang]));
  return [...kept.slice(0, -1), LEFT_OUT(names)[lang], ...kept.slice(-1)];
}

function opening(sentence: string, most: number): string {
  const letters = [...sentence];
  return letters.length <= most ? sentence : `${letters.slice(0, most).join('').trimEnd()}…`;
}

const LEFT_OUT = (names: readonly string[]): Bilingual => ({
  en: `Left out to make it shorter (${names.length}): ${names.map((name) => `“${name}”`).join('; ')}. Check that nobody asks for it.`,
  zh: `精简时略去${names.length}句：${names.map((name) => `“${name}”`).join('、')}。请确认均非必写内容。`,
});
