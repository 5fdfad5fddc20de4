import type { JsonObject } from './json.ts';
import type { Names } from './mrkdwn.ts';
import type { PageState } from './page-state.ts';

/** What is open: a conversation, perhaps a thread in it, or the app's Home tab. */
export interface Spot {
  readonly channel: string;
  readonly thread: string;
  readonly tab: 'messages' | 'home';
}

/** What was typed but not sent yet. */
export interface Draft {
  text: string;
  files: { readonly id: string; readonly name: string }[];
  /** Names chosen from the completion, sent as mentions. */
  readonly mentions: Map<string, string>;
}

/** What every part of the page shares. */
export interface Page {
  readonly state: PageState;
  readonly spot: Spot;
  readonly names: Names;
  /** Where the "New" line stands, set as a conversation is entered. */
  readonly readBefore: string;
  call(name: string, body?: JsonObject): Promise<JsonObject>;
  go(spot: Partial<Spot> & { channel: string }): void;
  /** The draft of a conversation or thread; the same one each time. */
  draft(channel: string, thread: string): Draft;
  /** Takes an ephemeral message away, for this tab. */
  dismiss(channel: string, ts: string): void;
  /** Opens the thread in which the answer to this comes. */
  follow(channel: string, ts: string): void;
  /** Says in a strip above the composer what failed. */
  complain(sentence: string): void;
  /** Draws again what changed. */
  refresh(): void;
}

/** A part of the page that draws itself again. */
export interface Part {
  readonly element: HTMLElement;
  update(): void;
}
