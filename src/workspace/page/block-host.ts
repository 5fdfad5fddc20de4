import type { JsonObject } from './json.ts';
import type { Names } from './mrkdwn.ts';

/** What blocks need from the page around them. */
export interface BlockHost {
  readonly names: Names;
  /** Where a file of this workspace is shown or downloaded. */
  fileAddress(fileId: string, download: boolean): string;
  /** Tells the app that an element was used; resolves when the app has answered, false when it failed (the shell shows the error strip). */
  act(action: { action: string; block: string; value: string | readonly string[] | null }): Promise<boolean>;
  /** Uploads a file a person chose; its id, or null when refused. */
  upload(file: File): Promise<string | null>;
}
