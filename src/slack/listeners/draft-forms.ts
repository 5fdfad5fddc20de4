import type { App } from '@slack/bolt';
import type { HandOver } from '../hand-over.ts';
import { handedFiles } from '../handed-files.ts';
import { DRAFT_FORM } from '../texts/draft-check-texts.ts';
import { REVISE_FORM } from '../texts/draft-texts.ts';
import { readPlace } from '../views/form-place.ts';
import { askerOf } from './asker-of.ts';

/** A draft to be checked, as text or as a file, and one to be changed. */
export function onDraftForms(app: App, handOver: HandOver): void {
  app.view('torch_draft_form', async ({ view, body, ack, context }) => {
    const place = readPlace(view.private_metadata);
    const { lang } = place;
    const { values } = view.state;
    const text = values.draft?.value?.value ?? '';
    const [file = null] = handedFiles(values.file?.file?.files);
    const written = text.trim() !== '';
    if (written === (file !== null)) {
      const errors: Record<string, string> = written
        ? { file: DRAFT_FORM.both[lang] }
        : { draft: DRAFT_FORM.empty[lang] };
      await ack({ response_action: 'errors', errors });
      return;
    }
    const section = values.section?.value?.selected_option?.value ?? '';
    const work = { kind: 'draft-form', ...askerOf(place, body), section, text, file, lang } as const;
    await handOver(context, `form:${view.id}:${view.hash}`, work);
    await ack();
  });
  app.view('torch_revise_form', async ({ view, body, ack, context }) => {
    const place = readPlace(view.private_metadata);
    const { lang, turn = '' } = place;
    const instruction = (view.state.values.instruction?.value?.value ?? '').trim();
    if (instruction === '') {
      await ack({ response_action: 'errors', errors: { instruction: REVISE_FORM.empty[lang] } });
      return;
    }
    const work = { kind: 'revise-form', ...askerOf(place, body), turn, instruction, lang } as const;
    await handOver(context, `form:${view.id}:${view.hash}`, work);
    await ack();
  });
}
