import { SLACK_LIMITS as L } from '../../slack-limits.ts';
import { checkBlocks } from '../check-blocks.ts';
import { isObject, type Json, type JsonObject, objectsOf, stringOf } from '../json.ts';
import { nameBlocks } from '../name-blocks.ts';
import { jsonArgument } from '../read-contents.ts';
import { tellPosted } from '../send-events.ts';
import { SlackError } from '../slack-error.ts';
import { wireMessage } from '../wire-message.ts';
import type { Message } from '../workspace-state.ts';
import { changeMessage, postMessage } from '../write-message.ts';
import { setSessionStatus } from './agent-methods.ts';
import { botAuthor, ownMessage, threadOf } from './chat-methods.ts';
import { channelOf, joinedChannel, type Method, type MethodContext, need } from './method.ts';

const WRITE = ['chat:write'];

/** chat.startStream, appendStream, stopStream. */
export const STREAM_METHODS: { readonly [name: string]: Method } = {
  'chat.startStream': {
    scopes: WRITE,
    run({ core }, args) {
      need(args, 'thread_ts');
      const channel = joinedChannel(core, args);
      if (channel.kind === 'channel') {
        if (!args.recipient_team_id) throw new SlackError('missing_recipient_team_id');
        if (!args.recipient_user_id) throw new SlackError('missing_recipient_user_id');
      }
      const blocks = grow([], args);
      const draft = { text: textOf(blocks), blocks, ...threadOf(channel, args), ...botAuthor(core) };
      const message = postMessage(core, channel, { ...draft, streaming_state: 'in_progress' });
      return { channel: channel.id, ts: message.ts };
    },
  },
  'chat.appendStream': {
    scopes: WRITE,
    run(context, args) {
      const { channel, message } = streaming(context, args);
      if (!args.markdown_text && !args.chunks) throw new SlackError('no_text');
      const blocks = grow(message.blocks ?? [], args);
      changeMessage(context.core, channel, message, { blocks, text: textOf(blocks) }, true);
      return { channel: channel.id, ts: message.ts };
    },
  },
  'chat.stopStream': {
    scopes: WRITE,
    run(context, args) {
      const { core } = context;
      const { channel, message } = streaming(context, args);
      const added = jsonArgument(args.blocks);
      const last = Array.isArray(added) ? checked(added) : [];
      const blocks = nameBlocks([...grow(message.blocks ?? [], args), ...last]);
      delete message.streaming_state;
      changeMessage(core, channel, message, { blocks, text: textOf(blocks) }, true);
      // The app hears of a streamed message once, when it is whole.
      tellPosted(core, channel, message);
      if (typeof args.session_status === 'string' && message.thread_ts) {
        setSessionStatus(core, channel.id, message.thread_ts, args.session_status);
      }
      return { channel: channel.id, ts: message.ts, message: wireMessage(core, message) };
    },
  },
};

function streaming({ core }: MethodContext, args: JsonObject) {
  need(args, 'ts');
  const channel = channelOf(core, args);
  const message: Message = ownMessage(core, channel, args, 'message_not_owned_by_app');
  if (!message.streaming_state) throw new SlackError('message_not_in_streaming_state');
  return { channel, message };
}

/** The blocks of a stream with the text and the chunks of one more call. */
function grow(blocks: readonly JsonObject[], args: JsonObject): JsonObject[] {
  let grown = blocks;
  if (typeof args.markdown_text === 'string') grown = addText(grown, args.markdown_text);
  for (const chunk of objectsOf(jsonArgument(args.chunks))) {
    if (chunk.type === 'markdown_text') grown = addText(grown, stringOf(chunk.text));
    else if (chunk.type === 'blocks') grown = [...grown, ...checked(chunk.blocks)];
    else if (chunk.type === 'task_update') grown = addTask(grown, chunk);
    else if (chunk.type === 'plan_update') grown = addPlan(grown, stringOf(chunk.title));
    else throw new SlackError('invalid_chunks', [`[ERROR] unsupported chunk type: ${String(chunk.type)}`]);
  }
  return [...grown];
}

/** Text goes on where the last text stopped; after a task or a block it begins anew. */
function addText(blocks: readonly JsonObject[], text: string): JsonObject[] {
  if (text.length > L.stream.markdownText) throw new SlackError('msg_too_long');
  const last = blocks.at(-1);
  if (last?.type === 'markdown')
    return [...blocks.slice(0, -1), { ...last, text: stringOf(last.text) + text }];
  return text ? [...blocks, { type: 'markdown', text }] : [...blocks];
}

function addTask(blocks: readonly JsonObject[], chunk: JsonObject): JsonObject[] {
  const id = stringOf(chunk.id);
  if (!id || !chunk.title)
    throw new SlackError('invalid_chunks', ['[ERROR] a task_update needs an id and a title']);
  const task: JsonObject = { ...chunk, type: 'task_card', task_id: id };
  for (const key of ['details', 'output'] as const) {
    const text = stringOf(chunk[key]);
    if (text.length > L.stream.details)
      throw new SlackError('invalid_chunks', [`[ERROR] ${key} is too long`]);
    // A later update without the key keeps what was said before.
    if (text) task[key] = asRichText(text);
    else delete task[key];
  }
  const known = blocks.findIndex((block) => block.type === 'task_card' && block.task_id === id);
  if (known < 0) return [...blocks, task];
  return blocks.map((block, i) => (i === known ? { ...block, ...task } : block));
}

function addPlan(blocks: readonly JsonObject[], title: string): JsonObject[] {
  const known = blocks.findIndex((block) => block.type === 'plan');
  if (known < 0) return [{ type: 'plan', title }, ...blocks];
  return blocks.map((block, i) => (i === known ? { ...block, title } : block));
}

function checked(blocks: Json | undefined): JsonObject[] {
  if (!Array.isArray(blocks)) throw new SlackError('invalid_blocks_format');
  const { problems } = checkBlocks(blocks, 'message');
  if (problems.length > 0) throw new SlackError('invalid_blocks', problems);
  return nameBlocks(blocks.filter(isObject));
}

function textOf(blocks: readonly JsonObject[]): string {
  return blocks.map((block) => (block.type === 'markdown' ? stringOf(block.text) : '')).join('');
}

function asRichText(text: string): JsonObject {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
}
