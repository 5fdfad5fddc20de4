import type { KnownBlock } from '@slack/types';
import type { Draft, DraftBlock, NoDraft } from '../../advisor/draft/draft.ts';
import type { Lang } from '../../program/bilingual.ts';
import { PLACEHOLDER_RULE } from '../../program/placeholder-rule.ts';
import type { DraftRevision } from '../shown-record.ts';
import { DRAFT } from '../texts/draft-texts.ts';
import { buttons, languagePress, type Press } from './buttons.ts';
import { bold, escapeText } from './escape-text.ts';
import { findings } from './findings.ts';
import type { Message } from './message.ts';
import { packMessages } from './pack-messages.ts';
import { revisionBlocks } from './revision-blocks.ts';
import { context, header, sections } from './sections.ts';
import { fitsCells, tables } from './table.ts';

/** A drafted section, and under it what is still open: the gaps first, since they are the writer's work list. */
export function draftView(
  draft: Draft,
  turn: string,
  {
    ephemeral,
    offered,
    revision,
    again = false,
  }: {
    readonly ephemeral: boolean;
    readonly offered: boolean;
    readonly revision: DraftRevision | null;
    readonly again?: boolean;
  },
): readonly Message[] {
  const { lang } = draft;
  const blocks: KnownBlock[] = [
    header(draft.title),
    ...context(draft.label === null ? [] : [escapeText(draft.label)]),
    ...(revision === null ? first(again, lang) : revisionBlocks(revision, lang)),
    ...draft.blocks.flatMap(draftBlock),
    { type: 'divider' },
    ...sections(gapLines(draft)),
    ...context(draft.report.map(escapeText)),
    // The list of gaps has these already.
    ...findings(
      draft.findings.filter(({ rule }) => rule !== PLACEHOLDER_RULE),
      lang,
    ),
    ...buttons(
      [
        ...(ephemeral ? [{ action: 'torch_share', value: turn } as const] : []),
        { action: 'torch_open_revise', value: turn },
        languagePress(turn, lang),
        { action: 'torch_word', value: turn },
        { action: 'torch_check_draft', value: turn },
        ...(revision === null ? [] : [backPress(revision, turn, lang)]),
        ...presses(draft, turn, offered),
      ],
      lang,
    ),
  ];
  const open = lang === 'zh' ? `${draft.gaps.length}处待补` : `${draft.gaps.length} to fill`;
  return packMessages(escapeText(`${draft.title} (${open})`), blocks);
}

/** A first version has a number once there are others. */
function first(again: boolean, lang: Lang): KnownBlock[] {
  return again ? context([DRAFT.version(1, null)[lang]]) : [];
}

/** Back to the version that this one was made from, by its number. */
function backPress({ beforeVersion }: DraftRevision, turn: string, lang: Lang): Press {
  const press = { action: 'torch_earlier_draft', value: turn } as const;
  return beforeVersion === undefined ? press : { ...press, words: DRAFT.back(beforeVersion)[lang] };
}

/** What else a person can do with whose facts these are: take a file's over, or tell their own beside the example's. */
function presses({ label, section, gaps }: Draft, turn: string, offered: boolean): readonly Press[] {
  if (offered) return [{ action: 'torch_adopt_facts', value: turn }];
  return label === null && gaps.length === 0
    ? []
    : [{ action: 'torch_open_facts', value: `${turn}:${section}` }];
}

/** Why there is no draft, and what can be had instead. */
export function noDraftView(
  none: NoDraft,
  lang: Lang,
  {
    turn,
    section,
    also,
  }: {
    readonly turn: string;
    readonly section: string /** Names of the others. */;
    readonly also: readonly string[];
  },
): readonly Message[] {
  const list = none.available.map(escapeText).join(lang === 'zh' ? '、' : ', ');
  const able = list === '' ? [] : [lang === 'zh' ? `可起草：${list}` : `Can be drafted: ${list}`];
  return packMessages(escapeText(none.message[lang]), [
    ...sections([escapeText(none.message[lang])]),
    ...sections(none.kind === 'no-facts' && also.length > 0 ? [escapeText(DRAFT.askedToo(also)[lang])] : []),
    ...context(able),
    ...buttons(
      none.kind === 'no-facts'
        ? [
            { action: 'torch_open_facts', value: `${turn}:${section}`, primary: true },
            { action: 'torch_draft_example', value: turn },
          ]
        : [],
      lang,
    ),
  ]);
}

function draftBlock(block: DraftBlock): KnownBlock[] {
  switch (block.kind) {
    case 'heading':
      return sections([bold(block.text)]);
    case 'paragraph':
      return sections([
        `${block.term === null ? '' : `${bold(titled(block.term))} `}${escapeText(block.text)}`,
      ]);
    case 'list': {
      const colon = block.items.some(({ text }) => /\p{Script=Han}/u.test(text)) ? '：' : ': ';
      return sections(block.items.map(({ label, text }) => `• ${bold(label)}${colon}${escapeText(text)}`));
    }
    case 'table':
      return block.rows.every(fitsCells)
        ? tables(
            block.header.map((title) => ({ title, align: 'left' })),
            block.rows,
          )
        : sections(block.rows.map((row) => rowInWords(block.header, row)));
  }
}

/** A row whose text a table would cut, told field by field under its first. */
function rowInWords(header: readonly string[], [first = '', ...rest]: readonly string[]): string {
  const fields = rest.map((cell, at) => `${escapeText(header[at + 1] ?? '')}: ${escapeText(cell)}`);
  return [`• ${bold(first)}`, ...fields].join('\n    ');
}

/** A paragraph's own title ends like a sentence, in its language. */
function titled(term: string): string {
  return /\p{Script=Han}$/u.test(term) ? `${term}。` : `${term}.`;
}

function gapLines({ gaps, leftOut, lang }: Draft): string[] {
  if (gaps.length === 0 && leftOut !== undefined) return [DRAFT.noneInRest[lang]];
  if (gaps.length === 0) return [lang === 'zh' ? '没有待补内容。' : 'Nothing left to fill.'];
  const nobody = lang === 'zh' ? '责任部门待定' : 'no owner yet';
  const counted = new Map<string, number>();
  for (const { what, owner } of gaps) {
    const line = `• ${escapeText(what)} _${escapeText(owner ?? nobody)}_`;
    counted.set(line, (counted.get(line) ?? 0) + 1);
  }
  return [
    bold(lang === 'zh' ? `待补 ${gaps.length} 处` : `${gaps.length} to fill`),
    ...[...counted].map(([line, count]) => (count === 1 ? line : `${line} × ${count}`)),
  ];
}
