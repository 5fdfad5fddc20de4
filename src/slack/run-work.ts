import { setTimeout } from 'node:timers/promises';
import { languageOf, type Request, readRequest } from '../intake/request.ts';
import type { Job } from '../store/store.ts';
import { answerQuestion } from './answer-question.ts';
import { errorName } from './bolt-logger.ts';
import { saveCallFacts } from './change-application.ts';
import type { Destination } from './delivery.ts';
import { createLiveReply } from './live-reply.ts';
import { type Outcome, type Parts, rememberedLang, toPerson, toThread } from './parts.ts';
import { publishHome } from './publish-home.ts';
import { runPress } from './run-press.ts';
import { runRepairForm } from './run-repair-form.ts';
import { runRequest } from './run-request.ts';
import { runToldForm } from './run-told-form.ts';
import { clearStatus, clearStoppable, showStatus, showStoppable } from './status.ts';
import { NO_PICTURE } from './texts/file-texts.ts';
import { FAILED, NOTICES } from './texts/notices.ts';
import { notice } from './views/notice.ts';
import { withSources } from './with-sources.ts';
import { isDirect, type SlackFile, type Work } from './work.ts';

/** An answer that takes longer than this gets a placeholder first, in ms. */
const PLACEHOLDER_MS = 2_500;

/** What a model words. */
const WORDED: ReadonlySet<Request['kind']> = new Set<Request['kind']>([
  'ask',
  'draft',
  'draft-also',
  'revise',
]);

/** What they change stands on the Home tab. */
const FORMS_OF_HOME: ReadonlySet<Work['kind']> = new Set(['call-form', 'answer-form']);

/** Does one job of the inbox and sends what comes of it; a person's stop ends it with one sentence. */
export async function runWork(parts: Parts, job: Job, signal: AbortSignal): Promise<void> {
  // Only listeners write entries, and each writes a Work.
  const work = job.payload as Work;
  if (work.kind === 'forget') return parts.store.forget(job.tenant);
  if (work.kind === 'home') return publishHome(parts, job, work);
  if (work.kind === 'say') return runSay(parts, job, work, signal);
  for (const outcome of await outcomes(parts, job, work)) {
    await handFiles(parts, job, outcome);
    await parts.delivery.send(job, outcome.destination, outcome.messages, signal);
    await sendFiles(parts, job, outcome);
    await outcome.sent?.();
  }
  const onHome = work.kind === 'press' && work.message === null;
  if (onHome || (FORMS_OF_HOME.has(work.kind) && isDirect(work.channel))) await publishHome(parts, job, work);
}

/** Says once, in one sentence, that a job was given up: what a person sent never ends in silence. */
export async function apologize(parts: Parts, job: Job): Promise<void> {
  const work = job.payload as Work;
  if (work.kind === 'forget' || work.kind === 'home') return;
  const own = 'text' in work ? languageOf(work.text) : null;
  const lang = own ?? (await rememberedLang(parts.store, job.tenant, work.user).catch(() => 'en' as const));
  const destination =
    work.kind === 'say' ? toThread(work) : toPerson(work, 'responseUrl' in work ? work.responseUrl : null);
  // A half-sent private or shared reply counts its parts; the apology is one more and not one of them.
  const counted = destination.to === 'person' || /^\d+$/.test(job.reply ?? '');
  const fresh = counted ? { ...job, reply: null } : job;
  await parts.delivery.send(fresh, destination, notice(FAILED, lang));
}

