import type { webApi } from '@slack/bolt';
import type { Advisor } from '../advisor/advisor.ts';
import type { Lang } from '../program/bilingual.ts';
import type { Job, Store, Tenant } from '../store/store.ts';
import type { Log } from './bolt-logger.ts';
import type { Delivery, Destination } from './delivery.ts';
import type { Files, OutFile } from './files.ts';
import type { Message } from './views/message.ts';
import { type Asker, isDirect } from './work.ts';

/** What the work is done with. */
export interface Parts {
  readonly advisor: Advisor;
  readonly store: Store;
  readonly client: webApi.WebClient;
  readonly delivery: Delivery;
  readonly files: Files;
  /** Milliseconds. */
  readonly clock: () => number;
  readonly log: Log;
}

/** One message to one place; the first of a job is its reply. */
export interface Outcome {
  readonly destination: Destination;
  readonly messages: readonly Message[];
  /** Files that go with them, made once the messages are sent: a report does not wait for its picture. */
  readonly files?: () => Promise<readonly OutFile[]>;
  /** What was asked for is these files: they go before the messages, and without them the job has failed. */
  readonly handed?: () => Promise<readonly OutFile[]>;
  /** Once they are sent. */
  readonly sent?: () => Promise<void>;
}

/** The instant a job came in: days are counted from when it was asked, also when it is answered late. */
export function askedAt(job: Job): string {
  return new Date(job.at).toISOString();
}

/** The language a person last wrote in; English before they wrote anything that shows one. */
export async function rememberedLang(store: Store, tenant: Tenant, user: string): Promise<Lang> {
  return (await store.settings.get(tenant, `lang:${user}`)) === 'zh' ? 'zh' : 'en';
}

export async function rememberLang(store: Store, tenant: Tenant, user: string, lang: Lang): Promise<void> {
  if ((await store.settings.get(tenant, `lang:${user}`)) !== lang)
    await store.settings.set(tenant, `lang:${user}`, lang);
}

/** In the thread, for everybody in it. */
export function toThread({ channel, thread }: Asker): Destination {
  return { to: 'thread', channel, thread };
}

/** For the asker's eyes; in a direct conversation everything is. */
export function toPerson({ channel, thread, user }: Asker, responseUrl: string | null): Destination {
  return isDirect(channel) && responseUrl === null
    ? { to: 'thread', channel, thread }
    : { to: 'person', channel, thread, user, responseUrl };
}
