import type { Lang } from '../program/bilingual.ts';
import { errorName } from './bolt-logger.ts';
import type { Parts } from './parts.ts';
import { LOADING, NOTICES } from './texts/notices.ts';
import type { Asker } from './work.ts';

/** Shows under the question that work goes on. A status is a courtesy: where it fails, nothing changes. */
export async function showStatus(parts: Parts, asker: Asker, lang: Lang): Promise<void> {
  await set(parts, asker, { status: NOTICES.working[lang], loading_messages: [...LOADING[lang]] });
}

/** The same with a button to stop it: for work that may take its time. */
export async function showStoppable(parts: Parts, asker: Asker): Promise<void> {
  await setSession(parts, asker, 'processing');
}

/** Slack clears it with the reply, unless the reply updates an earlier message. */
export async function clearStatus(parts: Parts, asker: Asker): Promise<void> {
  await set(parts, asker, { status: '' });
}

export async function clearStoppable(parts: Parts, asker: Asker): Promise<void> {
  await setSession(parts, asker, 'active');
}

async function setSession(
  { client, log }: Parts,
  { channel, thread }: Asker,
  status: 'active' | 'processing',
): Promise<void> {
  if (thread === null) return;
  try {
    await client.agents.sessions.setStatus({ channel_id: channel, thread_ts: thread, status });
  } catch (error) {
    log.debug({}, `No session status: ${errorName(error)}`);
  }
}

async function set(
  { client, log }: Parts,
  { channel, thread }: Asker,
  status: { status: string; loading_messages?: string[] },
): Promise<void> {
  if (thread === null) return;
  try {
    await client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, ...status });
  } catch (error) {
    log.debug({}, `No status: ${errorName(error)}`);
  }
}
