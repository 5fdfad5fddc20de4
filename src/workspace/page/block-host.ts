import type { JsonObject } from './json.ts';
import type { Names } from './mrkdwn.ts';

/** What an element holds: an option's value, a text, a day, or several of them. */
export type Value = string | readonly string[] | null;

/** One use of an element. */
export interface BlockAction {
  readonly action: string;
  readonly block: string;
  readonly value: Value;
  /** What all inputs around it hold, as the server takes it; filled in by `renderBlocks`. */
  readonly values: JsonObject;
}

/** What blocks need from the page around them. */
export interface BlockHost {
  readonly names: Names;
  /** Where a file of this workspace is shown or downloaded. */
  fileAddress(fileId: string, download: boolean): string;
  /** Tells the app that an element was used; resolves when the app has answered, false when it failed (the shell shows the error strip). */
  act(action: BlockAction): Promise<boolean>;
  /** Uploads a file a person chose; its id, or null when refused. */
  upload(file: File): Promise<string | null>;
}
