import type { App } from '@slack/bolt';
import type { Store } from '../../store/store.ts';
import { tenantIn } from '../hand-over.ts';
import { rememberedLang } from '../parts.ts';
import { readPress } from '../read-press.ts';
import { budgetForm } from '../views/budget-form.ts';
import { callForm } from '../views/call-form.ts';

/** Buttons that open a form: at once, since Slack takes a trigger for three seconds only. */
export function onOpenForms(app: App, store: Store): void {
  app.action({ type: 'block_actions', action_id: /^torch_open_/ }, async ({ body, ack, context, client }) => {
    await ack();
    const press = readPress(body);
    if (press === null) return;
    const { action, channel, thread, ephemeral, user } = press.work;
    const tenant = tenantIn(context);
    const lang = await rememberedLang(store, tenant, user);
    const place = { channel, thread: ephemeral ? null : thread, lang };
    const { state } = await store.applications.current(tenant, channel);
    const view = action === 'torch_open_call' ? callForm(place, state.callFacts) : budgetForm(place);
    await client.views.open({ trigger_id: body.trigger_id, view });
  });
}
