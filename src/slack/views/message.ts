import type { KnownBlock } from '@slack/types';

/** One Slack message. `text` is what a notification or a screen reader gets, and what is left if blocks fail. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}
