import { createHash } from 'node:crypto';
import type { Lang } from '../program/bilingual.ts';
import type { CallFacts } from '../program/terms.ts';
import type { Tenant } from '../store/store.ts';
import type { ActionId } from './views/buttons.ts';

/** Who asked, and where. `thread` is null where the reply starts none. */
export interface Asker {
  readonly channel: string;
  readonly thread: string | null;
  readonly user: string;
}

/** A file a person handed in, by Slack's id; its bytes are fetched when it is read. */
export interface SlackFile {
  readonly id: string;
  readonly name: string;
}

/** What a listener puts into the inbox and the worker takes out: all that is needed to answer later. */
export type Work =
  | (Asker & { readonly kind: 'say'; readonly text: string; readonly files: readonly SlackFile[] })
  | (Asker & {
      readonly kind: 'command';
      readonly command: '/torch-check' | '/torch-draft';
      readonly text: string;
      readonly responseUrl: string;
    })
  | (Asker & {
      readonly kind: 'press';
      readonly action: ActionId;
      readonly value: string;
      /** The message that holds the button; null on the Home tab. */
      readonly message: string | null;
      readonly ephemeral: boolean;
      readonly responseUrl: string | null;
    })
  | (Asker & {
      readonly kind: 'budget-form';
      readonly text: string;
      readonly file: SlackFile | null;
      readonly lang: Lang;
    })
  /** Rows that a way to mend a budget changes, by their place in it. */
  | (Asker & {
      readonly kind: 'way-form';
      readonly turn: string;
      readonly way: number;
      readonly accepted: readonly number[];
      readonly lang: Lang;
    })
  /** Fen that the company can add at most. */
  | (Asker & {
      readonly kind: 'bear-form';
      readonly turn: string;
      readonly bear: bigint;
      readonly lang: Lang;
    })
  /** Words, and the fields that were changed beside them: a criterion's choice or a day, null where it was emptied. */
  | (Asker & {
      readonly kind: 'eligibility-form';
      readonly text: string;
      readonly changed: readonly (readonly [field: string, value: string | null])[];
      readonly lang: Lang;
    })
  | (Asker & {
      readonly kind: 'draft-form';
      readonly section: string;
      readonly text: string;
      readonly file: SlackFile | null;
      readonly lang: Lang;
    })
  /** What a person told of the company, by question. */
  | (Asker & {
      readonly kind: 'facts-form';
      readonly section: string;
      readonly answers: readonly (readonly [question: string, text: string])[];
      readonly lang: Lang;
    })
  /** A draft that was shown, by its turn, and what is to change in it. */
  | (Asker & {
      readonly kind: 'revise-form';
      readonly turn: string;
      readonly instruction: string;
      readonly lang: Lang;
    })
  | (Asker & { readonly kind: 'documents-form'; readonly text: string; readonly lang: Lang })
  /** `source`: as the field stood when the form was opened, and the turn whose proposals filled it; null without. */
  | (Asker & {
      readonly kind: 'call-form';
      readonly callFacts: CallFacts;
      readonly lang: Lang;
      readonly opened?: { readonly source: string; readonly turn: string | null };
    })
  /** Two kept documents, by their keys. */
  | (Asker & {
      readonly kind: 'compare-form';
      readonly before: string;
      readonly after: string;
      readonly lang: Lang;
    })
  /** A message whose files are to be kept. */
  | (Asker & {
      readonly kind: 'add-message';
      readonly text: string;
      readonly files: readonly SlackFile[];
      readonly responseUrl: string;
    })
  /** What a desk answered to a question of the list, and where that stands. */
  | (Asker & {
      readonly kind: 'answer-form';
      readonly question: string;
      readonly answer: string;
      readonly source: string;
      readonly lang: Lang;
    })
  | (Asker & {
      readonly kind: 'check-message';
      readonly text: string;
      readonly files: readonly SlackFile[];
      readonly responseUrl: string;
    })
  | (Asker & { readonly kind: 'home' })
  | (Asker & { readonly kind: 'forget' });

/**
 * One thread, or one person's business in a channel, is answered in order; of a direct conversation all is, since its
 * messages mean what was shown last in it, each in a thread of its own.
 */
export function laneOf({ channel, thread, user }: Asker): string {
  return isDirect(channel) ? channel : `${channel}:${thread ?? user}`;
}

/** The id of the turn that answers an inbox entry: the same on every attempt. */
export function turnId(tenant: Tenant, key: string): string {
  return createHash('sha256').update(`${tenant}\n${key}`).digest('hex').slice(0, 24);
}

/** A direct conversation with the bot; Slack's ids say so by their first letter. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}
