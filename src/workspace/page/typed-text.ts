import { decode } from './mrkdwn.ts';
import type { Page } from './page.ts';

/** A person's own message as it was typed, for editing: names and addresses without Slack's brackets. */
export function typedText(page: Page, text: string): string {
  const open = text
    .replace(/<@(U[A-Z0-9]+)>/g, (whole, id: string) => `@${page.names.user(id)?.name ?? whole}`)
    .replace(/<#(C[A-Z0-9]+)\|?[^>]*>/g, (whole, id: string) => `#${page.names.channel(id) ?? whole}`)
    .replace(/<(https?:[^<>|]+)(?:\|[^<>]*)?>/g, '$1');
  return decode(open);
}
