import type { Application } from '../program/application.ts';
import type { Bilingual } from '../program/bilingual.ts';
import type { BudgetReading } from '../program/budget.ts';
import type { CashFile } from '../program/cash.ts';
import type { Day } from '../program/day.ts';
import type { DocumentAnswer } from '../program/documents.ts';
import type { EligibilityAnswers } from '../program/eligibility.ts';
import type { Desk } from '../program/fact.ts';
import type { HandedDocument } from '../program/handed-document.ts';
import type { CallFacts } from '../program/terms.ts';

/**
 * Whose data: Slack's team id, or the enterprise id of an installation for a whole organisation.
 * A type of its own, so that it can neither be left out nor be mixed up with a channel or a user.
 */
export type Tenant = string & { readonly tenant: unique symbol };

export function tenantOf(teamId: string): Tenant {
  if (teamId === '') throw new Error('A tenant needs a team id.');
  return teamId as Tenant;
}

/** What came in and is not to be lost. Instants are milliseconds. */
export interface InboxEntry {
  /** Says what the thing is: the same thing delivered again has the same key. */
  readonly key: string;
  /** Entries of one lane run one after the other, in the order they came in. */
  readonly lane: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly at: number;
}

/** A claimed entry. `attempt` counts from 1 and is the claim's token: an older claim can no longer change the row. */
export interface Job extends InboxEntry {
  readonly tenant: Tenant;
  readonly attempt: number;
  /** Where the reply stands, from an earlier attempt; null when none was sent or known to be sent. */
  readonly reply: string | null;
}

export interface Inbox {
  /** Resolves after the commit. False: it is already there, and nothing was written. */
  put(tenant: Tenant, entry: InboxEntry): Promise<boolean>;
  /** Notes where the reply stands, so that a later attempt updates it and does not post a second one. Throws ClaimLost. */
  replied(tenant: Tenant, job: Job, reply: string): Promise<void>;
  /**
   * Makes a change in one transaction with its outcome; a later attempt gets that outcome and changes nothing.
   * `act` must use the store it is given, no other. Throws ClaimLost when another claim has taken the row.
   */
  once<T>(tenant: Tenant, job: Job, act: (store: Changeable) => Promise<T>): Promise<T>;
  /** Keeps a claim alive; false when another claim has taken the row. */
  extend(tenant: Tenant, job: Job, until: number): Promise<boolean>;
  /** The row stays as a key against repeats; what it carried is deleted. */
  done(tenant: Tenant, job: Job, at: number): Promise<void>;
  /** Back into the line. `counts` false: the wait was Slack's wish, not a failure. */
  again(tenant: Tenant, job: Job, why: { error: string; runAt: number; counts: boolean }): Promise<void>;
  /** Given up; kept with its error for whoever runs the bot, without what it carried. False: another claim has it. */
  bury(tenant: Tenant, job: Job, why: { error: string; at: number }): Promise<boolean>;
}

/** The worker's side of the inbox: the only part that looks over all tenants, and each job says whose it is. */
export interface Queue {
  /** The oldest entry that is due and whose lane is free of older ones, for one worker only. */
  claim(at: { now: number; lockedUntil: number }): Promise<Job | null>;
  /** Deletes finished entries older than `before`, and the settings that go with them; keep a day at least, Slack repeats for minutes. */
  sweep(before: number): Promise<number>;
  /** Called after each new entry in this process, so that nobody has to wait for the next poll. */
  onPut(wake: () => void): void;
}

/** One thing said in a thread. `record` is what it takes to show an answer again, or null. */
export interface Turn {
  readonly id: string;
  readonly channel: string;
  readonly thread: string;
  readonly who: 'person' | 'advisor';
  readonly user: string;
  readonly text: string;
  readonly record: unknown;
  readonly at: number;
}

/** Which turns of a channel. A turn of no thread ('') is one person's own: nobody else in the channel saw it. */
export interface WantedTurns {
  readonly channel: string;
  /** Null: all threads of the channel. */
  readonly thread: string | null;
  /** Whose own turns are among them; null: nobody's. */
  readonly ownOf: string | null;
  /** Kinds of their records: a long record of another kind is not even read. */
  readonly kinds: readonly string[];
  readonly limit: number;
}

export interface Conversations {
  /** A turn with the same id is replaced: a repeated attempt says the same thing once. */
  add(tenant: Tenant, turn: Turn): Promise<void>;
  turn(tenant: Tenant, id: string): Promise<Turn | null>;
  /** The last turns that fit, oldest first. */
  turns(tenant: Tenant, wanted: WantedTurns): Promise<readonly Turn[]>;
  /** The last `limit` turns of a thread, oldest first. */
  thread(tenant: Tenant, channel: string, thread: string, limit: number): Promise<readonly Turn[]>;
}

/** A budget that a person made the channel's own: the text as handed in, or a file as it was read, to be checked again. */
export type AdoptedBudget =
  | { readonly text: string; readonly slash: boolean }
  | { readonly file: { readonly id: string; readonly name: string }; readonly reading: BudgetReading };

/** The last cash plan that was forecast: its text as handed in, or a file as it was read. */
export type KeptCash =
  | { readonly text: string }
  | { readonly file: { readonly id: string; readonly name: string }; readonly read: CashFile };

/** What one channel or DM knows about its application. */
export interface ApplicationState {
  readonly budget: AdoptedBudget | null;
  readonly facts: Application | null;
  readonly callFacts: CallFacts;
  /** In place of the facts' own plan; null before any was handed in. */
  readonly cash: KeptCash | null;
  /** What was told for the eligibility check; null before anything was. */
  readonly eligibility: EligibilityAnswers | null;
  /** States by document id; null before any was told. */
  readonly documents: readonly (readonly [id: string, DocumentAnswer])[] | null;
}

