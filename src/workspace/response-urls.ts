import { SLACK_LIMITS } from '../slack-limits.ts';
import type { Core, Ephemeral } from './core.ts';
import { findChannel, findMessage } from './core.ts';
import { postEphemeral } from './ephemerals.ts';
import type { JsonObject } from './json.ts';
import { makeSecret } from './make-id.ts';
import { readContents } from './read-contents.ts';
import { SlackError } from './slack-error.ts';
import { changeMessage, postMessage, removeMessage } from './write-message.ts';

/** What a response_url answers for: where, to whom, and the message it may replace. */
export interface Origin {
  readonly channel: string;
  readonly person: string;
  readonly thread?: string | undefined;
  /** The message whose button was pressed; `ephemeral` when only its person sees it. */
  readonly source?: { ts: string; ephemeral: boolean } | undefined;
}

/** response_urls: five uses in half an hour each. */
export interface ResponseUrls {
  /** A new address; `kind` is its path's first word, as in Slack. */
  make(kind: 'commands' | 'actions', origin: Origin): string;
  /** Takes what was posted to a path; throws SlackError `used_url`, `expired_url` or what is wrong with it. */
  receive(path: string, body: JsonObject): void;
}

/** Kept in memory, at most 1000; a restart forgets them, as their half hour is short. */
export function createResponseUrls(core: Core): ResponseUrls {
  const known = new Map<string, { origin: Origin; made: number; uses: number }>();
  return {
    make(kind, origin) {
      const path = `/${kind}/${core.state.ids.team}/${core.state.lastMicros}/${makeSecret(12)}`;
      known.set(path, { origin, made: core.now().getTime(), uses: 0 });
      const oldest = known.keys().next().value;
      if (known.size > 1000 && oldest) known.delete(oldest);
      return `${core.origin}${path}`;
    },
    receive(path, body) {
      const url = known.get(path);
      if (!url) throw new SlackError('expired_url');
      if (core.now().getTime() - url.made > SLACK_LIMITS.responseUrl.lifeMs)
        throw new SlackError('expired_url');
      if (url.uses >= SLACK_LIMITS.responseUrl.uses) throw new SlackError('used_url');
      respond(core, url.origin, body);
      url.uses += 1;
    },
  };
}

/** Does what a response_url, or the payload of an acknowledged command, asks for. */
export function respond(core: Core, origin: Origin, body: JsonObject): void {
  const channel = findChannel(core, origin.channel);
  if (!channel) throw new SlackError('channel_not_found');
  const { source } = origin;
  const ephemeral = source?.ephemeral
    ? core.ephemerals.find((shown) => shown.person === origin.person && shown.message.ts === source.ts)
    : undefined;
  const message = source && !source.ephemeral ? findMessage(channel, source.ts) : undefined;
  if (body.delete_original === true || body.delete_original === 'true') {
    if (ephemeral) forget(core, ephemeral);
    if (message) removeMessage(core, channel, message);
    return;
  }
  const contents = readContents(body);
  const { botUser, bot, app } = core.state.ids;
  if (body.replace_original === true || body.replace_original === 'true') {
    if (ephemeral) {
      ephemeral.message = { ...ephemeral.message, blocks: [], ...contents };
      core.publish({ kind: 'ephemeral', channel: channel.id, message: { ...ephemeral.message } }, ephemeral);
      return;
    }
    if (message) {
      changeMessage(core, channel, message, { blocks: [], attachments: [], ...contents });
      return;
    }
  }
  const asked = typeof body.thread_ts === 'string' ? body.thread_ts : origin.thread;
  const draft = {
    ...contents,
    user: botUser,
    bot_id: bot,
    app_id: app,
    ...(asked ? { thread_ts: asked } : {}),
  };
  if (body.response_type === 'in_channel') postMessage(core, channel, draft);
  else postEphemeral(core, channel, origin.person, draft);
}

function forget(core: Core, ephemeral: Ephemeral): void {
  core.ephemerals.splice(core.ephemerals.indexOf(ephemeral), 1);
  const { channel, person, message } = ephemeral;
  core.publish({ kind: 'deleted', channel, ts: message.ts }, { person });
}
