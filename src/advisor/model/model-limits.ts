/** Milliseconds, but for `bytes`. */
export interface ModelLimits {
  /** The whole request, with every call, tool and wait. */
  readonly request: number;
  /** Until an endpoint begins to answer one call. */
  readonly firstByte: number;
  /** Between two pieces of an answer. */
  readonly idle: number;
  /** Before the second and the third try; one try more than there are waits. */
  readonly backOff: readonly number[];
  /** After a request that found no working endpoint, for how long it is left alone. */
  readonly rest: number;
  /** Of one call's stream. */
  readonly bytes: number;
}

export const MODEL_LIMITS: ModelLimits = {
  request: 60_000,
  firstByte: 20_000,
  idle: 15_000,
  backOff: [500, 2_000],
  rest: 30_000,
  bytes: 1_000_000,
};
