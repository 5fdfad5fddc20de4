import type { Application } from '../program/application.ts';
import type { Lang } from '../program/bilingual.ts';
import type { CallFacts } from '../program/terms.ts';
import { encode } from '../store/encode.ts';
import type { ApplicationState, Change, Job, Store, Tenant } from '../store/store.ts';
import type { ShownRecord } from './shown-record.ts';
import { FACTS } from './texts/facts-texts.ts';
import { NOTICES } from './texts/notices.ts';
import type { Press } from './views/buttons.ts';
import { escapeText } from './views/escape-text.ts';
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
  const { version, changed } = await changePart('adopt-budget', (now) => ({ ...now, budget }), who);
  return changed
    ? notice(NOTICES.adopted, who.lang, [undoPress(version)])
    : notice(NOTICES.alreadyAdopted, who.lang);
}

/** Makes facts the conversation's own: drafts and checks here are then written from them. */
export async function adoptFacts(facts: Application, who: Changing): Promise<readonly Message[]> {
  const { version, changed } = await changePart('facts', (now) => ({ ...now, facts }), who);
  if (!changed) return notice(FACTS.known, who.lang);
  return notice(FACTS.kept(escapeText(facts.company.name[who.lang])), who.lang, [
    undoPress(version),
    { action: 'torch_draft_risk', value: 'facts' },
  ]);
}

/** Lays what the call says over the program's terms, here and from now on. */
export async function saveCallFacts(callFacts: CallFacts, who: Changing): Promise<readonly Message[]> {
  const laid = (now: ApplicationState) => ({ ...now, callFacts: { ...keptFacts(now), ...callFacts } });
  const { version, changed } = await changePart('call-facts', laid, who);
  if (!changed) return notice(NOTICES.callUnchanged, who.lang);
  return notice(NOTICES.callSaved, who.lang, [
    undoPress(version),
    { action: 'torch_check_deadline', value: 'call' },
  ]);
}

/** The version a change led to; where nothing changed, there is nothing to undo. */
export interface Changed {
  readonly version: number;
  readonly changed: boolean;
}

/**
 * Changes one part of what the channel knows, once however often the job is tried. What is noted of it is small: the
 * state itself, which may hold a long budget, is read anew.
 */
export async function changePart(
  change: Change,
  make: (now: ApplicationState) => ApplicationState,
  who: Changing,
): Promise<Changed> {
  return who.store.inbox.once(who.tenant, who.job, async ({ applications }) => {
    const before = await applications.current(who.tenant, who.channel);
    const { version } = await applications.change(who.tenant, who.channel, {
      change,
      by: who.user,
      at: who.at,
      make,
    });
    return { version, changed: version !== before.version };
  });
}

/** What a change led to, also when the job is tried again after others have changed more. */
export async function stateAfter({ version }: Changed, who: Changing): Promise<ApplicationState> {
  const at = await who.store.applications.version(who.tenant, who.channel, version);
  return (at ?? (await who.store.applications.current(who.tenant, who.channel))).state;
}

/** Takes one change back; what was changed after it stays. Without a number, the last change is meant. */
export async function undoChange(version: number | null, who: Changing): Promise<readonly Message[]> {
  return who.store.inbox.once(who.tenant, who.job, async ({ applications }) => {
    const current = await applications.current(who.tenant, who.channel);
    const target = version ?? current.version;
    const undone = await applications.version(who.tenant, who.channel, target);
    const before = await applications.version(who.tenant, who.channel, target - 1);
    if (undone === null || before === null || target < 1) return notice(NOTICES.nothingToUndo, who.lang);
    const changed = await applications.change(who.tenant, who.channel, {
      change: 'undo',
      by: who.user,
      at: who.at,
      make: (now) => takenBack(now, undone.state, before.state),
    });
    return notice(changed.version === current.version ? NOTICES.nothingToUndo : NOTICES.undone, who.lang);
  });
}

/** Only the parts that the change was about go back, whatever it was: an undo can be undone too. */
function takenBack(
  now: ApplicationState,
  undone: ApplicationState,
  before: ApplicationState,
): ApplicationState {
  const changed = Object.entries(before).filter(
    ([part, value]) => encode(value) !== encode(undone[part as keyof ApplicationState]),
  );
  return { ...now, ...Object.fromEntries(changed) };
}

/** The button that takes this change back. */
function undoPress(version: number): Press {
  return { action: 'torch_undo', value: String(version) };
}

/** The form shows cap, ratio and day in full, so an emptied field takes its fact away; the rest is kept. */
function keptFacts({ callFacts: { list, issuer, number } }: ApplicationState): CallFacts {
  return { ...(list && { list }), ...(issuer && { issuer }), ...(number && { number }) };
}
