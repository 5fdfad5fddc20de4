import type { KnownBlock } from '@slack/types';
import type { Message } from './message.ts';
import { packMessages } from './pack-messages.ts';

/** Messages with blocks more at their end. */
export function below(messages: readonly Message[], blocks: readonly KnownBlock[]): readonly Message[] {
  const last = messages.at(-1);
  if (last === undefined || blocks.length === 0) return messages;
  return [...messages.slice(0, -1), ...packMessages(last.text, [...last.blocks, ...blocks])];
}
