import { stringOf } from './json.ts';
import type { Names } from './mrkdwn.ts';
import { type Channel, findChannel, type PageState } from './page-state.ts';
import { inLanguage } from './words.ts';

/** How people, the bot and channels are called in the page's language. */
export function namesOf(state: () => PageState): Names {
  return {
    user(id) {
      const now = state();
      const person = now.people.find((one) => one.id === id);
      if (person) return { name: inLanguage(person.title), isMe: id === now.me };
      return id === now.botUser ? { name: botName(now), isMe: false } : undefined;
    },
    channel: (id) => findChannel(state(), id)?.name,
  };
}

export function botName(state: PageState): string {
  return stringOf(state.app.botName);
}

/** "#torch-application", or the bot's name. */
export function channelTitle(state: PageState, channel: Channel): string {
  return channel.kind === 'im' ? botName(state) : `#${channel.name}`;
}