export type Change = 'adopt-budget' | 'call-facts' | 'facts' | 'cash' | 'eligibility' | 'documents' | 'undo';

export interface ApplicationVersion {
  /** From 1; 0 is the empty state before anything was entered. */
  readonly version: number;
  readonly state: ApplicationState;
  readonly change: Change | null;
  readonly by: string | null;
  readonly at: number | null;
}

export interface Applications {
  /** Version 0 with nothing in it when the channel has entered nothing. */
  current(tenant: Tenant, channel: string): Promise<ApplicationVersion>;
  version(tenant: Tenant, channel: string, version: number): Promise<ApplicationVersion | null>;
  /** Newest first. */
  history(tenant: Tenant, channel: string): Promise<readonly ApplicationVersion[]>;
  /** A new version; the one before stays readable. A change that changes nothing makes none. */
  change(
    tenant: Tenant,
    channel: string,
    how: { change: Change; by: string; at: number; make: (now: ApplicationState) => ApplicationState },
  ): Promise<ApplicationVersion>;
}

/** What a desk answered, and where that stands: a letter, a call, a page. */
export interface DeskAnswer {
  readonly text: string;
  readonly source: string;
  readonly by: string;
  readonly at: number;
}

/** A question for a desk. `id` is the silence it comes from: a list holds each once. */
export interface OpenQuestion {
  readonly id: string;
  readonly desk: Desk;
  readonly question: Bilingual;
  readonly state: 'open' | 'closed';
  /** Null while it is open, and for one that was closed without saying what the answer was. */
  readonly answer: DeskAnswer | null;
  readonly by: string;
  readonly at: number;
}

export interface Questions {
  /** False when the list already has it open. A closed one is opened again. */
  add(tenant: Tenant, channel: string, question: Omit<OpenQuestion, 'state' | 'answer'>): Promise<boolean>;
  /** Open ones, in the order they were added. */
  open(tenant: Tenant, channel: string): Promise<readonly OpenQuestion[]>;
  /** Those with an answer, in the order they were added. */
  answered(tenant: Tenant, channel: string): Promise<readonly OpenQuestion[]>;
  /** Closes one with what was answered, open or not. False when the list has none of that id. */
  answer(tenant: Tenant, channel: string, id: string, answer: DeskAnswer): Promise<boolean>;
  close(tenant: Tenant, channel: string, id: string): Promise<void>;
}

/** A document somebody added, with where it comes from. */
export interface KeptDocument extends Omit<HandedDocument, 'hiddenSheets'> {
  /** The file's own name: a document is cited, replaced and removed by it. */
  readonly name: string;
  readonly sha256: string;
  readonly characters: number;
  readonly by: string;
  /** Civil day on which it was added. */
  readonly day: Day;
}

/** People's own documents. `scope` is the channel or DM in which one was added, or the terminal: it is seen nowhere else. */
export interface Documents {
  /** A document of the same name is replaced; the same document stays as it was added first. */
  put(tenant: Tenant, scope: string, document: KeptDocument): Promise<'added' | 'replaced' | 'same'>;
  get(tenant: Tenant, scope: string, name: string): Promise<KeptDocument | null>;
  /** By name. */
  all(tenant: Tenant, scope: string): Promise<readonly KeptDocument[]>;
  /** Those that were added or replaced last, the earlier first. */
  latest(tenant: Tenant, scope: string, limit: number): Promise<readonly KeptDocument[]>;
  /** False when there is none of that name. */
  remove(tenant: Tenant, scope: string, name: string): Promise<boolean>;
}

/** Tokens that a model may be asked to spend, and did. Days are civil days in Asia/Shanghai. */
export interface Ledger {
  /**
   * Sets tokens aside before a call; false, and nothing set aside, where the person or the workspace would pass its limit
   * of the day. What is never settled stays as reserved: a process that died may have spent it.
   */
  reserve(
    tenant: Tenant,
    wanted: {
      readonly id: string;
      readonly user: string;
      readonly day: Day;
      readonly tokens: number;
      readonly limits: { readonly user: number; readonly team: number };
    },
  ): Promise<boolean>;
  /** What the call came to, in place of what was reserved. */
  settle(tenant: Tenant, id: string, tokens: number): Promise<void>;
  /** Of one day, reserved ones among them. */
  spent(
    tenant: Tenant,
    of: { readonly user: string; readonly day: Day },
  ): Promise<{ readonly user: number; readonly team: number }>;
}

export interface Settings {
  get(tenant: Tenant, name: string): Promise<string | null>;
  /** `goesWith`: the job whose note it is; it is deleted after that job's entry. */
  set(tenant: Tenant, name: string, value: string, goesWith?: Job): Promise<void>;
}

/** What people's requests change. */
export type Changeable = Pick<Store, 'applications' | 'questions' | 'documents'>;

/** What outlives the process. Every method that touches anyone's data takes the tenant first. */
export interface Store {
  readonly inbox: Inbox;
  readonly queue: Queue;
  readonly conversations: Conversations;
  readonly applications: Applications;
  readonly questions: Questions;
  readonly documents: Documents;
  readonly ledger: Ledger;
  readonly settings: Settings;
  /** Deletes everything of one tenant. */
  forget(tenant: Tenant): Promise<void>;
  close(): Promise<void>;
}
