import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { ShownComparison } from '../added-document.ts';
import { buttons, languagePress } from './buttons.ts';
import { comparisonBlocks } from './comparison-blocks.ts';
import { bold, escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { packMessages } from './pack-messages.ts';
import { sections } from './sections.ts';

/** What changed from one kept document to another. */
export function comparisonView(
  {
    before,
    after,
    comparison,
  }: { readonly before: string; readonly after: string; readonly comparison: ShownComparison },
  {
    lang,
    turn,
    named,
  }: {
    readonly lang: Lang;
    readonly turn: string;
    readonly named: readonly { readonly id: string; readonly title: Bilingual }[];
  },
): readonly Message[] {
  const title = `${before} → ${after}`;
  return packMessages(escapeText(title), [
    ...sections([bold(title)]),
    ...comparisonBlocks(comparison, lang, named),
    ...buttons(
      [
        ...(comparison.checks.includes('deadline')
          ? [{ action: 'torch_check_deadline', value: turn } as const]
          : []),
        ...(comparison.callFacts.length > 0 ? [{ action: 'torch_open_call', value: turn } as const] : []),
        languagePress(turn, lang),
      ],
      lang,
    ),
  ]);
}
