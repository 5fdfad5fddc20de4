import type { App } from '@slack/bolt';
import type { HandOver } from '../hand-over.ts';
import { handedFiles } from '../handed-files.ts';

/**
 * Somebody names the bot in a channel. A mention can also arrive as a message: both have the same channel
 * and ts, and with them the same key. Slack's event id adds nothing to that.
 */
export function onMention(app: App, handOver: HandOver): void {
  app.event('app_mention', async ({ event, context }) => {
    if (event.bot_id !== undefined || event.user === undefined) return;
    await handOver(context, `say:${event.channel}:${event.ts}`, {
      kind: 'say',
      channel: event.channel,
      thread: event.thread_ts ?? event.ts,
      user: event.user,
      text: event.text,
      files: handedFiles(event.files),
    });
  });
}
