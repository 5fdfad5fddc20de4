import { webApi } from '@slack/bolt';
import type { Tenant } from '../store/store.ts';
import { errorName, type Log } from './bolt-logger.ts';
import type { Destination } from './delivery.ts';
import type { Lanes } from './lanes.ts';
import { isSlackAddress } from './slack-address.ts';
import { isDirect } from './work.ts';

/** A file of ours for people to keep. */
export interface OutFile {
  readonly name: string;
  readonly title: string;
  /** What a screen reader says of a picture. */
  readonly alt?: string;
  readonly bytes: Uint8Array;
}

/** A handed-in file with its bytes, or why there are none. */
export type FetchedFile =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'gone' | 'too-large' | 'not-allowed' };

export interface Files {
  /** Never throws for what a person can mend; throws where trying again may help. */
  fetch(id: string): Promise<FetchedFile>;
  /** Where everybody of a conversation sees it, or into the person's own conversation with the bot. */
  send(tenant: Tenant, destination: Destination, file: OutFile): Promise<void>;
}

interface FilesParts {
  readonly client: webApi.WebClient;
  readonly botToken: string;
  /** A stand-in's address; undefined is Slack's own. */
  readonly apiUrl: string | undefined;
  readonly maxBytes: number;
  readonly lanes: Lanes;
  readonly log: Log;
}

const HOST = 'files.slack.com';
const TIMEOUT_MS = 30_000;
const GONE = new Set(['file_not_found', 'file_deleted', 'file_not_visible']);
const NOT_ALLOWED = new Set(['missing_scope', 'not_allowed_token_type', 'access_denied', 'no_permission']);

/** Files in and out. The token goes to Slack's own file host and to no other. */
export function createFiles({ client, botToken, apiUrl, maxBytes, lanes, log }: FilesParts): Files {
  return {
    async fetch(id) {
      let file: Awaited<ReturnType<typeof client.files.info>>['file'];
      try {
        ({ file } = await client.files.info({ file: id }));
      } catch (error) {
        const name = error instanceof webApi.WebAPIPlatformError ? error.data.error : '';
        log.info({}, `A file cannot be read: ${errorName(error)}`);
        if (GONE.has(name)) return { ok: false, why: 'gone' };
        if (NOT_ALLOWED.has(name)) return { ok: false, why: 'not-allowed' };
        throw error;
      }
      const address = file?.url_private_download ?? file?.url_private;
      if (address === undefined || !isSlackAddress(address, HOST, apiUrl))
        return { ok: false, why: 'not-allowed' };
      if ((file?.size ?? 0) > maxBytes) return { ok: false, why: 'too-large' };
      const bytes = await download(address);
      return typeof bytes === 'string'
        ? { ok: false, why: bytes }
        : { ok: true, name: file?.name ?? 'file', bytes };
    },

    async send(tenant, destination, { name, title, alt, bytes }) {
      const { channel_id, thread_ts } = await placeFor(destination);
      const file = { file: Buffer.from(bytes), filename: name, title, ...(alt && { alt_text: alt }) };
      await lanes.run(`${tenant} ${channel_id}`, () =>
        client.filesUploadV2(
          thread_ts === undefined ? { channel_id, ...file } : { channel_id, thread_ts, ...file },
        ),
      );
    },
  };

  async function download(address: string): Promise<Uint8Array | 'too-large' | 'not-allowed' | 'gone'> {
    const answer = await fetch(address, {
      headers: { authorization: `Bearer ${botToken}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (answer.status === 404 || answer.status === 410) return 'gone';
    // Without the right to read files, Slack answers with its sign-in page or sends one there.
    if (answer.status !== 200 || answer.body === null) {
      await answer.body?.cancel();
      if (answer.status >= 500) throw new Error(`Slack's file host answered ${answer.status}`);
      return 'not-allowed';
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of answer.body as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > maxBytes) return 'too-large';
      parts.push(part);
    }
    return Buffer.concat(parts);
  }

  /** What one person may see is not posted where others read. */
  async function placeFor(destination: Destination): Promise<{ channel_id: string; thread_ts?: string }> {
    if (destination.to === 'person' && !isDirect(destination.channel)) {
      const { channel } = await client.conversations.open({ users: destination.user });
      return { channel_id: channel?.id ?? destination.user };
    }
    const { channel } = destination;
    const thread = 'thread' in destination ? destination.thread : null;
    return thread === null ? { channel_id: channel } : { channel_id: channel, thread_ts: thread };
  }
}
