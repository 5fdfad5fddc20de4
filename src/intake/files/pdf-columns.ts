/** A stretch of text on a page. */
export interface Piece {
  readonly text: string;
  /** Points from the left and from the bottom. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Parts of the letters' height: this far apart is another cell wherever it stands; less than the second is no gap. */
const CELL_GAP = 0.9;
const SMALL_GAP = 0.2;
/** Lines with a wide gap at the same place that make a narrow one the end of a column too. */
const WITNESSES = 2;
/** Lines above and below that are looked at. */
const NEAR = 12;

interface Gap {
  /** The piece after it. */
  readonly before: number;
  readonly from: number;
  readonly to: number;
  readonly wide: boolean;
}

/**
 * For each line, its pieces from left to right, the places of those that begin another cell. A cell may fill its
 * column: a narrow gap parts cells where near lines have wide ones and no text stands across.
 */
export function columnGaps(lines: readonly (readonly Piece[])[]): readonly ReadonlySet<number>[] {
  const gaps = lines.map(gapsOf);
  return lines.map((_line, at) => {
    const near = range(Math.max(0, at - NEAR), Math.min(lines.length, at + NEAR + 1)).filter(
      (each) => each !== at && (lines[each]?.length ?? 0) > 1,
    );
    const own = gaps[at] ?? [];
    // Without any wide gap the line may be a sentence.
    const row = own.some(({ wide }) => wide);
    const parts = own.filter((gap) => gap.wide || (row && endsColumn(gap, near)));
    return new Set(parts.map(({ before }) => before));
  });

  function endsColumn(gap: Gap, near: readonly number[]): boolean {
    const wide = near.flatMap((each) => (gaps[each] ?? []).filter((other) => other.wide));
    return wide.some((other) => {
      const from = Math.max(gap.from, other.from);
      const to = Math.min(gap.to, other.to);
      if (from >= to) return false;
      const middle = (from + to) / 2;
      const witnesses = wide.filter((each) => each.from < middle && middle < each.to);
      const crossed = near.some((each) =>
        lines[each]?.some(({ x, width }) => x < middle && middle < x + width),
      );
      return witnesses.length >= WITNESSES && !crossed;
    });
  }
}

function gapsOf(line: readonly Piece[]): readonly Gap[] {
  return line.flatMap(({ x, height }, before) => {
    const left = line[before - 1];
    if (left === undefined) return [];
    const from = left.x + left.width;
    const wide = x - from > height * CELL_GAP;
    return wide || x - from > height * SMALL_GAP ? [{ before, from, to: x, wide }] : [];
  });
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
