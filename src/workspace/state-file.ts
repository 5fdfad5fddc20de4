import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isObject, parseJson } from './json.ts';
import { newState, type WorkspaceState } from './workspace-state.ts';

/** Milliseconds that changes gather before they are written: a stream appends many times a second. */
const GATHER_MS = 200;

/** The state on disk: one JSON file, and the bytes of files in a folder beside it. */
export interface StateFile {
  readonly state: WorkspaceState;
  /** Says that the state changed; it is written soon. */
  changed(): void;
  /** Writes now what is not written yet. */
  flush(): void;
  writeBytes(id: string, bytes: Buffer): void;
  readBytes(id: string): Buffer | undefined;
}

/** Opens the state, or starts a new one. A file that cannot be read is set aside, never overwritten. */
export function openStateFile(path: string, now: () => Date, log: (says: string) => void): StateFile {
  mkdirSync(dirname(path), { recursive: true });
  const folder = `${path}.files`;
  const state = readState(path, now, log);
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    if (timer) clearTimeout(timer);
    timer = undefined;
    // A reader never sees half a file: the rename is atomic. Only the owner reads it, since it holds tokens.
    const draft = `${path}.${process.pid}.tmp`;
    writeFileSync(draft, JSON.stringify(state), { mode: 0o600 });
    try {
      renameSync(draft, path);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  };
  const flushAndTell = () => {
    try {
      flush();
    } catch (error) {
      log(`The local workspace could not save ${path}: ${String(error)}. It goes on, and tries again.`);
    }
  };
  return {
    state,
    flush: flushAndTell,
    changed() {
      timer ??= setTimeout(flushAndTell, GATHER_MS);
    },
    writeBytes(id, bytes) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, id), bytes, { mode: 0o600 });
    },
    readBytes(id) {
      // Ids are ours, made of A-Z and 0-9; anything else is no name for a file.
      if (!/^F[A-Z0-9]+$/.test(id)) return undefined;
      try {
        return readFileSync(join(folder, id));
      } catch {
        return undefined;
      }
    },
  };
}

function readState(path: string, now: () => Date, log: (says: string) => void): WorkspaceState {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return newState(now());
  }
  const value = parseJson(text);
  if (isState(value)) return value;
  const aside = `${path}.broken-${now().getTime()}`;
  renameSync(path, aside);
  log(`The local workspace could not read ${path}. It was kept as ${aside}, and an empty workspace started.`);
  return newState(now());
}

/** Whether the outer shape is ours; written only by us, so its inside is trusted. */
function isState(value: unknown): value is WorkspaceState {
  if (!isObject(value) || value.version !== 1) return false;
  const objects = [value.secrets, value.ids, value.homes, value.reads];
  const lists = [value.people, value.channels, value.files];
  return objects.every(isObject) && lists.every(Array.isArray) && typeof value.lastMicros === 'number';
}
