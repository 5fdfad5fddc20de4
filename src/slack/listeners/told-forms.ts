import type { App } from '@slack/bolt';
import type { HandOver } from '../hand-over.ts';
import { readPlace } from '../views/form-place.ts';
import { askerOf } from './asker-of.ts';

/** The eligibility form and the list of documents, as they were filled in. Nothing in them is required. */
export function onToldForms(app: App, handOver: HandOver): void {
  app.view('torch_eligibility_form', async ({ view, body, ack, context }) => {
    const place = readPlace(view.private_metadata);
    const { lang } = place;
    const { words, ...fields } = view.state.values;
    // What stands as the form was opened with says nothing new: it may be newer than that in the meantime.
    const changed = Object.entries(fields).flatMap(([field, { value }]) => {
      const now = value?.selected_option?.value ?? value?.selected_date ?? null;
      return now === (place.opened?.[field] ?? null) ? [] : [[field, now] as const];
    });
    await handOver(context, `form:${view.id}:${view.hash}`, {
      kind: 'eligibility-form',
      ...askerOf(place, body),
      text: words?.value?.value ?? '',
      changed,
      lang,
    });
    await ack();
  });
  app.view('torch_documents_form', async ({ view, body, ack, context }) => {
    const place = readPlace(view.private_metadata);
    const { lang } = place;
    const text = view.state.values.documents?.value?.value ?? '';
    await handOver(context, `form:${view.id}:${view.hash}`, {
      kind: 'documents-form',
      ...askerOf(place, body),
      text,
      lang,
    });
    await ack();
  });
}
