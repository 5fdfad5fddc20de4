import type { Request } from '../intake/request.ts';
import type { Job } from '../store/store.ts';
import { answerRequest, type RequestSetting, type Shown } from './answer-request.ts';
import { adoptBudget, type Changing, undoChange } from './change-application.ts';
import type { Destination } from './delivery.ts';
import { askedAt, type Outcome, type Parts, rememberedLang, rememberLang } from './parts.ts';
import type { ShownRecord } from './shown-record.ts';
import { type Asker, turnId } from './work.ts';

/** Thread turns looked through for the budget that "use this as our budget" means. */
const LOOK_BACK = 40;

export interface Asked {
  readonly request: Request;
  /** What was written, for the conversation's record. */
  readonly text: string;
  readonly destination: Destination;
  readonly ephemeral: boolean;
  readonly slash: boolean;
  readonly files: number;
}

/** Answers a request and keeps both sides of it. */
export async function runRequest(parts: Parts, job: Job, asker: Asker, asked: Asked): Promise<Outcome> {
  const { store, advisor } = parts;
  const { tenant } = job;
  const { request } = asked;
  const lang = request.lang ?? (await rememberedLang(store, tenant, asker.user));
  if (request.lang !== null) await rememberLang(store, tenant, asker.user, request.lang);
  const turn = turnId(tenant, job.key);
  const { state } = await store.applications.current(tenant, asker.channel);
  const setting: RequestSetting = {
    advisor,
    store,
    tenant,
    channel: asker.channel,
    state,
    now: askedAt(job),
    lang,
    turn,
    ephemeral: asked.ephemeral,
    slash: asked.slash,
    files: asked.files,
  };
  const shown = await answerOrChange(request, setting, asker, job);
  await keepShown(parts, job, asker, asked.text, shown);
  return { destination: asked.destination, messages: shown.messages };
}

async function answerOrChange(
  request: Request,
  setting: RequestSetting,
  asker: Asker,
  job: Job,
): Promise<Shown> {
  const { store, tenant, channel, lang } = setting;
  const who: Changing = { store, job, tenant, channel, user: asker.user, at: job.at, lang };
  if (request.kind === 'undo') return { record: null, messages: await undoChange(null, who) };
  if (request.kind !== 'adopt') return answerRequest(request, setting);
  const turns = await store.conversations.thread(tenant, channel, asker.thread ?? '', LOOK_BACK);
  const record = turns.map(recordOf).findLast((each) => each?.kind === 'budget') ?? null;
  return { record: null, messages: await adoptBudget(record, who) };
}

/** Keeps both sides of an exchange. */
export async function keepShown(
  { store }: Parts,
  job: Job,
  asker: Asker,
  text: string,
  shown: Shown,
): Promise<void> {
  const { channel, user } = asker;
  const id = turnId(job.tenant, job.key);
  const turn = { channel, thread: asker.thread ?? '', user, at: job.at };
  const said = shown.messages.map((message) => message.text).join('\n');
  await store.conversations.add(job.tenant, { ...turn, id: `${id}p`, who: 'person', text, record: null });
  // The same instant would leave the order to chance; the answer comes after its question.
  await store.conversations.add(job.tenant, {
    ...turn,
    id,
    who: 'advisor',
    text: said,
    record: shown.record,
    at: job.at + 1,
  });
}

/** Records are written by `keepShown` alone, so what is read has its shape. */
export function recordOf({ record }: { readonly record: unknown }): ShownRecord | null {
  return record as ShownRecord | null;
}
