import type { App } from '@slack/bolt';
import type { Lang } from '../../program/bilingual.ts';
import type { HandOver } from '../hand-over.ts';
import { handedFiles } from '../handed-files.ts';
import { readCallForm } from '../read-call-form.ts';
import { BUDGET_FORM } from '../texts/form-texts.ts';
import { readPlace } from '../views/form-place.ts';
import type { SlackFile } from '../work.ts';
import { askerOf } from './asker-of.ts';

/** What people send from a form. What cannot be read is told at its field, before anything is stored. */
export function onForms(app: App, handOver: HandOver): void {
  app.view('torch_budget_form', async ({ view, body, ack, context }) => {
    const place = readPlace(view.private_metadata);
    const { lang } = place;
    const text = view.state.values.budget?.text?.value ?? '';
    const [file = null] = handedFiles(view.state.values.file?.file?.files);
    const error = budgetFormError(text, file, lang);
    if (error !== null) {
      await ack({ response_action: 'errors', errors: error });
      return;
    }
    await handOver(context, `form:${view.id}:${view.hash}`, {
      kind: 'budget-form',
      ...askerOf(place, body),
      text: file === null ? text : '',
      file,
      lang,
    });
    await ack();
  });
  app.view('torch_call_form', async ({ view, body, ack, context }) => {
    const place = readPlace(view.private_metadata);
    const { lang } = place;
    const typed = (field: string) => view.state.values[field]?.value?.value ?? null;
    const [cap, ratio, hour, source] = [typed('cap'), typed('ratio'), typed('hour'), typed('source')];
    const day = view.state.values.day?.value?.selected_date ?? null;
    const read = readCallForm({ cap, ratio, day, hour, source }, lang);
    if (!read.ok) {
      await ack({ response_action: 'errors', errors: { ...read.errors } });
      return;
    }
    const { callFacts } = read;
    await handOver(context, `form:${view.id}:${view.hash}`, {
      kind: 'call-form',
      ...askerOf(place, body),
      callFacts,
      lang,
      opened: { source: place.opened?.source ?? '', turn: place.turn ?? null },
    });
    await ack();
  });
}

/** Said at the field it belongs to; null when there is one budget. */
function budgetFormError(text: string, file: SlackFile | null, lang: Lang): Record<string, string> | null {
  const written = text.trim() !== '';
  if (file !== null) return written ? { file: BUDGET_FORM.both[lang] } : null;
  return /\d/.test(text) ? null : { budget: BUDGET_FORM.empty[lang] };
}
