import type { Bilingual } from '../../program/bilingual.ts';
import { REFUSALS } from '../../program/budget-rules/refusals.ts';
import type { CashFile } from '../../program/cash.ts';
import { CASH_PROBLEMS } from './cash-problems.ts';

/** Why a file gave no cash plan, and what to do. */
export function cashFileProblem(file: Exclude<CashFile, { readonly kind: 'text' }>): Bilingual {
  if (file.kind === 'several') return CASH_PROBLEMS.several(file.names, file.asked ?? null);
  switch (file.why) {
    case 'too-large':
      return CASH_PROBLEMS.tooLarge(file.size, file.limit);
    case 'other-format':
    case 'scanned':
    case 'too-heavy':
      return CASH_PROBLEMS.file;
    default:
      return REFUSALS[file.why];
  }
}
