import { setMaxListeners } from 'node:events';
import { dayAt } from '../../program/day.ts';
import type { Ledger, Tenant } from '../../store/store.ts';
import { lazily } from '../guard/lazily.ts';
import type { Usage } from './event-stream.ts';
import { type FaultKind, faultOf, ModelFault, mistakeAt } from './model-fault.ts';
import type { ModelLimits } from './model-limits.ts';
import { type ModelEndpoint, ModelSession } from './model-session.ts';
import type { Prompts } from './read-prompts.ts';
import { type TokenLimits, TokenMeter } from './token-meter.ts';

export interface ModelRunsParts {
  readonly endpoint: ModelEndpoint;
  readonly prompts: Prompts;
  /** Opened once, with the first request. */
  readonly ledger: () => Promise<Ledger>;
  readonly tokens: TokenLimits;
  readonly limits: ModelLimits;
  /** Milliseconds of a steady clock. */
  readonly elapsed: () => number;
  /** One line on what did not work; never holds a text. */
  readonly log: (line: string) => void;
}

/** Whose request it is, and when it came. */
interface RunRequest {
  readonly tenant: Tenant;
  readonly user: string;
  /** ISO instant. */
  readonly now: string;
  /** The person stopped it, or another process has it: `run` then rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Tokens that one answer of the endpoint may have. */
  readonly output: number;
}

/** What a request took of a model, whatever came of it. */
export interface RunTrace {
  readonly model: string;
  readonly host: string;
  /** Of the prompts, 12 hex digits. */
  readonly prompts: string;
  readonly tokens: Usage;
  readonly ms: number;
}

type ModelRun<T> =
  | { readonly kind: 'done'; readonly value: T; readonly trace: RunTrace }
  | { readonly kind: 'fault'; readonly fault: FaultKind; readonly trace: RunTrace };

/** Requests of one endpoint: metered, ended in time, and let rest where it does not work. */
export interface ModelRuns {
  run<T>(request: RunRequest, work: (session: ModelSession) => Promise<T>): Promise<ModelRun<T>>;
}

/** After these the endpoint is left alone for a while. */
const REST_AFTER: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'unreachable',
  'slow',
  'deadline',
  'key',
  'not-an-endpoint',
]);

export function createModelRuns(parts: ModelRunsParts): ModelRuns {
  const { endpoint, prompts, limits, elapsed, log } = parts;
  const host = new URL(endpoint.baseUrl).host;
  const ledger = lazily(parts.ledger);
  let resting: { readonly until: number; readonly kind: FaultKind } | null = null;

  return {
    async run({ tenant, user, now, signal: given, output }, work) {
      const began = elapsed();
      const meter = new TokenMeter(await ledger(), parts.tokens, { tenant, user, day: dayAt(now) });
      const trace = (): RunTrace => ({
        model: endpoint.model,
        host,
        prompts: prompts.hash,
        tokens: meter.total,
        ms: Math.round(elapsed() - began),
      });
      if (resting !== null && began < resting.until)
        return { kind: 'fault', fault: resting.kind, trace: trace() };
      const whole = new AbortController();
      const timer = setTimeout(() => whole.abort(new ModelFault('deadline')), limits.request);
      const signal = given === undefined ? whole.signal : AbortSignal.any([given, whole.signal]);
      // Each call and the packages listen for it.
      setMaxListeners(100, signal);
      try {
        const session = new ModelSession({ endpoint, limits, meter, signal, output });
        const value = await unlessAborted(work(session), signal);
        return { kind: 'done', value, trace: trace() };
      } catch (error) {
        given?.throwIfAborted();
        const { kind, cause } = faultOf(whole.signal.aborted ? whole.signal.reason : error);
        const why = kind === 'bug' ? `a mistake of this bot: ${mistakeAt(cause)}` : kind;
        log(`The model did not serve (${why}); the offline answer was given.`);
        if (REST_AFTER.has(kind)) resting = { until: elapsed() + limits.rest, kind };
        return { kind: 'fault', fault: kind, trace: trace() };
      } finally {
        clearTimeout(timer);
        // Whatever is still on its way to the endpoint is let go.
        whole.abort(new ModelFault('deadline'));
      }
    },
  };
}

/** A library that does not hear of a stop keeps nobody waiting. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  // The loser of the race may reject later, when nobody waits for it.
  work.catch(() => {});
  aborted.catch(() => {});
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
