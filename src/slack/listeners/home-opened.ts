import type { App } from '@slack/bolt';
import type { HandOver } from '../hand-over.ts';
import { suggestPrompts } from '../suggest-prompts.ts';

/** The bot's own tab: Home shows what stands, Messages offers how to begin. */
export function onHomeOpened(app: App, handOver: HandOver): void {
  app.event('app_home_opened', async ({ event, context, body, client, logger }) => {
    if (event.tab === 'messages') {
      // Offering is a courtesy: it is not stored, and where it fails nothing is lost.
      await suggestPrompts(client, event.channel).catch((error: unknown) => logger.info(String(error)));
      return;
    }
    await handOver(context, `event:${body.event_id}`, {
      kind: 'home',
      channel: event.channel,
      thread: null,
      user: event.user,
    });
  });
}
