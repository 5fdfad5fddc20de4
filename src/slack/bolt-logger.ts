import { type Logger, LogLevel } from '@slack/bolt';
import type { Logger as Pino } from 'pino';

/** What the Slack app needs of a logger. */
export type Log = Pick<Pino, 'debug' | 'info' | 'warn' | 'error'>;

/** A log line holds no more of what a library says: beyond this there is a payload in it. */
const MOST = 300;

/**
 * Bolt's logger on ours. Its debug lines hold whole payloads, so they go nowhere at any level; what else it
 * says is shortened, and tokens and addresses are taken out.
 */
export function boltLogger(log: Log): Logger {
  return {
    debug: () => {},
    info: (...said) => log.info({ from: 'bolt' }, scrub(said)),
    warn: (...said) => log.warn({ from: 'bolt' }, scrub(said)),
    error: (...said) => log.error({ from: 'bolt' }, scrub(said)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

/** An error as its name and code, never its data: Slack's errors carry the request. */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return scrub([error]);
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  return `${error.name}${code}: ${scrub([error.message])}`;
}

function scrub(said: readonly unknown[]): string {
  const text = said
    .map((each) => (each instanceof Error ? `${each.name}: ${each.message}` : String(each)))
    .join(' ');
  return text
    .replace(/xox[a-z]-[\w-]+|xapp-[\w-]+/g, '[token]')
    .replace(/(?:https?|wss?):\/\/\S+/g, '[address]')
    .slice(0, MOST);
}
