import { readFileSync } from 'node:fs';
import type { Caps } from './caps.ts';
import { collectGarbage } from './collect-garbage.ts';
import { readySpare, takeChild } from './spare-child.ts';
import { takeTurn } from './take-turn.ts';

const FILE_CAPS: Caps = { ms: 5_000, megabytes: 400 };

/** What became of the work: its value, or why the child was ended. */
export type Capped<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: 'slow' | 'memory' | 'crashed' };

/** Memory is looked at this often; what unpacks fastest gains about 20 MB between two looks. */
const LOOK_EVERY_MS = 20;

/**
 * Runs the module at `entry` (it calls `serveCapped`) in a process of its own on `input`, and ends it when it takes
 * too long or too much memory. The child gets no environment and prints nowhere. Values travel by structured clone.
 * With `spare` another child is made ready afterwards: starting one takes longer than reading most files.
 */
export async function runCapped<T>(
  entry: URL,
  input: unknown,
  { caps = FILE_CAPS, spare = false }: { readonly caps?: Caps; readonly spare?: boolean } = {},
): Promise<Capped<T>> {
  const done = await takeTurn();
  try {
    return await inChild<T>(entry, input, caps);
  } finally {
    done();
    if (spare) readySpare(entry, caps);
  }
}

function inChild<T>(entry: URL, input: unknown, caps: Caps): Promise<Capped<T>> {
  return new Promise((resolve) => {
    const child = takeChild(entry, caps);
    const kill = () => child.kill('SIGKILL');
    const settle = (result: Capped<T>) => {
      clearTimeout(clock);
      clearInterval(watch);
      process.off('exit', kill);
      kill();
      resolve(result);
    };
    const clock = setTimeout(() => settle({ ok: false, why: 'slow' }), caps.ms);
    const watch = setInterval(() => {
      if (residentMegabytes(child.pid) > caps.megabytes) settle({ ok: false, why: 'memory' });
    }, LOOK_EVERY_MS);
    // A child must not outlive the bot.
    process.once('exit', kill);
    child.once('message', (message) => settle({ ok: true, value: (message as { readonly value: T }).value }));
    child.once('error', () => settle({ ok: false, why: 'crashed' }));
    // V8 aborts when its heap is full.
    child.once('exit', (_code, signal) =>
      settle({ ok: false, why: signal === 'SIGABRT' ? 'memory' : 'crashed' }),
    );
    child.send({ input }, (error) => {
      if (error) settle({ ok: false, why: 'crashed' });
      else collectGarbage();
    });
  });
}

function residentMegabytes(pid: number | undefined): number {
  if (pid === undefined || process.platform !== 'linux') return 0;
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1_024;
  } catch {
    // It has ended meanwhile; its exit says how.
    return 0;
  }
}
