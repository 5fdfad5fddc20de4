import type { KnownBlock } from '@slack/types';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { Finding } from '../../program/finding.ts';
import { applies } from '../../program/finding-words.ts';
import { DRAFT_CHECK } from '../texts/draft-check-texts.ts';
import { buttons, languagePress } from './buttons.ts';
import { bold, escapeText } from './escape-text.ts';
import { countsLine, findings } from './findings.ts';
import type { Message } from './message.ts';
import { packReport } from './pack-messages.ts';
import { context, sections } from './sections.ts';

interface DraftCheckSetting {
  readonly lang: Lang;
  readonly turn: string;
  readonly ephemeral: boolean;
  /** The section's name. */
  readonly section: Bilingual;
}

/** What was found in a draft, worst first, each with its line in the text. */
export function draftCheckView(
  found: readonly Finding[],
  { lang, turn, ephemeral, section }: DraftCheckSetting,
): readonly Message[] {
  const lead = `${DRAFT_CHECK.title[lang]}${lang === 'zh' ? '：' : ': '}${section[lang]}`;
  const clean = !found.some(applies);
  const body: KnownBlock[] = [
    ...sections([bold(lead), ...(clean ? [DRAFT_CHECK.clean[lang]] : [])]),
    ...findings(found, lang),
  ];
  const tail: KnownBlock[] = [
    ...context([DRAFT_CHECK.present[lang], countsLine(found, lang)]),
    ...buttons(
      [
        ...(ephemeral ? [{ action: 'torch_share', value: turn } as const] : []),
        { action: 'torch_show_passed', value: turn },
        languagePress(turn, lang),
      ],
      lang,
    ),
  ];
  return packReport(escapeText(lead), body, tail, lang);
}
