import { setTimeout } from 'node:timers/promises';
import { webApi } from '@slack/bolt';

/** Up to this many seconds a call waits in its lane; a longer wait goes back to the inbox. */
const PATIENCE_S = 30;

/** Slack asked for a longer pause than a call may wait. */
export class SlackBusy extends Error {
  readonly seconds: number;
  constructor(seconds: number) {
    super(`Slack asks to wait ${seconds} s`);
    this.name = 'SlackBusy';
    this.seconds = seconds;
  }
}

export type Wait = (ms: number) => Promise<unknown>;

/** One call after the other per lane, and Slack's Retry-After obeyed by everything behind it. */
export class Lanes {
  readonly #tails = new Map<string, Promise<unknown>>();
  readonly #wait: Wait;

  constructor(wait: Wait = (ms) => setTimeout(ms)) {
    this.#wait = wait;
  }

  async run<T>(lane: string, call: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(lane) ?? Promise.resolve();
    const mine = before.then(() => this.#patiently(call));
    const tail = mine.catch(() => {});
    this.#tails.set(lane, tail);
    try {
      return await mine;
    } finally {
      if (this.#tails.get(lane) === tail) this.#tails.delete(lane);
    }
  }

  async #patiently<T>(call: () => Promise<T>): Promise<T> {
    for (let waited = 0; ; ) {
      try {
        return await call();
      } catch (error) {
        if (!(error instanceof webApi.WebAPIRateLimitedError)) throw error;
        waited += error.retryAfter;
        if (waited > PATIENCE_S) throw new SlackBusy(error.retryAfter);
        await this.#wait(error.retryAfter * 1000);
      }
    }
  }
}
