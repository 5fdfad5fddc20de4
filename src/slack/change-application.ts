import type { Lang } from '../program/bilingual.ts';
import type { CallFacts } from '../program/terms.ts';
import type {
  ApplicationState,
  Applications,
  ApplicationVersion,
  Change,
  Job,
  Store,
  Tenant,
} from '../store/store.ts';
import type { ShownRecord } from './shown-record.ts';
import { NOTICES } from './texts/notices.ts';
import type { Message } from './views/message.ts';
import { notice } from './views/notice.ts';

export interface Changing {
  readonly store: Store;
  /** The job that changes: however often it is tried, its change is made once. */
  readonly job: Job;
  readonly tenant: Tenant;
  readonly channel: string;
  readonly user: string;
  readonly at: number;
  readonly lang: Lang;
}

/** Makes a checked budget the channel's own. */
export async function adoptBudget(record: ShownRecord | null, who: Changing): Promise<readonly Message[]> {
  if (record?.kind !== 'budget') return notice(NOTICES.nothingToAdopt, who.lang);
  const budget =
    'text' in record
      ? { text: record.text[who.lang], slash: record.slash }
      : { file: record.file, reading: record.reading };
  return who.store.inbox.once(who.tenant, who.job, async ({ applications }) => {
    const changed = await applications.change(who.tenant, who.channel, {
      change: 'adopt-budget',
      by: who.user,
      at: who.at,
      make: (now) => ({ ...now, budget }),
    });
    return notice(NOTICES.adopted, who.lang, [undo(changed)]);
  });
}

/** Lays what the call says over the program's terms, here and from now on. */
export async function saveCallFacts(callFacts: CallFacts, who: Changing): Promise<readonly Message[]> {
  return who.store.inbox.once(who.tenant, who.job, async ({ applications }) => {
    const before = await applications.current(who.tenant, who.channel);
    const changed = await applications.change(who.tenant, who.channel, {
      change: 'call-facts',
      by: who.user,
      at: who.at,
      make: (now) => ({ ...now, callFacts: { ...keptFacts(now), ...callFacts } }),
    });
    if (changed.version === before.version) return notice(NOTICES.callUnchanged, who.lang);
    return notice(NOTICES.callSaved, who.lang, [
      undo(changed),
      { action: 'torch_check_deadline', value: 'call' },
    ]);
  });
}

/** Changes one part of what the channel knows, once however often the job is tried; the state it leads to. */
export async function changePart(
  change: Change,
  make: (now: ApplicationState) => ApplicationState,
  who: Changing,
): Promise<ApplicationState> {
  return who.store.inbox.once(who.tenant, who.job, async ({ applications }) => {
    const { state } = await applications.change(who.tenant, who.channel, {
      change,
      by: who.user,
      at: who.at,
      make,
    });
    return state;
  });
}

/** Takes one change back; what was changed after it stays. Without a number, the last change is meant. */
export async function undoChange(version: number | null, who: Changing): Promise<readonly Message[]> {
  return who.store.inbox.once(who.tenant, who.job, async ({ applications }) => {
    const current = await applications.current(who.tenant, who.channel);
    const target = version ?? current.version;
    const undone = await applications.version(who.tenant, who.channel, target);
    const before = await applications.version(who.tenant, who.channel, target - 1);
    if (undone === null || before === null || target < 1) return notice(NOTICES.nothingToUndo, who.lang);
    const changed = await takeBack(applications, undone, before, current, who);
    return notice(changed.version === current.version ? NOTICES.nothingToUndo : NOTICES.undone, who.lang);
  });
}

async function takeBack(
  applications: Applications,
  undone: ApplicationVersion,
  before: ApplicationVersion,
  current: ApplicationVersion,
  who: Changing,
): Promise<ApplicationVersion> {
  const by = { by: who.user, at: who.at };
  if (undone.version === current.version)
    return (await applications.restore(who.tenant, who.channel, before.version, by)) ?? current;
  const part = PARTS[undone.change ?? 'undo'];
  return applications.change(who.tenant, who.channel, {
    change: 'undo',
    ...by,
    make: (now) => ({ ...now, [part]: before.state[part] }),
  });
}

/** The part of the state that a change is about; an undone undo brings the budget back. */
const PARTS: Readonly<Record<Change, keyof ApplicationState>> = {
  'adopt-budget': 'budget',
  'call-facts': 'callFacts',
  facts: 'facts',
  eligibility: 'eligibility',
  documents: 'documents',
  undo: 'budget',
};

function undo(version: ApplicationVersion) {
  return { action: 'torch_undo', value: String(version.version) } as const;
}

/** The form shows cap, ratio and day in full, so an emptied field takes its fact away; the rest is kept. */
function keptFacts({ callFacts: { list, issuer, number } }: ApplicationState): CallFacts {
  return { ...(list && { list }), ...(issuer && { issuer }), ...(number && { number }) };
}
