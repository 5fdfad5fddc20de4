import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Advisor } from '../../advisor/advisor.ts';
import { NO_ANSWERS } from '../../program/eligibility.ts';
import type { Store, Tenant } from '../../store/store.ts';
import { documentsAgain, repairedAgain } from '../check-again.ts';
import { tenantIn } from '../hand-over.ts';
import { rememberedLang } from '../parts.ts';
import { proposedIn } from '../proposed-in.ts';
import { readPress } from '../read-press.ts';
import { recordOf } from '../shown-record.ts';
import { answerForm } from '../views/answer-form.ts';
import { bearForm } from '../views/bear-form.ts';
import { budgetForm } from '../views/budget-form.ts';
import { callForm } from '../views/call-form.ts';
import { compareForm } from '../views/compare-form.ts';
import { documentsForm } from '../views/documents-view.ts';
import { draftCheckForm } from '../views/draft-check-form.ts';
import { eligibilityForm } from '../views/eligibility-form.ts';
import { factsForm } from '../views/facts-form.ts';
import type { FormPlace } from '../views/form-place.ts';
import { reviseForm } from '../views/revise-form.ts';
import { wayForm } from '../views/way-form.ts';
import type { Work } from '../work.ts';

/** Buttons that open a form: at once, since Slack takes a trigger for three seconds only. */
export function onOpenForms(app: App, store: Store, advisor: Advisor): void {
  app.action({ type: 'block_actions', action_id: /^torch_open_/ }, async ({ body, ack, context, client }) => {
    await ack();
    const press = readPress(body);
    if (press === null) return;
    const { channel, thread, ephemeral, user } = press.work;
    const tenant = tenantIn(context);
    const lang = await rememberedLang(store, tenant, user);
    const place = { channel, thread: ephemeral ? null : thread, lang };
    const view = await formOf(press.work, place, { store, advisor, tenant });
    await client.views.open({ trigger_id: body.trigger_id, view });
  });
}

interface Behind {
  readonly store: Store;
  readonly advisor: Advisor;
  readonly tenant: Tenant;
}

async function formOf(
  { action, value, channel }: Work & { kind: 'press' },
  place: FormPlace,
  { store, advisor, tenant }: Behind,
): Promise<ModalView> {
  const [turn = '', nth] = value.split(':');
  if (action === 'torch_open_call') {
    const { callFacts } = (await store.applications.current(tenant, channel)).state;
    const proposed = nth === undefined ? null : await proposedIn(store, tenant, { channel, turn, nth });
    return proposed === null
      ? callForm(place, callFacts)
      : callForm({ ...place, turn: value }, { ...callFacts, ...proposed });
  }
  if (action === 'torch_open_compare')
    return compareForm(place, await store.documents.all(tenant, channel), value);
  if (action === 'torch_open_draft') return draftCheckForm(place, advisor.draftSections(), null);
  if (action === 'torch_open_eligibility') {
    const { eligibility } = (await store.applications.current(tenant, channel)).state;
    return eligibilityForm(place, advisor.eligibilityInterview(), eligibility ?? NO_ANSWERS);
  }
  if (action === 'torch_open_answer') {
    const open = await store.questions.open(tenant, channel);
    return answerForm(place, value, open.find(({ id }) => id === value)?.question ?? null);
  }
  if (action === 'torch_open_facts') {
    const { facts } = (await store.applications.current(tenant, channel)).state;
    const [, section = ''] = value.split(':');
    return factsForm(
      { ...place, section },
      { questions: advisor.factsQuestions(section), known: facts, worded: advisor.worded },
    );
  }
  if (action === 'torch_open_bear') return bearForm(place, turn);
  const said = await store.conversations.turn(tenant, turn);
  const record = said === null || said.channel !== channel ? null : recordOf(said);
  // What is to change is said of a text, and in the language of that text.
  if (action === 'torch_open_revise')
    return reviseForm({ ...place, lang: record?.lang ?? place.lang }, turn, advisor.worded);
  if (record?.kind === 'documents') return documentsForm(place, documentsAgain(advisor, record).items);
  // Without the record there is nothing to choose from: a fresh budget is what helps.
  if (record?.kind !== 'repair') return budgetForm(place);
  return wayForm({ ...place, lang: record.lang }, repairedAgain(advisor, record), { turn, way: Number(nth) });
}
