import { webApi } from '@slack/bolt';
import type { HomeView } from '@slack/types';
import { ClaimLost } from '../store/claim-lost.ts';
import type { Job, Store } from '../store/store.ts';
import { errorName, type Log } from './bolt-logger.ts';
import type { Lanes } from './lanes.ts';
import type { Respond } from './respond.ts';
import type { Message } from './views/message.ts';
import { plainText } from './views/plain-text.ts';
import { isDirect } from './work.ts';

/** Where a reply goes. */
export type Destination =
  | { readonly to: 'thread'; readonly channel: string; readonly thread: string | null }
  /** For this person's eyes: through the command's or button's own address while that works. */
  | {
      readonly to: 'person';
      readonly channel: string;
      readonly thread: string | null;
      readonly user: string;
      readonly responseUrl: string | null;
    }
  /** In the place of the message whose button was pressed. */
  | {
      readonly to: 'message';
      readonly channel: string;
      readonly ts: string;
      readonly responseUrl: string | null;
      /** Who alone sees that message; null where everybody does. */
      readonly only: string | null;
    }
  | { readonly to: 'channel'; readonly channel: string; readonly responseUrl: string | null };

export interface Delivery {
  /** Sends a job's reply, unless `signal` says that another has the job. What it posted before, now or in an earlier attempt, is updated, never posted again. */
  send(job: Job, destination: Destination, messages: readonly Message[], signal?: AbortSignal): Promise<void>;
  /** A reply of this job stands there, shown while it is written: what is sent later goes in its place. */
  begun(job: Job, ts: string): Promise<void>;
  publishHome(user: string, view: HomeView): Promise<void>;
}

interface DeliveryParts {
  readonly client: webApi.WebClient;
  readonly store: Store;
  readonly lanes: Lanes;
  readonly respond: Respond;
  readonly log: Log;
}

/** Slack makes nothing of its own out of the text. */
const INERT = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false } as const;
/** Errors that say "not these blocks": the words still get through. */
const BLOCKS_REFUSED = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
]);
const STILL_STREAMING = new Set(['streaming_state_conflict']);

