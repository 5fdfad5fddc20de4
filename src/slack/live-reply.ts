import { setTimeout } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import type { Job } from '../store/store.ts';
import { errorName } from './bolt-logger.ts';
import type { Parts } from './parts.ts';
import { escapeStreamed } from './views/escape-text.ts';
import type { Asker } from './work.ts';

/** A reply that is shown while it is being written; what is sent at the end stands in its place. */
export interface LiveReply {
  /** One line of plain text, shown with the next call; Slack takes about one a second. */
  add(line: string): void;
  readonly begun: boolean;
  /** Nothing more comes: the message may be replaced. */
  end(): Promise<void>;
}

/** Between two calls, in ms. */
const EVERY_MS = 1_000;

/**
 * Shows lines as they come, in the thread that was written in. A courtesy: where Slack refuses a call, nothing more is
 * shown until the whole reply is sent.
 */
export function createLiveReply(
  { client, delivery, log }: Pick<Parts, 'client' | 'delivery' | 'log'>,
  job: Job,
  { channel, thread, user }: Asker,
  every = EVERY_MS,
): LiveReply {
  const waiting: string[] = [];
  const over = new AbortController();
  let ts: string | null = null;
  let showing: Promise<void> = Promise.resolve();
  let idle = true;
  let ended = false;

  const start = async (markdown_text: string): Promise<void> => {
    // A reply of an earlier attempt stands there already, and is replaced at the end.
    if (thread === null || job.reply !== null) return over.abort();
    const whose: Pick<webApi.ChatStartStreamArguments, 'recipient_user_id' | 'recipient_team_id'> = {
      recipient_user_id: user,
      recipient_team_id: job.tenant,
    };
    const sent = await client.chat.startStream({ channel, thread_ts: thread, markdown_text, ...whose });
    if (sent.ts === undefined) return over.abort();
    ts = sent.ts;
    await delivery.begun(job, ts);
  };
  const show = async (): Promise<void> => {
    idle = false;
    while (waiting.length > 0 && !over.signal.aborted) {
      const text = `${waiting.splice(0).map(escapeStreamed).join('\n\n')}\n\n`;
      try {
        if (ts === null) await start(text);
        else await client.chat.appendStream({ channel, ts, markdown_text: text });
      } catch (error) {
        log.debug({}, `A reply is not shown while it is written: ${errorName(error)}`);
        over.abort();
      }
      await setTimeout(every, undefined, { signal: over.signal }).catch(() => {});
    }
    idle = true;
  };

  return {
    add(line) {
      waiting.push(line);
      if (idle && !over.signal.aborted) showing = show();
    },
    get begun() {
      return !idle || ts !== null;
    },
    async end() {
      over.abort();
      await showing;
      if (ts === null || ended) return;
      ended = true;
      await client.chat
        .stopStream({ channel, ts })
        .catch((error: unknown) => log.debug({}, `A stream is not stopped: ${errorName(error)}`));
    },
  };
}
