import type { Bilingual, Lang } from '../../program/bilingual.ts';
import { FACTS } from '../texts/facts-texts.ts';
import { bold, escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { packMessages } from './pack-messages.ts';
import { context, sections } from './sections.ts';

/** Problems of a file told at once; the rest shows when these are mended. */
const MOST = 20;

/** What has to be mended in a file of facts, by line. */
export function unreadableFacts(
  name: string,
  problems: readonly { readonly line: number | null; readonly message: Bilingual }[],
  lang: Lang,
): readonly Message[] {
  const head = FACTS.unreadable(escapeText(name), problems.length)[lang];
  const told = problems.slice(0, MOST).map(({ line, message }) => {
    const place = line === null ? '' : `${bold(FACTS.line(line)[lang])} `;
    return `• ${place}${escapeText(message[lang])}`;
  });
  const left = problems.length - told.length;
  return packMessages(head.replaceAll('*', ''), [
    ...sections([head, ...told]),
    ...context(left === 0 ? [] : [FACTS.more(left)[lang]]),
  ]);
}
