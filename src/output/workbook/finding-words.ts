import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { BudgetCheck, Verdict } from '../../program/budget.ts';
import type { Basis, Finding, Place, Severity } from '../../program/finding.ts';

export const SEVERITY: Readonly<Record<Severity, Bilingual>> = {
  question: { en: 'To answer', zh: '待确认' },
  error: { en: 'Error', zh: '错误' },
  warning: { en: 'Look at', zh: '需留意' },
  info: { en: 'Good to know', zh: '说明' },
};

export const BASIS: Readonly<Record<Basis, Bilingual>> = {
  program: { en: 'program text', zh: '项目正文' },
  call: { en: 'your call', zh: '所录入的通知' },
  reading: { en: 'our reading', zh: '我们的理解' },
  arithmetic: { en: 'arithmetic', zh: '算术核对' },
  format: { en: 'form', zh: '格式' },
  practice: { en: 'common practice', zh: '通行做法' },
};

export const VERDICT: Readonly<Record<Verdict, Bilingual>> = {
  'cannot-check': {
    en: 'Not checked to the end: an answer is needed first.',
    zh: '尚未完成检查，需要先确认若干问题。',
  },
  problems: { en: 'There are problems to correct.', zh: '发现问题，需要修改。' },
  attention: { en: 'No error, but there are points to look at.', zh: '未发现错误，但有几处需要留意。' },
  'no-problem-found': { en: 'These checks found no problem.', zh: '本次检查未发现问题。' },
};

export const applies = ({ status }: Finding): boolean => status === 'fail' || status === 'ask';

/** A finding as a note at its cell. */
export function noteText({ severity, message, formula, basis, rule }: Finding, lang: Lang): string {
  const sum = formula === undefined ? '' : `\n${formula}`;
  return lang === 'zh'
    ? `【${SEVERITY[severity].zh}】${message.zh}${sum}\n（${BASIS[basis].zh}，${rule}）`
    : `${SEVERITY[severity].en}: ${message.en}${sum}\n(${BASIS[basis].en}, ${rule})`;
}

/** The cell that a finding is about: its own, or the one its line was read from. */
export function cellOf({ where }: Finding, { lines }: BudgetCheck): Place | null {
  if (where === undefined) return null;
  if (where.cell !== undefined) return where;
  const line = where.line === undefined ? undefined : lines[where.line - 1]?.where;
  if (line?.cell !== undefined) return line;
  // Of a sheet's row without a cell, its first: the row is what the finding is about. A text's row is no cell.
  const { row, sheet } = { ...line, ...where };
  return row === undefined || sheet === undefined ? null : { sheet, cell: `A${row}` };
}
