import type { Draft } from '../../advisor/draft/draft.ts';
import type { Lang } from '../../program/bilingual.ts';
import { DRAFT } from '../texts/draft-texts.ts';
import { bold, escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { packMessages } from './pack-messages.ts';
import { context, sections } from './sections.ts';

/** What stands in a document of many sections: each with what is to be filled, then how to go on with one of them. */
export function draftsList(
  drafts: readonly Draft[],
  {
    unknown,
    most,
    worded,
  }: { readonly unknown: readonly string[]; readonly most: number; readonly worded: boolean },
  lang: Lang,
): readonly Message[] {
  const head = DRAFT.document(drafts.length)[lang];
  const lines = drafts.map(
    ({ title, gaps }) => `• ${bold(title)} ${escapeText(DRAFT.open(gaps.length)[lang])}`,
  );
  return packMessages(head, [
    ...sections([head, ...lines]),
    ...sections(unknown.map((words) => escapeText(DRAFT.unknown(words)[lang]))),
    ...context([DRAFT.oneByOne(most)[lang], ...(worded ? [DRAFT.byRules[lang]] : [])]),
  ]);
}
