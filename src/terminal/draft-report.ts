import type { Lang } from '../program/bilingual.ts';
import type { DraftCheck } from '../program/check-draft.ts';
import { findingLines } from './finding-lines.ts';

/** A checked draft for a terminal: how many points there are, then each with its row, then what that means. */
export function draftReport({ findings, note }: DraftCheck, lang: Lang): string {
  const failed = findings.filter(({ status }) => status === 'fail');
  const count = (severity: string) => failed.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('info')];
  const head =
    failed.length === 0
      ? { en: 'No problem found in these checks.', zh: '本次检查未发现问题。' }
      : {
          en: `To mend: ${errors}; to look at: ${warnings}; notes: ${notes}.`,
          zh: `错误${errors}处，提醒${warnings}处，说明${notes}处。`,
        };
  return [head[lang], ...findingLines(findings, lang), note[lang]].join('\n');
}
