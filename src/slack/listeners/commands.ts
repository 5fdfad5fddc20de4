import type { App } from '@slack/bolt';
import { readRequest } from '../../intake/request.ts';
import type { Store } from '../../store/store.ts';
import type { HandOver } from '../hand-over.ts';
import { tenantIn } from '../hand-over.ts';
import { rememberedLang } from '../parts.ts';
import { budgetForm } from '../views/budget-form.ts';

/** `/torch-check` and `/torch-draft`. A budget check without a budget opens the form at once. */
export function onCommands(app: App, handOver: HandOver, store: Store): void {
  for (const name of ['/torch-check', '/torch-draft'] as const) {
    app.command(name, async ({ command, ack, context, client }) => {
      const request = readRequest(command.text ?? '', name);
      if (request.kind === 'check-budget' && request.text === '') {
        await ack();
        const lang = request.lang ?? (await rememberedLang(store, tenantIn(context), command.user_id));
        const place = { channel: command.channel_id, thread: null, lang };
        await client.views.open({ trigger_id: command.trigger_id, view: budgetForm(place) });
        return;
      }
      await handOver(context, `command:${command.trigger_id}`, {
        kind: 'command',
        command: name,
        text: command.text ?? '',
        channel: command.channel_id,
        thread: null,
        user: command.user_id,
        responseUrl: command.response_url,
      });
      await ack();
    });
  }
}
