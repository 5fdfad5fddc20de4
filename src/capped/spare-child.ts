import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtEntry } from './built-entry.ts';
import type { Caps } from './caps.ts';
import { SPARE } from './serve-capped.ts';

/**
 * A spare is started this long after the last work, in ms: a command that reads one file and ends never starts one,
 * and neither does a bot between two files that come at once.
 */
const START_AFTER = 100;
/** A spare that nobody needs is ended after this long, in ms: it holds some 70 MB. */
const END_AFTER = 10 * 60_000;
const HEAP_PART = 0.75;
/** Seconds of a processor for one second that work may take: the runtime collects and compiles on further threads. */
const PROCESSORS = 3;

let spare: { readonly name: string; readonly child: ChildProcess } | null = null;
let starting: NodeJS.Timeout | undefined;
let ending: NodeJS.Timeout | undefined;

/** The waiting child for this entry and these limits, else a new one. It works once. */
export function takeChild(entry: URL, caps: Caps): ChildProcess {
  clearTimeout(starting);
  const waiting = spare;
  if (waiting?.name !== nameOf(entry, caps) || !waiting.child.connected) {
    return start(entry, caps, []);
  }
  clearTimeout(ending);
  spare = null;
  waiting.child.ref();
  waiting.child.channel?.ref();
  return waiting.child;
}

/** Soon has a child ready for the next work of this kind; it takes the place of one for other work. */
export function readySpare(entry: URL, caps: Caps): void {
  clearTimeout(starting);
  starting = setTimeout(() => {
    endSpare();
    const child = start(entry, caps, [SPARE]);
    // A bot that ends does not wait for it; it ends itself when the bot is gone.
    child.unref();
    child.channel?.unref();
    spare = { name: nameOf(entry, caps), child };
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

function nameOf(entry: URL, { ms, megabytes }: Caps): string {
  return `${entry.href} ${ms} ${megabytes}`;
}

function start(entry: URL, { ms, megabytes }: Caps, words: readonly string[]): ChildProcess {
  const heap = `--max-old-space-size=${Math.floor(megabytes * HEAP_PART)}`;
  return fork(fileURLToPath(builtEntry(entry)), words, {
    env: {},
    ...limited(Math.ceil(ms / 1_000) * PROCESSORS, heap),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/**
 * With a limit that the system itself keeps: a child in a loop without an end does not hear that a bot was killed, and
 * would run for ever. The shell sets it, drops what it added to the environment and becomes the child, which costs 2 ms; Windows has neither.
 */
function limited(seconds: number, heap: string): ForkOptions {
  if (process.platform === 'win32') return { execArgv: [heap] };
  return {
    execPath: '/bin/sh',
    execArgv: ['-c', `unset PWD OLDPWD SHLVL; ulimit -t ${seconds}; exec "$0" "$@"`, process.execPath, heap],
  };
}
