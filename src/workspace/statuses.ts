import { SLACK_LIMITS } from '../slack-limits.ts';
import type { Core } from './core.ts';
import type { JsonObject } from './json.ts';

/** Shows a line such as "is checking the budget…" until it is cleared, answered, or two minutes old. */
export function setStatus(core: Core, channel: string, thread: string, status: JsonObject): void {
  const key = `${channel} ${thread}`;
  const shown: JsonObject = { channel, thread, ...status };
  core.statuses.set(key, shown);
  core.publish({ kind: 'status', ...shown });
  const timer = setTimeout(() => {
    if (core.statuses.get(key) === shown) clearStatus(core, channel, thread);
  }, SLACK_LIMITS.status.clearedAfterMs);
  // A line left over must not keep the process alive.
  timer.unref();
}

/** Takes the line away. A top-level answer clears the lines of the whole channel. */
export function clearStatus(core: Core, channel: string, thread: string | undefined): void {
  for (const key of [...core.statuses.keys()]) {
    const [inChannel, inThread] = key.split(' ');
    if (inChannel !== channel || (thread && inThread !== thread)) continue;
    core.statuses.delete(key);
    core.publish({ kind: 'status', channel, thread: inThread ?? '', status: '' });
  }
}
