import type { BudgetShare } from '../program/budget.ts';
import { FEN_PER_UNIT, type MoneyReading } from '../program/read-money.ts';

const REST =
  /^(?:其余|余下|剩余)|^(?:and\s+|with\s+)?(?:the\s+)?(?:rest|remainder|balance|remaining)(?![a-z])|(?:其余|余下|剩余)(?:部分)?$|(?<![a-z])(?:rest|remainder)$/i;

/** 其余自筹, "the rest from the company": a source that pays what the others leave. */
export function paysRest(label: string): boolean {
  return REST.test(label.trim());
}

/** What other sources leave of an amount, exactly; nothing where they take more. Missing while any of them is not known. */
export function restOf(
  amount: MoneyReading | null,
  others: readonly BudgetShare[],
  text: string,
): MoneyReading {
  const paid = sumOf(others.map((share) => share.amount));
  if (amount?.kind !== 'amount' || paid === null) return { kind: 'missing', blank: false, text };
  const fen = amount.fen > paid ? amount.fen - paid : 0n;
  return { ...amount, fen, step: FEN_PER_UNIT.fen, words: null, text };
}

/** Null unless all are known. */
export function sumOf(amounts: readonly (MoneyReading | null)[]): bigint | null {
  let sum = 0n;
  for (const amount of amounts) {
    if (amount?.kind !== 'amount') return null;
    sum += amount.fen;
  }
  return sum;
}
