import type { App } from '@slack/bolt';
import type { Store } from '../../store/store.ts';
import type { HandOver } from '../hand-over.ts';
import { tenantIn } from '../hand-over.ts';
import { handedFiles } from '../handed-files.ts';
import { rememberedLang } from '../parts.ts';
import { budgetForm } from '../views/budget-form.ts';

/** "Check a Torch budget" from anywhere; "Check this budget" and "Add this document" on a message. */
export function onShortcuts(app: App, handOver: HandOver, store: Store): void {
  app.shortcut(
    { callback_id: 'torch_budget_check', type: 'shortcut' },
    async ({ shortcut, ack, client, context }) => {
      await ack();
      const lang = await rememberedLang(store, tenantIn(context), shortcut.user.id);
      // The report goes to the direct conversation: kept under its id, its buttons find what they belong to.
      const { channel } = await client.conversations.open({ users: shortcut.user.id });
      const place = { channel: channel?.id ?? null, thread: null, lang };
      await client.views.open({ trigger_id: shortcut.trigger_id, view: budgetForm(place) });
    },
  );
  app.shortcut(
    { callback_id: 'torch_check_message', type: 'message_action' },
    async ({ shortcut, ack, context }) => {
      await handOver(context, `shortcut:${shortcut.trigger_id}`, {
        kind: 'check-message',
        channel: shortcut.channel.id,
        thread: null,
        user: shortcut.user.id,
        text: shortcut.message.text ?? '',
        files: handedFiles(shortcut.message.files),
        responseUrl: shortcut.response_url,
      });
      await ack();
    },
  );
  app.shortcut(
    { callback_id: 'torch_add_message', type: 'message_action' },
    async ({ shortcut, ack, context }) => {
      await handOver(context, `shortcut:${shortcut.trigger_id}`, {
        kind: 'add-message',
        channel: shortcut.channel.id,
        thread: null,
        user: shortcut.user.id,
        text: shortcut.message.text ?? '',
        files: handedFiles(shortcut.message.files),
        responseUrl: shortcut.response_url,
      });
      await ack();
    },
  );
}
