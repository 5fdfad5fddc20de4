import type { App } from '@slack/bolt';
import { readMoney } from '../../program/read-money.ts';
import type { HandOver } from '../hand-over.ts';
import { BEAR_FORM, WAY_FORM } from '../texts/repair-texts.ts';
import { readPlace } from '../views/form-place.ts';
import { askerOf } from './asker-of.ts';

/** The ticked changes of a way to mend a budget, and what the company can bear. */
export function onRepairForms(app: App, handOver: HandOver): void {
  app.view('torch_way_form', async ({ view, body, ack, context }) => {
    const place = readPlace(view.private_metadata);
    const { lang, turn = '', way = 0 } = place;
    const groups = Object.entries(view.state.values);
    const accepted = groups.flatMap(([, { value }]) =>
      (value?.selected_options ?? []).map((option) => Number(option.value)),
    );
    if (accepted.length === 0) {
      await ack({ response_action: 'errors', errors: { [groups[0]?.[0] ?? '']: WAY_FORM.none[lang] } });
      return;
    }
    const work = { kind: 'way-form', ...askerOf(place, body), turn, way, accepted, lang } as const;
    await handOver(context, `form:${view.id}:${view.hash}`, work);
    await ack();
  });
  app.view('torch_bear_form', async ({ view, body, ack, context }) => {
    const place = readPlace(view.private_metadata);
    const { lang, turn = '' } = place;
    const bear = readMoney(view.state.values.bear?.value?.value ?? '');
    if (bear.kind !== 'amount' || bear.fen < 0n) {
      await ack({ response_action: 'errors', errors: { bear: BEAR_FORM.wrong[lang] } });
      return;
    }
    await handOver(context, `form:${view.id}:${view.hash}`, {
      kind: 'bear-form',
      ...askerOf(place, body),
      turn,
      bear: bear.fen,
      lang,
    });
    await ack();
  });
}