async function runSay(
  parts: Parts,
  job: Job,
  work: Work & { kind: 'say' },
  signal: AbortSignal,
): Promise<void> {
  const surface = isDirect(work.channel) ? 'direct' : 'mention';
  const request = readRequest(work.text, surface, work.files.length > 0);
  const lang = request.lang ?? (await rememberedLang(parts.store, job.tenant, work.user));
  const destination = { to: 'thread', channel: work.channel, thread: work.thread } as const;
  // Only a model takes so long that it can be stopped, and that what comes is shown meanwhile.
  const live =
    parts.advisor.worded !== null && WORDED.has(request.kind) ? createLiveReply(parts, job, work) : null;
  if (live === null) await showStatus(parts, work, lang);
  else await showStoppable(parts, work);
  const answer = runRequest(parts, job, work, {
    request,
    text: work.text,
    destination,
    ephemeral: false,
    slash: false,
    files: work.files,
    signal,
    ...(live && { onLine: (line: string) => live.add(line) }),
  });
  const stopped = new Promise<null>((resolve) => {
    // The stop may have come while the status was on its way.
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  const timer = new AbortController();
  const slow = setTimeout(PLACEHOLDER_MS, 'slow' as const, { signal: timer.signal }).catch(
    () => 'slow' as const,
  );
  try {
    const first = await Promise.race([answer, stopped, slow]);
    if (first === 'slow' && live === null)
      await parts.delivery.send(job, destination, notice(NOTICES.working, lang), signal);
    else if (first === 'slow' && live?.begun === false) live.add(NOTICES.working[lang]);
    const outcome = first === 'slow' ? await Promise.race([answer, stopped]) : first;
    // The answer goes on unseen after a stop; if it fails, nobody is left to be told.
    if (outcome === null) answer.catch(() => {});
    await live?.end();
    if (outcome !== null) await handFiles(parts, job, outcome);
    await parts.delivery.send(job, destination, outcome?.messages ?? notice(NOTICES.stopped, lang), signal);
    if (outcome !== null) await sendFiles(parts, job, outcome);
  } finally {
    timer.abort();
    await live?.end();
    if (live === null) await clearStatus(parts, work);
    else await clearStoppable(parts, work);
  }
}

/** The files that were asked for: where they cannot be sent, the job is tried again and ends in an apology. */
async function handFiles(parts: Parts, job: Job, { destination, handed }: Outcome): Promise<void> {
  if (handed !== undefined) await sendOnce(parts, job, destination, handed);
}

/**
 * The files that go with a reply. What cannot be made or sent is no reason to repeat the reply, which has already
 * been read: one sentence more says that it is missing.
 */
async function sendFiles(parts: Parts, job: Job, { destination, messages, files }: Outcome): Promise<void> {
  if (files === undefined) return;
  try {
    await sendOnce(parts, job, destination, files);
  } catch (error) {
    parts.log.warn({}, `A file could not be sent: ${errorName(error)}`);
    const lang = await rememberedLang(parts.store, job.tenant, (job.payload as Work).user);
    await parts.delivery.send(job, destination, [...messages, ...notice(NO_PICTURE, lang)]);
  }
}

/** Sends files once: a later attempt of the job finds them noted. */
async function sendOnce(
  { files, store }: Parts,
  job: Job,
  destination: Destination,
  make: NonNullable<Outcome['files']>,
): Promise<void> {
  const name = `files:${job.key}`;
  if ((await store.settings.get(job.tenant, name)) !== null) return;
  for (const file of await make()) await files.send(job.tenant, destination, file);
  await store.settings.set(job.tenant, name, 'sent', job);
}

async function outcomes(parts: Parts, job: Job, work: Work): Promise<readonly Outcome[]> {
  switch (work.kind) {
    case 'press':
      return runPress(parts, job, work);
    case 'command': {
      const request = readRequest(work.text, work.command);
      return [await privately(parts, job, work, request, { slash: work.command === '/torch-check' })];
    }
    case 'budget-form':
      return [
        await privately(
          parts,
          job,
          work,
          { kind: 'check-budget', text: work.text, lang: work.lang },
          { files: work.file === null ? [] : [work.file] },
        ),
      ];
    case 'check-message': {
      const lang = languageOf(work.text);
      const { files } = work;
      return [await privately(parts, job, work, { kind: 'check-budget', text: work.text, lang }, { files })];
    }
    case 'add-message': {
      const { files } = work;
      const lang = languageOf(work.text);
      return [await privately(parts, job, work, { kind: 'add-document', lang }, { files })];
    }
    case 'eligibility-form':
    case 'documents-form':
    case 'compare-form':
    case 'draft-form':
    case 'facts-form':
    case 'revise-form':
      return runToldForm(parts, job, work);
    case 'way-form':
    case 'bear-form':
      return runRepairForm(parts, job, work);
    case 'answer-form':
    case 'call-form': {
      const { channel, user, lang } = work;
      const who = { store: parts.store, job, tenant: job.tenant, channel, user, at: job.at, lang };
      const messages =
        work.kind === 'call-form'
          ? await saveCallFacts(await withSources(work, who), who)
          : await answerQuestion(work, who);
      return [{ destination: work.thread === null ? toPerson(work, null) : toThread(work), messages }];
    }
    default:
      return [];
  }
}

/** Shown to the one who asked, with a button to share it; in a direct conversation everybody is the one. */
function privately(
  parts: Parts,
  job: Job,
  work: Work & { kind: 'command' | 'budget-form' | 'check-message' | 'add-message' },
  request: Request,
  { slash = false, files = [] }: { readonly slash?: boolean; readonly files?: readonly SlackFile[] },
): Promise<Outcome> {
  const destination = toPerson(work, 'responseUrl' in work ? work.responseUrl : null);
  return runRequest(parts, job, work, {
    request,
    text: work.text,
    destination,
    ephemeral: !isDirect(work.channel),
    slash,
    files,
  });
}
