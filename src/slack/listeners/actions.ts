import type { App } from '@slack/bolt';
import type { HandOver } from '../hand-over.ts';
import { readPress } from '../read-press.ts';

/** Every button but those that open a form. */
export function onActions(app: App, handOver: HandOver): void {
  app.action({ type: 'block_actions', action_id: /^torch_(?!open_)/ }, async ({ body, ack, context }) => {
    const press = readPress(body);
    if (press !== null) await handOver(context, press.key, press.work);
    await ack();
  });
}
