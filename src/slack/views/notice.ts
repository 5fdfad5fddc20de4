import type { Bilingual, Lang } from '../../program/bilingual.ts';
import { buttons, type Press } from './buttons.ts';
import type { Message } from './message.ts';
import { packMessages } from './pack-messages.ts';
import { sections } from './sections.ts';

/** One sentence of our own, with what can be pressed next. */
export function notice(text: Bilingual, lang: Lang, presses: readonly Press[] = []): readonly Message[] {
  return packMessages(text[lang], [...sections([text[lang]]), ...buttons(presses, lang)]);
}
