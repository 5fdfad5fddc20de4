import { failureSentence } from './failure-sentence.ts';
import { type JsonObject, objectsOf, stringOf } from './json.ts';
import type { Draft, Page } from './page.ts';
import { say } from './words.ts';

/** Sends what was typed: a command when it begins with one, else a message. False when it failed. */
export async function sendTyped(page: Page, channel: string, thread: string, draft: Draft): Promise<boolean> {
  const typed = draft.text.trim();
  const command = /^(\/[^\s/]+)(?:\s([\s\S]*))?$/.exec(typed);
  if (command && draft.files.length === 0) {
    const [, name = '', text = ''] = command;
    const known = objectsOf(page.state.app.commands).map((one) => stringOf(one.command));
    const answer = await page.call('command', { channel, thread, command: name, text });
    return settle(page, answer, name, known);
  }
  const files = draft.files.map((file) => file.id);
  const answer = await page.call('say', { channel, thread, text: withMentions(draft), files });
  if (answer.ok === true && thread === '') page.follow(channel, stringOf(answer.ts));
  return settle(page, answer, say('theMessage'));
}

function settle(page: Page, answer: JsonObject, what: string, known: readonly string[] = []): boolean {
  page.complain(answer.ok === true ? '' : failureSentence(answer, what, known));
  return answer.ok === true;
}

/** Names chosen from the completion become mentions, longest first so that none hides in another. */
function withMentions({ text, mentions }: Draft): string {
  const names = [...mentions.keys()].sort((a, b) => b.length - a.length);
  return names.reduce((typed, name) => typed.replaceAll(`@${name}`, `<@${mentions.get(name)}>`), text.trim());
}
