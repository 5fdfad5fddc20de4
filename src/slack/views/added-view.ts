import type { KnownBlock } from '@slack/types';
import { NOT_COMPARED } from '../../advisor/documents/document-comparison.ts';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { CallFacts, Terms } from '../../program/terms.ts';
import type { AddedDocument, RefusedDocument, ShownComparison } from '../added-document.ts';
import { ADDED, documentFacts, HIDDEN_SHEETS } from '../texts/kept-document-texts.ts';
import { buttons, languagePress } from './buttons.ts';
import { comparisonBlocks } from './comparison-blocks.ts';
import { bold, escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { packMessages } from './pack-messages.ts';
import { proposalBlocks } from './proposals.ts';
import { context, sections } from './sections.ts';

export interface AddedSetting {
  readonly lang: Lang;
  readonly turn: string;
  readonly ephemeral: boolean;
  /** Kept in a direct conversation, and not in a channel. */
  readonly direct: boolean;
  readonly callFacts: CallFacts;
  readonly terms: Terms;
  /** The sections of a proposal by name. */
  readonly named: readonly { readonly id: string; readonly title: Bilingual }[];
}

/** What was added: each document with what was read of it, what it replaced, and what it proposes; or why it was refused. */
export function addedView(
  documents: readonly (AddedDocument | RefusedDocument)[],
  setting: AddedSetting,
): readonly Message[] {
  const { lang, turn, direct, ephemeral } = setting;
  const kept = documents.some(({ kind }) => kind === 'kept');
  return packMessages(documents.map((each) => escapeText(titleOf(each, lang))).join('\n'), [
    ...documents.flatMap((each, at) =>
      each.kind === 'refused'
        ? sections([bold(titleOf(each, lang)), escapeText(each.message[lang])])
        : keptBlocks(each, at, setting),
    ),
    ...context(kept ? [(direct ? ADDED.direct : ADDED.channel)[lang]] : []),
    ...context(kept && ephemeral && !direct ? [ADDED.alone[lang]] : []),
    ...buttons(
      [
        ...(kept ? [{ action: 'torch_show_documents', value: turn } as const] : []),
        languagePress(turn, lang),
      ],
      lang,
    ),
  ]);
}

function keptBlocks(document: AddedDocument, at: number, setting: AddedSetting): KnownBlock[] {
  const { lang, named } = setting;
  const { title, hiddenText, hiddenSheets, outcome, comparison } = document;
  const about = documentFacts(document, lang);
  const facts = title === null ? about : lang === 'zh' ? `《${title}》，${about}` : `“${title}”, ${about}`;
  const hidden = hiddenSheets.join(lang === 'zh' ? '、' : ', ');
  return [
    ...sections([
      bold(titleOf(document, lang)),
      escapeText(facts),
      ...(hiddenText ? [ADDED.hiddenText[lang]] : []),
      ...(hidden === '' ? [] : [escapeText(HIDDEN_SHEETS(hidden)[lang])]),
    ]),
    ...(outcome === 'replaced' ? changedBlocks(comparison, lang, named) : []),
    ...proposalBlocks(document, { ...setting, at }),
  ];
}

function changedBlocks(
  comparison: ShownComparison | null,
  lang: Lang,
  named: AddedSetting['named'],
): readonly KnownBlock[] {
  return comparison === null ? sections([NOT_COMPARED[lang]]) : comparisonBlocks(comparison, lang, named);
}

function titleOf(document: AddedDocument | RefusedDocument, lang: Lang): string {
  const what = ADDED[document.kind === 'refused' ? 'refused' : document.outcome][lang];
  return lang === 'zh' ? `${what}：${document.name}` : `${what}: ${document.name}`;
}
