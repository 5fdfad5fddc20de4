import type { Terms } from '../terms.ts';

export interface GrantRoom {
  /** Fen: the largest grant that the cap and, where one is stated, the ratio let pass. */
  readonly mayAsk: bigint;
  /** What holds it there; `project`: nothing but the project's own size. */
  readonly limit: 'cap' | 'ratio' | 'project';
  /** Fen the company pays beside that grant. */
  readonly companyNeeded: bigint;
  /** At 1:1, our reading while no ratio is stated, within the cap; null under a stated ratio. */
  readonly matched: { readonly grant: bigint; readonly own: bigint } | null;
}

/** How much may we ask of a project whose company and grant money together are `pot` fen, its total kept. */
export function howMuchMayWeAsk(pot: bigint, terms: Terms): GrantRoom {
  const size = pot < 0n ? 0n : pot;
  const ratio = terms.ratio?.value;
  // own ≥ grant × own/grant with own = pot − grant, in whole fen.
  const byRatio = ratio === undefined ? size : (size * ratio.grant) / (ratio.own + ratio.grant);
  const cap = terms.cap.value;
  const mayAsk = cap < byRatio ? cap : byRatio;
  const limit = cap < byRatio ? 'cap' : byRatio < size ? 'ratio' : 'project';
  const half = size / 2n < cap ? size / 2n : cap;
  const matched = ratio === undefined ? { grant: half, own: size - half } : null;
  return { mayAsk, limit, companyNeeded: size - mayAsk, matched };
}

/** The largest grant that may stand beside `own` fen of company money, whatever the project's size. */
export function grantBeside(own: bigint, terms: Terms): bigint {
  const cap = terms.cap.value;
  const ratio = terms.ratio?.value;
  if (ratio === undefined) return cap;
  const matched = own <= 0n ? 0n : (own * ratio.grant) / ratio.own;
  return cap < matched ? cap : matched;
}
