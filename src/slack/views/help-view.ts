import type { Lang } from '../../program/bilingual.ts';
import { HELP, HELP_LIMITS, HELP_TITLE } from '../texts/help-texts.ts';
import { buttons } from './buttons.ts';
import { bold, escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { packMessages } from './pack-messages.ts';
import { context, sections } from './sections.ts';

/** What there is; `unknown` is a word after a command that names nothing. */
export function helpView(lang: Lang, unknown: string | null): readonly Message[] {
  const shown = unknown === null ? '' : [...escapeText(unknown)].slice(0, 60).join('');
  const missed = lang === 'zh' ? `没有名为“${shown}”的检查项。` : `There is no check called “${shown}”.`;
  return packMessages(HELP_TITLE[lang], [
    ...sections([...(unknown === null ? [] : [missed]), bold(HELP_TITLE[lang]), HELP[lang]]),
    ...context([HELP_LIMITS[lang]]),
    ...buttons(
      [
        { action: 'torch_open_budget', value: 'help', primary: true },
        { action: 'torch_check_deadline', value: 'help' },
        { action: 'torch_check_example', value: 'help' },
        { action: 'torch_open_call', value: 'help' },
      ],
      lang,
    ),
  ]);
}
