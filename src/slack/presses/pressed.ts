import type { Request } from '../../intake/request.ts';
import type { Lang } from '../../program/bilingual.ts';
import type { Job, Turn } from '../../store/store.ts';
import type { Changing } from '../change-application.ts';
import type { Destination } from '../delivery.ts';
import type { OutFile } from '../files.ts';
import { filesWith } from '../made-files.ts';
import { type Outcome, type Parts, toPerson, toThread } from '../parts.ts';
import { keepShown, runRequest } from '../run-request.ts';
import { showRecord } from '../show-record.ts';
import type { ShownRecord } from '../shown-record.ts';
import { SENT_TO_YOU } from '../texts/file-texts.ts';
import { NOTICES } from '../texts/notices.ts';
import type { Message } from '../views/message.ts';
import { notice } from '../views/notice.ts';
import { type Asker, isDirect, turnId, type Work } from '../work.ts';

export type PressWork = Work & { readonly kind: 'press' };

/** A pressed button with everything its work needs. */
export interface Pressed {
  readonly parts: Parts;
  readonly job: Job;
  readonly work: PressWork;
  readonly lang: Lang;
  /** What the button's message showed; null where it is no longer kept. */
  readonly shown: { readonly turn: Turn; readonly record: ShownRecord } | null;
}

export type OnPress = (pressed: Pressed) => Promise<readonly Outcome[]>;

/** A button that needs what its message showed, and of one kind; otherwise the person is told to ask again. */
export function showing<K extends ShownRecord['kind']>(
  kind: K,
  act: (pressed: Pressed, record: ShownRecord & { kind: K }) => Promise<readonly Outcome[]>,
): OnPress {
  const isKind = (record: ShownRecord): record is ShownRecord & { kind: K } => record.kind === kind;
  return async (pressed) =>
    pressed.shown !== null && isKind(pressed.shown.record)
      ? act(pressed, pressed.shown.record)
      : whisper(pressed, notice(NOTICES.gone, pressed.lang));
}

export async function gone(pressed: Pressed): Promise<readonly Outcome[]> {
  return whisper(pressed, notice(NOTICES.gone, pressed.lang));
}

/** A file of ours: in the thread for everybody in it, else in the person's own conversation, and told so. */
export function handOut(pressed: Pressed, file: OutFile): readonly Outcome[] {
  const { work, lang } = pressed;
  const destination = placeOf(pressed);
  const told = work.ephemeral && !isDirect(work.channel) ? notice(SENT_TO_YOU, lang) : [];
  return [{ destination, messages: told, handed: async () => [file] }];
}

export function changing({ parts, job, work, lang }: Pressed): Changing {
  const { channel, user } = work;
  return { store: parts.store, job, tenant: job.tenant, channel, user, at: job.at, lang };
}

/** For everybody where the button was for everybody, else for the one who pressed. */
function placeOf({ work }: Pressed): Destination {
  return work.ephemeral ? toPerson(work, work.responseUrl) : toThread(work);
}

export function reply(pressed: Pressed, messages: readonly Message[]): Outcome[] {
  return [{ destination: placeOf(pressed), messages }];
}

export function whisper({ work }: Pressed, messages: readonly Message[]): Outcome[] {
  return [{ destination: toPerson(work, work.ephemeral ? work.responseUrl : null), messages }];
}

/** In the place of the message whose button was pressed, for the same eyes. */
export function inPlace(pressed: Pressed, messages: readonly Message[]): Outcome[] {
  const { channel, message, responseUrl, ephemeral, user } = pressed.work;
  if (message === null) return reply(pressed, messages);
  const only = ephemeral ? user : null;
  return [{ destination: { to: 'message', channel, ts: message, responseUrl, only }, messages }];
}

/** What a person alone sees is kept as that person's own, and in no thread. */
function keeper({ work }: Pressed): Asker {
  return work.ephemeral ? { ...work, thread: null } : work;
}

/** Shows something new under a button, kept like any answer so that its own buttons work. */
export async function fresh(pressed: Pressed, record: ShownRecord): Promise<readonly Outcome[]> {
  const { parts, job, work } = pressed;
  const turn = turnId(job.tenant, job.key);
  const messages = showRecord(parts.advisor, record, { turn, ephemeral: work.ephemeral });
  await keepShown(parts, job, keeper(pressed), `[${work.action}]`, { record, messages });
  const files = work.ephemeral ? undefined : () => filesWith(parts.advisor, record);
  return [{ destination: placeOf(pressed), messages, ...(files && { files }) }];
}

export async function request(pressed: Pressed, asked: Request): Promise<readonly Outcome[]> {
  const { parts, job, work } = pressed;
  const destination = placeOf(pressed);
  const rest = { text: `[${work.action}]`, ephemeral: work.ephemeral, slash: false, files: [] };
  return [await runRequest(parts, job, keeper(pressed), { request: asked, destination, ...rest })];
}
