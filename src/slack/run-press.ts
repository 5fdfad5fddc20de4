import type { Job } from '../store/store.ts';
import { type Outcome, type Parts, rememberedLang } from './parts.ts';
import { BUDGET_PRESSES } from './presses/budget-presses.ts';
import { COMMON_PRESSES } from './presses/common-presses.ts';
import { DOCUMENT_PRESSES } from './presses/document-presses.ts';
import { DRAFT_PRESSES } from './presses/draft-presses.ts';
import { gone, type OnPress, type PressWork } from './presses/pressed.ts';
import { QUESTION_PRESSES } from './presses/question-presses.ts';
import { REPAIR_PRESSES } from './presses/repair-presses.ts';
import { TOLD_PRESSES } from './presses/told-presses.ts';
import { recordOf } from './shown-record.ts';
import type { ActionId, OpensForm } from './views/buttons.ts';

/** A form cannot wait for the inbox: its listener opens it at once, and no such press is stored. */
type DoneByWorker = Exclude<ActionId, OpensForm>;

/** Does what a button says. */
export async function runPress(parts: Parts, job: Job, work: PressWork): Promise<readonly Outcome[]> {
  const [id = ''] = work.value.split(':');
  const turn = await parts.store.conversations.turn(job.tenant, id);
  const record = turn === null ? null : recordOf(turn);
  // A turn of another conversation is none of this one's, whatever a value says.
  const shown = turn !== null && record !== null && turn.channel === work.channel ? { turn, record } : null;
  const lang = shown?.record.lang ?? (await rememberedLang(parts.store, job.tenant, work.user));
  // A button of an older version may have nobody left to answer it.
  const answer = (ON_PRESS as Readonly<Partial<Record<ActionId, OnPress>>>)[work.action] ?? gone;
  return answer({ parts, job, work, lang, shown });
}

const ON_PRESS: Readonly<Record<DoneByWorker, OnPress>> = {
  ...COMMON_PRESSES,
  ...BUDGET_PRESSES,
  ...DOCUMENT_PRESSES,
  ...DRAFT_PRESSES,
  ...QUESTION_PRESSES,
  ...REPAIR_PRESSES,
  ...TOLD_PRESSES,
};
