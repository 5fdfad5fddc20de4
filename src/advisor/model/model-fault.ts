/** What can go wrong between asking a model and having its whole answer. */
export type FaultKind =
  /** 429. */
  | 'busy'
  /** 5xx, or an error told within the stream. */
  | 'server'
  | 'unreachable'
  /** Nothing came for too long: before the stream, or within it. */
  | 'slow'
  /** The stream ended before the answer did. */
  | 'cut'
  /** What came is no event of a chat completion. */
  | 'garbled'
  /** A page, a redirect or a missing address: no endpoint of this kind. */
  | 'not-an-endpoint'
  /** 401, 402 or 403. */
  | 'key'
  /** Another 4xx: the request is too long, or the endpoint does not take it. */
  | 'refused'
  | 'filtered'
  /** It stopped at the limit of an answer's length. */
  | 'length'
  | 'empty'
  /** A tool was called with what is not JSON. */
  | 'arguments'
  /** More calls than a request may make. */
  | 'loop'
  /** More text than an answer can have. */
  | 'endless'
  /** The whole request took too long. */
  | 'deadline'
  /** The day's tokens of this person or workspace are spent. */
  | 'spent'
  /** Too little of what came is what the text says. */
  | 'unsupported'
  /** Nothing that an endpoint does: a mistake of ours, or of a library. */
  | 'bug';

/** Worth another try; what is not will fail the same way again. */
const AGAIN: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'busy',
  'server',
  'unreachable',
  'slow',
  'cut',
  'garbled',
  'length',
  'empty',
  'arguments',
]);

/** An endpoint's own words are never part of it: they may repeat what it was sent. */
export class ModelFault extends Error {
  readonly kind: FaultKind;
  /** Milliseconds that the endpoint asks to wait; null where it asks for none. */
  readonly wait: number | null;

  constructor(kind: FaultKind, wait: number | null = null, cause?: unknown) {
    super(`The model endpoint failed: ${kind}`, { cause });
    this.name = 'ModelFault';
    this.kind = kind;
    this.wait = wait;
  }

  get again(): boolean {
    return AGAIN.has(this.kind);
  }
}

/** The fault behind an error: libraries wrap what they pass on. Whatever goes wrong on the way is one already. */
export function faultOf(error: unknown): ModelFault {
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth += 1)
    if (at instanceof ModelFault) return at;
  return new ModelFault('bug', null, error);
}

/** What kind of mistake it is, and where: its message stays out, for it may hold what a person wrote. */
export function mistakeAt(error: unknown): string {
  if (!(error instanceof Error)) return 'no error';
  const [, place] = /^\s+at .*?([^/\\(]+:\d+:\d+)\)?$/m.exec(error.stack ?? '') ?? [];
  return place === undefined ? error.name : `${error.name} at ${place}`;
}
