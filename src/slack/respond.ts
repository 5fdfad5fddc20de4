import { errorName, type Log } from './bolt-logger.ts';
import { isSlackAddress } from './slack-address.ts';
import type { Message } from './views/message.ts';

interface Response extends Message {
  readonly response_type?: 'ephemeral' | 'in_channel';
  readonly replace_original: boolean;
}

/** Posts to the address that came with a command or a button; false when that did not work. */
export type Respond = (url: string | null, response: Response) => Promise<boolean>;

const HOST = 'hooks.slack.com';
const TIMEOUT_MS = 10_000;

/**
 * The address works five times in half an hour, so a failure is expected and never an error. It comes in
 * with the payload: only Slack's own host, or that of the stand-in the bot runs against, is spoken to.
 */
export function createRespond(slackApiUrl: string | undefined, log: Log): Respond {
  return async (url, response) => {
    if (url === null || !isSlackAddress(url, HOST, slackApiUrl)) return false;
    try {
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({
          ...response,
          parse: 'none',
          link_names: false,
          unfurl_links: false,
          unfurl_media: false,
        }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await answer.body?.cancel();
      return answer.ok;
    } catch (error) {
      log.debug({}, `A response address did not work: ${errorName(error)}`);
      return false;
    }
  };
}
