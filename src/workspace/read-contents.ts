import { SLACK_LIMITS } from '../slack-limits.ts';
import { checkBlocks } from './check-blocks.ts';
import { isObject, type Json, type JsonObject, objectsOf, parseJson, stringOf } from './json.ts';
import { nameBlocks } from './name-blocks.ts';
import { SlackError } from './slack-error.ts';
import type { Message } from './workspace-state.ts';

/** An argument that is JSON, given as such or, in a form, as its text. */
export function jsonArgument(value: Json | undefined): Json | undefined {
  return typeof value === 'string' ? parseJson(value) : value;
}

/** The text, blocks, attachments and metadata of a message from a call's arguments, checked as Slack does. */
export function readContents(
  args: JsonObject,
): Pick<Message, 'text' | 'blocks' | 'attachments' | 'metadata'> {
  const contents: ReturnType<typeof readContents> = {
    text: stringOf(args.text).slice(0, SLACK_LIMITS.message.text),
  };
  const blocks = readBlocks(args);
  const attachments = objectsOf(jsonArgument(args.attachments));
  if (attachments.length > SLACK_LIMITS.message.attachments) throw new SlackError('too_many_attachments');
  if (!contents.text.trim() && blocks.length === 0 && attachments.length === 0)
    throw new SlackError('no_text');
  if (blocks.length > 0) contents.blocks = blocks;
  if (attachments.length > 0) contents.attachments = attachments;
  const metadata = jsonArgument(args.metadata);
  if (isObject(metadata)) contents.metadata = metadata;
  return contents;
}

/** Blocks from `blocks` or `markdown_text`, checked; a call gives one of the two. */
function readBlocks(args: JsonObject): JsonObject[] {
  if (typeof args.markdown_text === 'string' && args.markdown_text) {
    if (args.blocks !== undefined || args.text !== undefined) throw new SlackError('markdown_text_conflict');
    if (args.markdown_text.length > SLACK_LIMITS.message.markdownText) throw new SlackError('msg_too_long');
    return nameBlocks([{ type: 'markdown', text: args.markdown_text }]);
  }
  if (args.blocks === undefined || args.blocks === '') return [];
  const blocks = jsonArgument(args.blocks);
  if (!Array.isArray(blocks)) throw new SlackError('invalid_blocks_format');
  const { problems, characters } = checkBlocks(blocks, 'message');
  if (problems.length > 0) throw new SlackError('invalid_blocks', problems);
  if (characters > SLACK_LIMITS.message.totalBlockText) throw new SlackError('msg_blocks_too_long');
  return nameBlocks(objectsOf(blocks));
}
