import type { Request } from '../intake/request.ts';
import type { Job } from '../store/store.ts';
import { answerRequest, type RequestSetting, type Shown } from './answer-request.ts';
import { addDocuments } from './answers/add-documents.ts';
import { planInstead, showPlan, tellCash } from './answers/cash-answer.ts';
import { changedLast, earlierVersion } from './answers/draft-answer.ts';
import { useFacts } from './answers/facts-answer.ts';
import { offerToKeep } from './answers/offer-to-keep.ts';
import { plain } from './answers/show.ts';
import { tellDocuments, tellEligibility } from './answers/told-answers.ts';
import { adoptBudget, type Changing, undoChange } from './change-application.ts';
import type { Destination } from './delivery.ts';
import { askedAt, type Outcome, type Parts, rememberedLang, rememberLang } from './parts.ts';
import type { ShownRecord } from './shown-record.ts';
import { FILE_NOT_READ } from './texts/file-texts.ts';
import { recordsHere } from './turns-here.ts';
import { below } from './views/below.ts';
import { context } from './views/sections.ts';
import { type Asker, type SlackFile, turnId } from './work.ts';

export interface Asked {
  readonly request: Request;
  /** What was written, for the conversation's record. */
  readonly text: string;
  readonly destination: Destination;
  readonly ephemeral: boolean;
  readonly slash: boolean;
  readonly files: readonly SlackFile[];
  /** The person stopped it, or another process has it. */
  readonly signal?: AbortSignal;
  /** Shows a line of the answer while the rest is being written. */
  readonly onLine?: (line: string) => void;
}

/** Answers a request and keeps both sides of it. */
export async function runRequest(parts: Parts, job: Job, asker: Asker, asked: Asked): Promise<Outcome> {
  const { store } = parts;
  const { tenant } = job;
  const { request } = asked;
  const lang = request.lang ?? (await rememberedLang(store, tenant, asker.user));
  if (request.lang !== null) await rememberLang(store, tenant, asker.user, request.lang);
  const setting = await settingFor(parts, job, asker, { ...asked, lang });
  const answered = await answerOrChange(request, setting, changingOf(job, asker, setting));
  const shown = WORDS_ONLY.has(request.kind) ? noteUnread(answered, setting) : answered;
  await keepShown(parts, job, asker, asked.text, shown);
  return {
    destination: asked.destination,
    messages: [shown, ...(shown.also ?? [])].flatMap(({ messages }) => messages),
    ...(shown.files && { files: shown.files }),
    ...(shown.handed && { handed: shown.handed }),
  };
}

/** What is asked for in words alone; a file that came along is not read. */
const WORDS_ONLY: ReadonlySet<Request['kind']> = new Set(['check-eligibility', 'check-documents']);

function noteUnread(shown: Shown, { files, lang }: RequestSetting): Shown {
  if (files.length === 0) return shown;
  return { ...shown, messages: below(shown.messages, context([FILE_NOT_READ[lang]])) };
}

/** Everything a request of this person, here and now, is answered with. */
export async function settingFor(
  { store, advisor, files }: Parts,
  job: Job,
  { channel, thread, user }: Asker,
  asked: Pick<RequestSetting, 'lang' | 'ephemeral' | 'slash' | 'files' | 'signal' | 'onLine'>,
): Promise<RequestSetting> {
  const { tenant } = job;
  const { state } = await store.applications.current(tenant, channel);
  const { lang, ephemeral, slash } = asked;
  return {
    advisor,
    store,
    tenant,
    channel,
    thread,
    user,
    state,
    now: askedAt(job),
    lang,
    turn: turnId(tenant, job.key),
    ephemeral,
    slash,
    files: asked.files,
    fetchFile: files.fetch,
    ...(asked.signal && { signal: asked.signal }),
    ...(asked.onLine && { onLine: asked.onLine }),
  };
}

export function changingOf(job: Job, { channel, user }: Asker, { store, lang }: RequestSetting): Changing {
  return { store, job, tenant: job.tenant, channel, user, at: job.at, lang };
}

async function answerOrChange(request: Request, setting: RequestSetting, who: Changing): Promise<Shown> {
  switch (request.kind) {
    case 'undo':
      // Under a changed draft it is that change that is meant, and not the application's.
      return (await changedLast(setting))
        ? earlierVersion(null, setting)
        : plain(await undoChange(null, who));
    case 'adopt':
      return plain(await adoptBudget(await lastBudget(setting), who));
    case 'add-document':
      return addDocuments(setting, who);
    case 'use-facts':
      return useFacts(setting, who);
    case 'cash':
      return tellCash(request.text, setting, who);
    case 'check-eligibility':
      return tellEligibility(request.text, setting, who);
    case 'check-documents':
      return tellDocuments(request.text, setting, who);
    default: {
      const shown = await answerRequest(request, setting);
      const plan = setting.files.length === 0 ? null : await planInstead(shown.record, setting);
      return plan === null ? offerToKeep(request.kind, shown, setting) : showPlan(plan, setting, who);
    }
  }
}

/** The budget that "use this as our budget" means. */
async function lastBudget(setting: RequestSetting): Promise<ShownRecord | null> {
  const [last] = await recordsHere(setting, ['budget'], { limit: 1 });
  return last ?? null;
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
  await store.conversations.add(job.tenant, { ...turn, id: `${id}p`, who: 'person', text, record: null });
  for (const [at, { messages, record }] of [shown, ...(shown.also ?? [])].entries()) {
    await store.conversations.add(job.tenant, {
      ...turn,
      id: at === 0 ? id : `${id}-${at + 1}`,
      who: 'advisor',
      text: messages.map((message) => message.text).join('\n'),
      record,
      // The same instant would leave the order to chance; the answer comes after its question.
      at: job.at + 1 + at,
    });
  }
}
