import type { App } from '@slack/bolt';
import { tenantIn } from '../hand-over.ts';
import { laneOf, type Work } from '../work.ts';
import type { Worker } from '../worker.ts';

/** The person pressed stop: what runs in that thread ends with one sentence. */
export function onSessionStopped(app: App, worker: Pick<Worker, 'interrupt'>): void {
  app.event('agent_session_stopped', async ({ event, context }) => {
    const { channel, user, thread_ts } = event;
    // A direct conversation is one lane: by the time a stop comes, its next thread may be what runs.
    worker.interrupt(
      tenantIn(context),
      laneOf({ channel, user, thread: thread_ts }),
      ({ payload }) => (payload as Work).thread === thread_ts,
    );
  });
}
