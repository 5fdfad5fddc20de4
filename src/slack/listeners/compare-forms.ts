import type { App } from '@slack/bolt';
import type { HandOver } from '../hand-over.ts';
import { COMPARISON } from '../texts/kept-document-texts.ts';
import { readPlace } from '../views/form-place.ts';
import { askerOf } from './asker-of.ts';

/** Which two of the kept documents are to be compared. */
export function onCompareForms(app: App, handOver: HandOver): void {
  app.view('torch_compare_form', async ({ view, body, ack, context }) => {
    const place = readPlace(view.private_metadata);
    const { lang } = place;
    const chosen = (field: string) => view.state.values[field]?.value?.selected_option?.value ?? '';
    const [before, after] = [chosen('before'), chosen('after')];
    if (before === after) {
      await ack({ response_action: 'errors', errors: { after: COMPARISON.twice[lang] } });
      return;
    }
    const work = { kind: 'compare-form', ...askerOf(place, body), before, after, lang } as const;
    await handOver(context, `form:${view.id}:${view.hash}`, work);
    await ack();
  });
}
