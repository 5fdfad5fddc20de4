import type { Job } from '../store/store.ts';
import { type Outcome, type Parts, rememberedLang } from './parts.ts';
import { BUDGET_PRESSES } from './presses/budget-presses.ts';
import { COMMON_PRESSES } from './presses/common-presses.ts';
import type { OnPress, PressWork } from './presses/pressed.ts';
import { QUESTION_PRESSES } from './presses/question-presses.ts';
import { REPAIR_PRESSES } from './presses/repair-presses.ts';
import { TOLD_PRESSES } from './presses/told-presses.ts';
import { recordOf } from './run-request.ts';
import type { ActionId } from './views/buttons.ts';
/** Does what a button says. */
export async function runPress(parts: Parts, job: Job, work: PressWork): Promise<readonly Outcome[]> {
  const [id = ''] = work.value.split(':');
  const turn = await parts.store.conversations.turn(job.tenant, id);
  const record = turn === null ? null : recordOf(turn);
  // A turn of another conversation is none of this one's, whatever a value says.
  const shown = turn !== null && record !== null && turn.channel === work.channel ? { turn, record } : null;
  const lang = shown?.record.lang ?? (await rememberedLang(parts.store, job.tenant, work.user));
  return ON_PRESS[work.action]({ parts, job, work, lang, shown });
}

const ON_PRESS: Readonly<Record<ActionId, OnPress>> = {
  ...COMMON_PRESSES,
  ...BUDGET_PRESSES,
  ...QUESTION_PRESSES,
  ...REPAIR_PRESSES,
  ...TOLD_PRESSES,
  // These open a form, which their listener does at once: a form cannot wait for the inbox.
  torch_open_call: async () => [],
  torch_open_budget: async () => [],
};
