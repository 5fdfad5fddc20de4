import type { MoneyReading } from '../program/read-money.ts';
import type { ReadRow } from './read-row.ts';

export interface Settled {
  readonly rows: readonly ReadRow[];
  /** What was taken out: parts that together make the line they are in, */
  readonly filling: readonly ReadRow[];
  /** and parts that do not. */
  readonly within: readonly ReadRow[];
}

/**
 * Takes out the rows that only say what is in the line above them: 设备300万，其中进口100万，国产200万. Where 其中 stands
 * is plain; whether the rows after it are parts too is told by what adds up: parts fill their line, or the lines make
 * the stated total. `ask`: what neither tells is asked about, else it counts as a line.
 */
export function settleParts(rows: readonly ReadRow[], ask: boolean): Settled {
  const kept: ReadRow[] = [];
  const doubtful: ReadRow[] = [];
  const fill: ReadRow[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (row === undefined) continue;
    if (row.part !== 'part') {
      kept.push(row);
      continue;
    }
    const run = runFrom(rows, at);
    const whole = lastLine(kept)?.amount ?? null;
    const filled = filling(run, whole);
    if (filled > 0) {
      fill.push(...run.slice(0, filled));
      at += filled - 1;
      continue;
    }
    for (const each of run) {
      if (each.part === 'part' && !exceeds(each.amount, kept.at(-1)?.amount ?? null)) continue;
      doubtful.push(each);
      kept.push(each);
    }
    at += run.length - 1;
  }
  const settled = (left: readonly ReadRow[], shown = left): Settled => {
    const known = new Set([...left, ...fill]);
    return { rows: shown, filling: fill, within: rows.filter((row) => !known.has(row)) };
  };
  if (doubtful.length === 0) return settled(kept);
  const stated = kept.find((row) => row.kind === 'total' && row.amount?.kind === 'amount')?.amount ?? null;
  const without = kept.filter((row) => !doubtful.includes(row));
  if (makes(without, stated)) return settled(without);
  if (makes(kept, stated)) return settled(kept);
  const asked = kept.map(
    (row): ReadRow =>
      doubtful.includes(row) && (ask || row.part === 'part') && row.amount?.kind === 'amount'
        ? { ...row, amount: { kind: 'ambiguous', why: 'part', text: row.amount.text }, figures: [] }
        : row,
  );
  return settled(kept, asked);
}

function runFrom(rows: readonly ReadRow[], from: number): readonly ReadRow[] {
  let end = from + 1;
  while (rows[end]?.part !== undefined) end++;
  return rows.slice(from, end);
}

function lastLine(rows: readonly ReadRow[]): ReadRow | undefined {
  return rows.findLast((row) => row.kind === 'line');
}

/** How many rows of the run together make the amount they are parts of; 0 when none do. */
function filling(run: readonly ReadRow[], whole: MoneyReading | null): number {
  if (whole?.kind !== 'amount') return 0;
  let sum = 0n;
  for (const [i, { amount }] of run.entries()) {
    if (amount?.kind !== 'amount') return 0;
    sum += amount.fen;
    if (sum === whole.fen) return i + 1;
  }
  return 0;
}

/** No part is larger than what it is in. */
function exceeds(part: MoneyReading | null, whole: MoneyReading | null): boolean {
  return part?.kind === 'amount' && whole?.kind === 'amount' && part.fen > whole.fen;
}

function makes(rows: readonly ReadRow[], stated: MoneyReading | null): boolean {
  let sum = 0n;
  for (const { kind, amount } of rows) {
    if (kind !== 'line') continue;
    if (amount?.kind !== 'amount') return false;
    sum += amount.fen;
  }
  return stated?.kind === 'amount' && stated.fen === sum;
}
