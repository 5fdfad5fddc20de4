import type { Spot } from './page.ts';
import { botChannel, findChannel, type PageState } from './page-state.ts';

/** What is open, as the part of the address after "#": the browser's Back closes a thread. */
export function addressOf({ channel, thread, tab }: Spot): string {
  return `#${[channel, thread || (tab === 'home' ? 'home' : '')].filter(Boolean).join('/')}`;
}

/** What the address says is open; the bot's direct messages where it says nothing that is known. */
export function spotOf(state: PageState): Spot {
  const [id = '', rest = ''] = location.hash.slice(1).split('/');
  const channel = findChannel(state, id);
  if (!channel) {
    const first = botChannel(state) ?? state.channels[0];
    return { channel: first?.id ?? '', thread: '', tab: 'messages' };
  }
  if (rest === 'home' && channel.kind === 'im') return { channel: id, thread: '', tab: 'home' };
  const known = channel.messages.some((message) => message.ts === rest || message.thread === rest);
  return { channel: id, thread: rest !== '' && known ? rest : '', tab: 'messages' };
}
