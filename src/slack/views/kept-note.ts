import type { Bilingual, Lang } from '../../program/bilingual.ts';
import { isDirect } from '../work.ts';
import { below } from './below.ts';
import { buttons } from './buttons.ts';
import type { Message } from './message.ts';
import { context } from './sections.ts';

/** Said to one person alone of what the whole channel then works with. */
const KEPT_FOR_CHANNEL: Bilingual = {
  en: 'Only you see this reply, but what you told is kept for this channel’s application: checks that others ask for here use it too. Press “Undo” if it is not meant for them.',
  zh: '本回复仅您可见，但您说明的情况已记入本频道的申报信息，频道内其他人的检查也会使用。如不需要，请点“撤销”。',
};

/** What was told is kept, and can be taken back: a note and a button below the messages. */
export function keptNote(
  messages: readonly Message[],
  version: number,
  {
    channel,
    ephemeral,
    lang,
  }: { readonly channel: string; readonly ephemeral: boolean; readonly lang: Lang },
): readonly Message[] {
  const note = ephemeral && !isDirect(channel) ? context([KEPT_FOR_CHANNEL[lang]]) : [];
  const press = buttons([{ action: 'torch_undo', value: String(version) }], lang);
  return below(messages, [...note, ...press]);
}
