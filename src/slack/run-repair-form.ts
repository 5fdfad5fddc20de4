import type { Job } from '../store/store.ts';
import { filesWith } from './made-files.ts';
import { type Outcome, type Parts, toPerson, toThread } from './parts.ts';
import { keepShown } from './run-request.ts';
import { showRecord } from './show-record.ts';
import type { ShownRecord } from './shown-record.ts';
import { recordOf } from './shown-record.ts';
import { takenChanges } from './take-way.ts';
import { NOTICES } from './texts/notices.ts';
import { notice } from './views/notice.ts';
import { turnId, type Work } from './work.ts';

/** What a person chose of a way to mend a budget, or how much the company can bear: shown under what it came from. */
export async function runRepairForm(
  parts: Parts,
  job: Job,
  work: Work & { kind: 'way-form' | 'bear-form' },
): Promise<readonly Outcome[]> {
  const { store, advisor } = parts;
  const turn = await store.conversations.turn(job.tenant, work.turn);
  const shown = turn === null || turn.channel !== work.channel ? null : recordOf(turn);
  const destination = work.thread === null ? toPerson(work, null) : toThread(work);
  const record = shown?.kind === 'repair' ? chosen(parts, shown, work) : null;
  if (record === null) return [{ destination, messages: notice(NOTICES.gone, work.lang) }];
  const ephemeral = destination.to === 'person';
  const messages = showRecord(advisor, record, { turn: turnId(job.tenant, job.key), ephemeral });
  await keepShown(parts, job, work, `[${work.kind}]`, { record, messages });
  return [{ destination, messages, ...(ephemeral ? {} : { files: () => filesWith(advisor, record) }) }];
}

function chosen(
  { advisor }: Parts,
  record: ShownRecord & { kind: 'repair' },
  work: Work & { kind: 'way-form' | 'bear-form' },
): ShownRecord | null {
  if (work.kind === 'bear-form') return { ...record, bear: work.bear };
  return takenChanges(advisor, record, work.way, work.accepted);
}
