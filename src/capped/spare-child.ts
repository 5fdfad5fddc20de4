import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtEntry } from './built-entry.ts';
import { SPARE } from './serve-capped.ts';

/**
 * A spare is started this long after the last work, in ms: a command that reads one file and ends never starts one,
 * and neither does a bot between two files that come at once.
 */
const START_AFTER = 100;
/** A spare that nobody needs is ended after this long, in ms: it holds some 70 MB. */
const END_AFTER = 10 * 60_000;
const HEAP_PART = 0.75;

let spare: { readonly name: string; readonly child: ChildProcess } | null = null;
let starting: NodeJS.Timeout | undefined;
let ending: NodeJS.Timeout | undefined;

/** The waiting child for this entry and limit of memory, else a new one. It works once. */
export function takeChild(entry: URL, megabytes: number): ChildProcess {
  clearTimeout(starting);
  const waiting = spare;
  if (waiting?.name !== nameOf(entry, megabytes) || !waiting.child.connected) {
    return start(entry, megabytes, []);
  }
  clearTimeout(ending);
  spare = null;
  waiting.child.ref();
  waiting.child.channel?.ref();
  return waiting.child;
}

/** Soon has a child ready for the next work of this kind; it takes the place of one for other work. */
export function readySpare(entry: URL, megabytes: number): void {
  clearTimeout(starting);
  starting = setTimeout(() => {
    endSpare();
    const child = start(entry, megabytes, [SPARE]);
    // A bot that ends does not wait for it; it ends itself when the bot is gone.
    child.unref();
    child.channel?.unref();
    spare = { name: nameOf(entry, megabytes), child };
    // Without it, a child that cannot be started would end the bot; `takeChild` sees that it is gone.
    child.once('error', () => {});
    ending = setTimeout(endSpare, END_AFTER).unref();
  }, START_AFTER).unref();
}

function endSpare(): void {
  clearTimeout(ending);
  spare?.child.kill('SIGKILL');
  spare = null;
}

function nameOf(entry: URL, megabytes: number): string {
  return `${entry.href} ${megabytes}`;
}

function start(entry: URL, megabytes: number, words: readonly string[]): ChildProcess {
  return fork(fileURLToPath(builtEntry(entry)), words, {
    env: {},
    execArgv: [`--max-old-space-size=${Math.floor(megabytes * HEAP_PART)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