export function createDelivery({ client, store, lanes, respond, log }: DeliveryParts): Delivery {
  /** Where the replies of running jobs stand: newer than what the job came with. */
  const latest = new WeakMap<Job, string>();

  return {
    async send(job, destination, messages, signal) {
      const { channel } = destination;
      await lanes.run(`${job.tenant} ${channel}`, async () => {
        if (signal?.reason instanceof ClaimLost) throw signal.reason;
        if (destination.to === 'thread') await postAll(job, channel, destination.thread, messages);
        else if (destination.to === 'channel') await share(job, destination, messages);
        else if (destination.to === 'message') await replace(job, destination, messages);
        else await whisperAll(job, destination, messages);
      });
    },
    async begun(job, ts) {
      latest.set(job, ts);
      await store.inbox.replied(job.tenant, job, ts);
    },
    async publishHome(user, view) {
      await lanes.run(`home ${user}`, () => client.views.publish({ user_id: user, view }));
    },
  };

  async function postAll(
    job: Job,
    channel: string,
    thread: string | null,
    messages: readonly Message[],
  ): Promise<void> {
    const known = latest.get(job) ?? job.reply;
    const posted = known?.split(',') ?? (await postedBefore(job, channel, thread));
    for (const [at, message] of messages.entries()) {
      const ts = posted[at];
      if (ts !== undefined) {
        const metadata = ours(job, at);
        await settled({ channel, ts }, () =>
          sparing(message, (shown) =>
            client.chat.update({ channel, ts, ...shown, parse: 'none', link_names: false, metadata }),
          ),
        );
        continue;
      }
      const sent = await sparing(message, (shown) =>
        client.chat.postMessage({
          channel,
          ...(thread === null ? {} : { thread_ts: thread }),
          ...shown,
          ...INERT,
          metadata: ours(job, at),
        }),
      );
      posted.push(sent.ts ?? '');
      latest.set(job, posted.join(','));
      await store.inbox.replied(job.tenant, job, posted.join(','));
    }
  }

  /** A message that a dead process was still writing has to be stopped before it can be changed. */
  async function settled(
    stream: { readonly channel: string; readonly ts: string },
    update: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await update();
    } catch (error) {
      if (!isPlatform(error, STILL_STREAMING)) throw error;
      await client.chat.stopStream(stream);
      await update();
    }
  }

  /**
   * A reply may have gone out a moment before the process died, unrecorded. Slack is asked, where it may be:
   * in direct conversations; in a channel that needs a scope we do not take.
   */
  async function postedBefore(job: Job, channel: string, thread: string | null): Promise<string[]> {
    if (job.attempt === 1 || thread === null) return [];
    try {
      const answer = await client.conversations.replies({
        channel,
        ts: thread,
        include_all_metadata: true,
        limit: 100,
      });
      return (answer.messages ?? []).flatMap((message) =>
        // What the thread hangs on is no reply to it.
        message.ts !== undefined &&
        message.ts !== thread &&
        (isOurs(message.metadata, job.key) || isUnfinished(message))
          ? [message.ts]
          : [],
      );
    } catch (error) {
      log.debug({}, `Earlier replies cannot be looked up: ${errorName(error)}`);
      return [];
    }
  }

  async function whisperAll(
    job: Job,
    { channel, thread, user, responseUrl }: Destination & { to: 'person' },
    messages: readonly Message[],
  ): Promise<void> {
    if (isDirect(channel) && responseUrl === null) {
      await postAll(job, channel, thread, messages);
      return;
    }
    const sent = Number(job.reply ?? 0);
    for (const [at, message] of messages.entries()) {
      if (at < sent) continue;
      if (
        !(await respond(responseUrl, { response_type: 'ephemeral', replace_original: false, ...message }))
      ) {
        await whisper(channel, thread, user, message);
      }
      await store.inbox.replied(job.tenant, job, String(at + 1));
    }
  }

  /** Where the bot is no member of the channel, the person's own conversation with it is left. */
  async function whisper(
    channel: string,
    thread: string | null,
    user: string,
    message: Message,
  ): Promise<void> {
    try {
      await sparing(message, (shown) =>
        client.chat.postEphemeral({
          channel,
          user,
          ...(thread === null ? {} : { thread_ts: thread }),
          ...shown,
          parse: 'none',
          link_names: false,
        }),
      );
    } catch (error) {
      if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
      await sparing(message, (shown) => client.chat.postMessage({ channel: user, ...shown, ...INERT }));
    }
  }

  async function replace(
    job: Job,
    { channel, ts, responseUrl, only }: Destination & { to: 'message' },
    messages: readonly Message[],
  ): Promise<void> {
    const [first, ...rest] = messages;
    if (first === undefined) return;
    if (!(await respond(responseUrl, { replace_original: true, ...first }))) {
      await sparing(first, (shown) =>
        client.chat.update({ channel, ts, ...shown, parse: 'none', link_names: false }),
      );
    }
    if (rest.length === 0) return;
    if (only === null) await postAll(job, channel, ts, rest);
    else await whisperAll(job, { to: 'person', channel, thread: null, user: only, responseUrl }, rest);
  }

  async function share(
    job: Job,
    { channel, responseUrl }: Destination & { to: 'channel' },
    messages: readonly Message[],
  ): Promise<void> {
    const sent = Number(job.reply ?? 0);
    for (const [at, message] of messages.entries()) {
      if (at < sent) continue;
      if (
        !(await respond(responseUrl, { response_type: 'in_channel', replace_original: false, ...message }))
      ) {
        await sparing(message, (shown) => client.chat.postMessage({ channel, ...shown, ...INERT }));
      }
      await store.inbox.replied(job.tenant, job, String(at + 1));
    }
  }
}

/** Sends with blocks; where Slack refuses those, the words alone. A reply is never lost. */
async function sparing<T>(
  message: Message,
  send: (shown: { text: string; blocks?: Message['blocks'] & unknown[] }) => Promise<T>,
): Promise<T> {
  try {
    return await send({ text: message.text, blocks: [...message.blocks] });
  } catch (error) {
    if (!isPlatform(error, BLOCKS_REFUSED)) throw error;
    return await send({ text: plainText(message.blocks) });
  }
}

function isPlatform(error: unknown, named: ReadonlySet<string>): boolean {
  return error instanceof webApi.WebAPIPlatformError && named.has(error.data.error);
}

/** What tells a reply from all others in its thread. */
function ours(job: Job, part: number) {
  return { event_type: 'torch_reply', event_payload: { request: job.key, part } };
}

/**
 * A reply that was being written when its process died: every finished one says whose it is. A thread is answered in
 * order, so it is this job's.
 */
function isUnfinished(message: { bot_id?: string; metadata?: object; files?: readonly unknown[] }): boolean {
  return message.bot_id !== undefined && message.metadata === undefined && message.files === undefined;
}

function isOurs(metadata: { event_type?: string; event_payload?: object } | undefined, key: string): boolean {
  const payload = metadata?.event_payload;
  return (
    metadata?.event_type === 'torch_reply' &&
    payload !== undefined &&
    'request' in payload &&
    payload.request === key
  );
}
