import type { JsonObject } from './json.ts';
import { objectOf, stringOf } from './json.ts';
import { findChannel, type PageState } from './page-state.ts';
import { isReply, readMessage } from './read-message.ts';

/** Finds the thread in which the app answers, so that a newcomer sees the answer at once. */
export interface Follower {
  /** A message was sent. Its thread, if the app is at work in it already. */
  follow(state: PageState, channel: string, ts: string): string;
  /** The thread that a live update says the app is at work in, if it was waited for. */
  threadOf(update: JsonObject): string;
}

/** Each thread is found once: one that the person closed again stays closed. */
export function createFollower(): Follower {
  const waiting = new Set<string>();
  return {
    follow(state, channel, ts) {
      // The answer may be here before the call that sent the question has returned.
      const answered = findChannel(state, channel)?.messages.some(
        (message) => message.byBot && isReply(message) && message.thread === ts,
      );
      if (answered || state.statuses.some((one) => one.channel === channel && one.thread === ts)) return ts;
      waiting.add(`${channel} ${ts}`);
      return '';
    },
    threadOf(update) {
      const channel = stringOf(update.channel);
      const message = readMessage(objectOf(update.message));
      const replied = update.kind === 'message' && message.byBot && isReply(message);
      const atWork = update.kind === 'status' && stringOf(update.status) !== '';
      const thread = replied ? message.thread : atWork ? stringOf(update.thread) : '';
      return waiting.delete(`${channel} ${thread}`) ? thread : '';
    },
  };
}
