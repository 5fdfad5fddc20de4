import type { App } from '@slack/bolt';
import type { HandOver } from '../hand-over.ts';
import { handedFiles } from '../handed-files.ts';

/** Somebody writes to the bot directly. Edits, deletions and what other bots say are no questions. */
export function onDirectMessage(app: App, handOver: HandOver): void {
  app.message(async ({ message, context }) => {
    if (message.channel_type !== 'im') return;
    if (message.subtype !== undefined && message.subtype !== 'file_share') return;
    if ('bot_id' in message || message.user === undefined) return;
    await handOver(context, `say:${message.channel}:${message.ts}`, {
      kind: 'say',
      channel: message.channel,
      thread: message.thread_ts ?? message.ts,
      user: message.user,
      text: message.text ?? '',
      files: handedFiles(message.files),
    });
  });
}
