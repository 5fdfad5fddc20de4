import type { Fact, SampleLine } from '../../program/fact.ts';
import type { Asked } from './asked.ts';

/** The sample budget added up; all in fen. */
export interface SampleFigures {
  readonly fact: Fact;
  readonly lines: readonly SampleLine[];
  readonly total: bigint;
  readonly own: bigint;
  readonly grant: bigint;
}

/** From the one fact whose value is a table; null when the cycle has none. */
export function sampleFigures({ library }: Asked): SampleFigures | null {
  for (const fact of library.facts) {
    if (fact.value?.kind !== 'table') continue;
    const { lines, total } = fact.value;
    const sum = (of: (line: SampleLine) => bigint): bigint => lines.reduce((all, line) => all + of(line), 0n);
    return { fact, lines, total, own: sum(({ own }) => own), grant: sum(({ grant }) => grant) };
  }
  return null;
}

/** "47.1%", rounded half up to one decimal, exactly. */
export function percent(part: bigint, whole: bigint): string {
  const tenths = (part * 20_000n + whole * 10n) / (whole * 20n);
  return `${tenths / 10n}.${tenths % 10n}%`.replace('.0%', '%');
}
