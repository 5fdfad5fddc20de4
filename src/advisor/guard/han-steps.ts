import type { Probe } from './coverage.ts';
import type { Meanings } from './meanings.ts';

/** A piece of a run of Han that can be supported, beginning at one of its characters. `to` counts in the run. */
export interface HanStep {
  readonly to: number;
  readonly light: boolean;
  /** Probes that support it; -1 where there is none of the kind. */
  readonly row: number;
  readonly piece: number;
}

const LONGEST_PIECE = 14;

/**
 * By character, the pieces that may begin there, the shortest first. What is no phrase of ours has to be whole words:
 * 地 alone is light, the one of 土地 is not.
 */
export function hanSteps(
  run: string,
  meanings: Meanings,
  probe: (kind: Probe['kind'], key: string) => number,
): HanStep[][] {
  const edges = edgesOf(run, meanings);
  return Array.from(run, (_, at) => {
    const steps: HanStep[] = [];
    for (let to = at + 1; to <= run.length && to - at <= LONGEST_PIECE; to += 1) {
      const whole = edges.has(at) && edges.has(to);
      const piece = run.slice(at, to);
      const row = meanings.han.get(piece);
      const light = row !== undefined && meanings.isLight(row) && (whole || piece.length > 1);
      const asWritten = whole && piece.length > 1 && !light;
      if (row === undefined && !asWritten) continue;
      steps.push({
        to,
        light,
        row: row === undefined || light ? -1 : probe('row', row),
        piece: asWritten ? probe('han', piece) : -1,
      });
    }
    return steps;
  });
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words put together from characters that only join others: 都要, 中的, 可用. */
const FUNCTION =
  /^[的了着过之所就才又再都均各在于由以为是有和与及或等也还将被把对向从到至给让使得能可会要应须需中上下内里前后时其此该并而且但若则因用]+$/u;

/** What the dictionary takes into a word beside it: 各设, 没写, 更好; 占了, 有的. */
const BEFORE_WORD = /^[各才更还都也先再没很就又已要来]./u;
const AFTER_WORD = /.[了着过的]$/u;

/** Where words begin and end, as far as the runtime's own dictionary knows them. */
function edgesOf(run: string, { han }: Meanings): ReadonlySet<number> {
  const edges = new Set([run.length]);
  for (const { segment, index } of segmenter.segment(run)) {
    edges.add(index);
    if (FUNCTION.test(segment)) for (let i = 1; i < segment.length; i += 1) edges.add(index + i);
    if (BEFORE_WORD.test(segment) && han.has(segment.slice(1))) edges.add(index + 1);
    if (AFTER_WORD.test(segment) && han.has(segment.slice(0, -1))) edges.add(index + segment.length - 1);
  }
  return edges;
}
