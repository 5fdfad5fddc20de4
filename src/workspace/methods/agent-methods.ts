import { SLACK_LIMITS as L } from '../../slack-limits.ts';
import { type Core, findMessage } from '../core.ts';
import { type JsonObject, objectsOf, stringOf, stringsOf } from '../json.ts';
import { jsonArgument } from '../read-contents.ts';
import { SlackError } from '../slack-error.ts';
import { clearStatus, setStatus } from '../statuses.ts';
import { audience } from '../write-message.ts';
import { joinedChannel, type Method, need } from './method.ts';

/** assistant.threads.* and agents.sessions.*. */
export const AGENT_METHODS: { readonly [name: string]: Method } = {
  'assistant.threads.setStatus': {
    scopes: ['chat:write', 'assistant:write'],
    run({ core }, args) {
      need(args, 'channel_id', 'thread_ts');
      if (args.status === undefined) need(args, 'status');
      const channel = joinedChannel(core, args, 'channel_id');
      const thread = stringOf(args.thread_ts);
      const messages = stringsOf(jsonArgument(args.loading_messages));
      if (messages.length > L.status.loadingMessages) {
        throw new SlackError('invalid_arguments', [
          '[ERROR] no more than 10 items allowed [json-pointer:/loading_messages]',
        ]);
      }
      const status = stringOf(args.status);
      if (status === '') clearStatus(core, channel.id, thread);
      else setStatus(core, channel.id, thread, { status, loading_messages: messages, stoppable: false });
      return {};
    },
  },
  'assistant.threads.setSuggestedPrompts': {
    scopes: ['assistant:write'],
    run({ core }, args) {
      const channel = joinedChannel(core, args, 'channel_id');
      const prompts = objectsOf(jsonArgument(args.prompts)).map((prompt) => {
        return { title: stringOf(prompt.title), message: stringOf(prompt.message) };
      });
      if (prompts.length === 0 || prompts.some((prompt) => !prompt.title || !prompt.message)) {
        throw new SlackError('invalid_arguments', [
          '[ERROR] prompts need a title and a message [json-pointer:/prompts]',
        ]);
      }
      if (prompts.length > L.suggestedPrompts.prompts) throw new SlackError('too_many_prompts');
      // For an agent app Slack answers ok to a call with thread_ts, and shows nothing.
      if (core.manifest.isAgent && args.thread_ts) return {};
      const shown = { channel: channel.id, title: stringOf(args.title), prompts };
      core.prompts.set(channel.id, shown);
      core.publish({ kind: 'prompts', ...shown }, audience(channel));
      return {};
    },
  },
  'assistant.threads.setTitle': {
    scopes: ['assistant:write'],
    run({ core }, args) {
      need(args, 'channel_id', 'thread_ts', 'title');
      joinedChannel(core, args, 'channel_id');
      return {};
    },
  },
  'agents.sessions.setStatus': {
    scopes: ['chat:write'],
    run({ core }, args) {
      needAgent(core);
      need(args, 'channel_id', 'status');
      const channel = joinedChannel(core, args, 'channel_id');
      const thread = stringOf(args.thread_ts);
      if (!thread || !findMessage(channel, thread)) throw new SlackError('thread_not_found');
      titleOf(args);
      setSessionStatus(core, channel.id, thread, stringOf(args.status));
      return {};
    },
  },
  'agents.sessions.rename': {
    scopes: ['chat:write'],
    run({ core }, args) {
      needAgent(core);
      need(args, 'channel_id', 'title', 'thread_ts');
      joinedChannel(core, args, 'channel_id');
      titleOf(args);
      return {};
    },
  },
};

/** Shows a session as at work, with a stop button where the app listens for it, or not. */
export function setSessionStatus(core: Core, channel: string, thread: string, status: string): void {
  if (!['active', 'processing', 'suspended', 'closed'].includes(status)) {
    throw new SlackError('invalid_arguments', [
      '[ERROR] must be one of: active, processing, suspended, closed [json-pointer:/status]',
    ]);
  }
  const stoppable = core.manifest.events.has('agent_session_stopped');
  if (status === 'processing')
    setStatus(core, channel, thread, { status: 'processing', loading_messages: [], stoppable });
  else clearStatus(core, channel, thread);
}

function needAgent(core: Core): void {
  if (!core.manifest.isAgent)
    throw new SlackError('not_allowed', ['[ERROR] the manifest declares no agent_view']);
}

function titleOf(args: JsonObject): void {
  if (stringOf(args.title).length > L.status.sessionTitle) {
    throw new SlackError('invalid_arguments', [
      '[ERROR] must be less than 201 characters [json-pointer:/title]',
    ]);
  }
}
