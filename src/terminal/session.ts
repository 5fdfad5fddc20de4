import type { Advisor } from '../advisor/advisor.ts';
import type { Library } from '../knowledge/library.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import type { Store } from '../store/store.ts';

/** What a command works with. Made once by cli.ts; a command reads no environment and no clock of its own. */
export interface Session {
  readonly library: Library;
  readonly advisor: Advisor;
  readonly lang: Lang;
  /** ISO instant from the clock, or from --at. */
  readonly now: string;
  /** A file's text, or standard input for "-". Throws UsageError when it cannot be opened. */
  readText(path: string): Promise<string>;
  /** A file's bytes, or standard input for "-". Throws UsageError when it cannot be opened. */
  readBytes(path: string): Promise<Uint8Array>;
  /** Names of the files in a folder; a folder within it ends in a slash. Throws UsageError when it cannot be opened. */
  listFiles(folder: string): Promise<readonly string[]>;
  /** Writes a file that an option asked for. Throws UsageError when it cannot be written. */
  write(path: string, bytes: Uint8Array | string): Promise<void>;
  /**
   * What is kept between commands; null when nothing was kept yet and `make` is false. Whoever opens it closes it.
   * Throws StoreUnopened.
   */
  openStore(make: boolean): Promise<Store | null>;
  /** Milliseconds of a steady clock, to time a search with. */
  elapsed(): number;
  /** One line (or JSON value) to stdout. */
  out(text: string): void;
  /** One line to stderr, on what the answer goes without. */
  note(text: string): void;
}

/** Wrong arguments or a path that cannot be opened: one line on stderr, exit 2. */
export class UsageError extends Error {
  readonly said: Bilingual;

  constructor(said: Bilingual) {
    super(said.en);
    this.said = said;
  }
}

/** What is kept between commands is there and cannot be opened. */
export class StoreUnopened extends UsageError {}
