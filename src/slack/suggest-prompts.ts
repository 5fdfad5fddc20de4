import type { webApi } from '@slack/bolt';
import { PROMPTS, PROMPTS_TITLE } from './texts/home-texts.ts';

/**
 * Offers how to begin. With a thread_ts the call fails without a word for an agent app, so it has none.
 * Nobody has written yet, so the language is not known: two of each.
 */
export async function suggestPrompts(client: webApi.WebClient, channel: string): Promise<void> {
  await client.apiCall('assistant.threads.setSuggestedPrompts', {
    channel_id: channel,
    title: `${PROMPTS_TITLE.en} / ${PROMPTS_TITLE.zh}`,
    prompts: [...PROMPTS.en.slice(0, 2), ...PROMPTS.zh.slice(2, 4)],
  });
}
