import { ClaimLost } from '../store/claim-lost.ts';
import type { Job, Store, Tenant } from '../store/store.ts';
import { errorName, type Log } from './bolt-logger.ts';
import { SlackBusy } from './lanes.ts';

export interface WorkerParts {
  readonly store: Store;
  /** Does a job and sends its reply. `signal`: the person pressed stop or, with ClaimLost as reason, another has it. */
  readonly run: (job: Job, signal: AbortSignal) => Promise<void>;
  /** Says once that a job was given up. */
  readonly apologize: (job: Job) => Promise<void>;
  readonly clock: () => number;
  readonly log: Log;
  /** Waits after the first and second failure, in ms; one attempt more than there are waits. */
  readonly backOff?: readonly number[];
  /** Between two signs of life, in ms. */
  readonly beat?: number;
}

export interface Worker {
  start(): void;
  /** Takes nothing new; waits up to `grace` ms for what runs. What is cut off runs again after its lease. */
  stop(grace: number): Promise<void>;
  /** Tells the job that runs in this lane to stop, if it is the one that is meant; false when none is told. */
  interrupt(tenant: Tenant, lane: string, isMeant: (job: Job) => boolean): boolean;
}

/** How long a claim holds without a sign of life, and how often there is one, in ms. */
const LEASE = 20_000;
const BEAT = 5_000;
/** The floor under the wake-up: entries of other processes, and those that wait for their time. */
const POLL = 1_000;
const AT_ONCE = 4;
const KEEP_KEYS = 7 * 24 * 3_600_000;
const SWEEP = 3_600_000;
const BACK_OFF = [2_000, 10_000];

/** Takes jobs from the inbox, a few at once, and sees each through to its reply or its apology. */
export function createWorker(parts: WorkerParts): Worker {
  const { store, run, apologize, clock, log, backOff = BACK_OFF, beat: beatEvery = BEAT } = parts;
  const running = new Map<string, { job: Job; done: Promise<void>; abort: AbortController }>();
  let stopped = true;
  let pumping = false;
  let again = false;
  const timers: NodeJS.Timeout[] = [];
  const sweep = () => void store.queue.sweep(clock() - KEEP_KEYS).catch(() => {});

  async function pump(): Promise<void> {
    again = true;
    if (pumping) return;
    pumping = true;
    try {
      while (again && !stopped) {
        again = false;
        while (!stopped && running.size < AT_ONCE) {
          const now = clock();
          const job = await store.queue.claim({ now, lockedUntil: now + LEASE });
          if (job === null) break;
          begin(job);
        }
      }
    } catch (error) {
      log.error({}, `The inbox cannot be read: ${errorName(error)}`);
    } finally {
      pumping = false;
    }
  }

  function begin(job: Job): void {
    const slot = `${job.tenant} ${job.lane}`;
    const abort = new AbortController();
    const beat = setInterval(() => {
      store.inbox.extend(job.tenant, job, clock() + LEASE).then(
        (holds) => holds || abort.abort(new ClaimLost()),
        () => {},
      );
    }, beatEvery);
    const done = attempt(job, abort.signal).finally(() => {
      clearInterval(beat);
      // A job that lost its claim may end after the one that took it over began.
      if (running.get(slot)?.abort === abort) running.delete(slot);
      void pump();
    });
    running.set(slot, { job, done, abort });
  }

  async function attempt(job: Job, signal: AbortSignal): Promise<void> {
    try {
      // More attempts than there are: each ended with its process, and this one would too.
      if (job.attempt > backOff.length + 1) return await giveUp(job, 'Its process died each time');
      await run(job, signal);
      await store.inbox.done(job.tenant, job, clock());
    } catch (error) {
      await settle(job, error).catch((failure: unknown) => {
        // The lease runs out and the job is tried again.
        log.error({ kind: job.kind }, `A failed job could not be noted: ${errorName(failure)}`);
      });
    }
  }

  async function settle(job: Job, failure: unknown): Promise<void> {
    if (failure instanceof ClaimLost) {
      log.warn({ kind: job.kind, attempt: job.attempt }, failure.message);
      return;
    }
    const error = errorName(failure);
    if (failure instanceof SlackBusy) {
      const runAt = clock() + failure.seconds * 1000;
      return store.inbox.again(job.tenant, job, { error, runAt, counts: false });
    }
    log.warn({ kind: job.kind, attempt: job.attempt }, `A job failed: ${error}`);
    const wait = backOff[job.attempt - 1];
    if (wait !== undefined)
      return store.inbox.again(job.tenant, job, { error, runAt: clock() + wait, counts: true });
    await giveUp(job, error);
  }

  async function giveUp(job: Job, error: string): Promise<void> {
    if (await store.inbox.bury(job.tenant, job, { error, at: clock() })) await apologize(job);
  }

  store.queue.onPut(() => void pump());
  return {
    start() {
      stopped = false;
      timers.push(
        setInterval(() => void pump(), POLL),
        setInterval(sweep, SWEEP),
      );
      sweep();
      void pump();
    },
    async stop(grace) {
      stopped = true;
      for (const timer of timers.splice(0)) clearInterval(timer);
      const all = Promise.all([...running.values()].map(({ done }) => done));
      const late = new Promise<void>((resolve) => setTimeout(resolve, grace).unref());
      await Promise.race([all, late]);
    },
    interrupt(tenant, lane, isMeant) {
      const at = running.get(`${tenant} ${lane}`);
      if (at === undefined || !isMeant(at.job)) return false;
      at.abort.abort();
      return true;
    },
  };
}
