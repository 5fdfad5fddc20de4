import type { KnownBlock } from '@slack/types';
import type { Lang } from '../../program/bilingual.ts';
import { formatDay } from '../../program/format-day.ts';
import type { KeptDocument } from '../../store/store.ts';
import { documentKey } from '../document-key.ts';
import { documentFacts, KEPT_DOCUMENTS } from '../texts/kept-document-texts.ts';
import { buttons } from './buttons.ts';
import { bold, escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { packMessages } from './pack-messages.ts';
import { context, sections } from './sections.ts';

export interface KeptDocumentsSetting {
  readonly lang: Lang;
  readonly direct: boolean;
  /** Who looks: what this person added is said to be theirs. */
  readonly viewer: string;
}

/** The documents of a conversation, each with who added it and when, to compare or to remove. */
export function keptDocumentsView(
  documents: readonly KeptDocument[],
  { lang, direct, viewer }: KeptDocumentsSetting,
): readonly Message[] {
  if (documents.length === 0)
    return packMessages(KEPT_DOCUMENTS.none[lang], sections([KEPT_DOCUMENTS.none[lang]]));
  const title =
    lang === 'zh' ? `已收录的文件（${documents.length}）` : `Documents kept here (${documents.length})`;
  return packMessages(title, [
    ...sections([bold(title)]),
    ...documents.flatMap((document) => documentBlocks(document, documents.length > 1, lang, viewer)),
    ...context([KEPT_DOCUMENTS[direct ? 'direct' : 'channel'][lang]]),
  ]);
}

function documentBlocks(
  document: KeptDocument,
  comparable: boolean,
  lang: Lang,
  viewer: string,
): KnownBlock[] {
  const { name, title, by, day } = document;
  const key = documentKey(name);
  return [
    ...sections([
      bold(name),
      ...(title === null ? [] : [escapeText(title)]),
      `${escapeText(documentFacts(document, lang))} · ${addedBy(by, viewer, lang)}${formatDay(day, lang)}`,
    ]),
    ...buttons(
      [
        ...(comparable ? [{ action: 'torch_open_compare', value: key } as const] : []),
        {
          action: 'torch_remove_document',
          value: key,
          confirm: {
            title: KEPT_DOCUMENTS.removeTitle,
            text: KEPT_DOCUMENTS.removeText,
            confirm: KEPT_DOCUMENTS.remove,
            deny: KEPT_DOCUMENTS.keep,
          },
        },
      ],
      lang,
    ),
  ];
}

/** Slack's own ids show as names; anything else is not shown. */
function addedBy(by: string, viewer: string, lang: Lang): string {
  if (by === viewer) return lang === 'zh' ? '由您添加于' : 'added by you on ';
  const person = /^[UW][A-Z0-9]+$/.test(by) ? `<@${by}>` : null;
  if (person === null) return lang === 'zh' ? '添加于' : 'added on ';
  return lang === 'zh' ? `由${person}添加于` : `added by ${person} on `;
}
