import type { Lang } from '../../program/bilingual.ts';
import { formatMoney } from '../../program/money.ts';
import { NOT_GIVEN } from '../texts/budget-texts.ts';

/** An amount as people read it, or that none was given. */
export function money(fen: bigint | null, lang: Lang): string {
  return fen === null ? NOT_GIVEN[lang] : formatMoney(fen, lang);
}
