import type { App } from '@slack/bolt';
import type { HandOver } from '../hand-over.ts';

/**
 * The app was removed. Slack sends one or both of these, in any order: either deletes everything of the
 * team at once. Revoked user tokens are not the bot's, and change nothing.
 */
export function onUninstalled(app: App, handOver: HandOver): void {
  const gone = { kind: 'forget', channel: '', thread: null, user: '' } as const;
  app.event('app_uninstalled', async ({ context, body }) => {
    await handOver(context, `event:${body.event_id}`, gone);
  });
  app.event('tokens_revoked', async ({ event, context, body }) => {
    if ((event.tokens.bot ?? []).length > 0) await handOver(context, `event:${body.event_id}`, gone);
  });
}
