import type { App } from '@slack/bolt';
import type { Advisor } from '../../advisor/advisor.ts';
import { type Request, readRequest } from '../../intake/request.ts';
import type { Store } from '../../store/store.ts';
import type { HandOver } from '../hand-over.ts';
import { tenantIn } from '../hand-over.ts';
import { rememberedLang } from '../parts.ts';
import { budgetForm } from '../views/budget-form.ts';
import { draftCheckForm } from '../views/draft-check-form.ts';

/** `/torch-check` and `/torch-draft`. The check of a budget or a draft without its text opens the form at once. */
export function onCommands(app: App, handOver: HandOver, store: Store, advisor: Advisor): void {
  for (const name of ['/torch-check', '/torch-draft'] as const) {
    app.command(name, async ({ command, ack, context, client }) => {
      const request = readRequest(command.text ?? '', name);
      if (asksForForm(request)) {
        await ack();
        const lang = request.lang ?? (await rememberedLang(store, tenantIn(context), command.user_id));
        const place = { channel: command.channel_id, thread: null, lang };
        const view =
          request.kind === 'check-budget'
            ? budgetForm(place)
            : draftCheckForm(place, advisor.draftSections(), request.section);
        await client.views.open({ trigger_id: command.trigger_id, view });
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

function asksForForm(request: Request): request is Request & { kind: 'check-budget' | 'check-draft' } {
  return (request.kind === 'check-budget' || request.kind === 'check-draft') && request.text.trim() === '';
}
