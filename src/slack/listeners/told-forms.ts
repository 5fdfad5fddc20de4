import type { App } from '@slack/bolt';
import type { HandOver } from '../hand-over.ts';
import { readPlace } from '../views/form-place.ts';

/** The eligibility form and the list of documents, as they were filled in. Nothing in them is required. */
export function onToldForms(app: App, handOver: HandOver): void {
  app.view('torch_eligibility_form', async ({ view, body, ack, context }) => {
    const { channel, thread, lang } = readPlace(view.private_metadata);
    const { words, expires, until, ...criteria } = view.state.values;
    const chosen = Object.entries(criteria).flatMap(([id, { value }]) => {
      const choice = value?.selected_option?.value;
      return choice === undefined ? [] : [[id, choice] as const];
    });
    const asker = { channel: channel ?? body.user.id, thread, user: body.user.id };
    await handOver(context, `form:${view.id}:${view.hash}`, {
      kind: 'eligibility-form',
      ...asker,
      text: words?.value?.value ?? '',
      chosen,
      expires: expires?.value?.selected_date ?? null,
      until: until?.value?.selected_date ?? null,
      lang,
    });
    await ack();
  });
  app.view('torch_documents_form', async ({ view, body, ack, context }) => {
    const { channel, thread, lang } = readPlace(view.private_metadata);
    const text = view.state.values.documents?.value?.value ?? '';
    const asker = { channel: channel ?? body.user.id, thread, user: body.user.id };
    await handOver(context, `form:${view.id}:${view.hash}`, { kind: 'documents-form', ...asker, text, lang });
    await ack();
  });
}
