import type { KnownBlock, ModalView } from '@slack/types';
import type { Lang } from '../../program/bilingual.ts';
import type { CheckedDocument, DocumentCheck } from '../../program/documents.ts';
import { SLACK_LIMITS } from '../../slack-limits.ts';
import { DOCUMENT_STATES, DOCUMENTS, DOCUMENTS_FORM } from '../texts/documents-texts.ts';
import { buttons, languagePress } from './buttons.ts';
import { bold } from './escape-text.ts';
import { countsLine, findings } from './findings.ts';
import { type FormPlace, writePlace } from './form-place.ts';
import type { Message } from './message.ts';
import { packReport } from './pack-messages.ts';
import { context, sections } from './sections.ts';
import { tables } from './table.ts';

interface DocumentsSetting {
  readonly lang: Lang;
  readonly turn: string;
  readonly ephemeral: boolean;
}

/** The checklist with what was told of each document, and what follows from it. */
export function documentsView(
  check: DocumentCheck,
  { lang, turn, ephemeral }: DocumentsSetting,
): readonly Message[] {
  const lead = headline(check, lang);
  const columns = (['item', 'state', 'owner', 'expires'] as const).map((key) => ({
    title: DOCUMENTS[key][lang],
    align: 'left' as const,
  }));
  const rows = check.items.map(({ name, state, owner, expires }) => [
    name[lang],
    DOCUMENT_STATES[state][lang],
    owner?.[lang] ?? '',
    expires ?? '',
  ]);
  const body: KnownBlock[] = [
    ...sections([bold(lead)]),
    ...tables(columns, rows),
    ...findings(check.findings, lang),
  ];
  const tail: KnownBlock[] = [
    ...context([DOCUMENTS.how[lang], countsLine(check.findings, lang)]),
    ...buttons(
      [
        { action: 'torch_open_documents', value: turn, primary: true },
        ...(ephemeral ? [{ action: 'torch_share', value: turn } as const] : []),
        languagePress(turn, lang),
      ],
      lang,
    ),
  ];
  return packReport(lead, body, tail, lang);
}

function headline({ items }: DocumentCheck, lang: Lang): string {
  const count = (...states: string[]) => items.filter(({ state }) => states.includes(state)).length;
  const [have, going, missing, open] = [
    count('have'),
    count('in-progress'),
    count('missing'),
    count('unknown'),
  ];
  return lang === 'zh'
    ? `${DOCUMENTS.title.zh}：共${items.length}项，已有${have}项，办理中${going}项，缺${missing}项，未说明${open}项`
    : `${DOCUMENTS.title.en}: ${items.length} in all, ${have} at hand, ${going} in progress, ${missing} missing, ${open} not told`;
}

/** Characters that Slack takes in one field. */
const MOST = SLACK_LIMITS.plainTextInput.maxLength;

/** The whole list as lines to write into: what is known stands in them, and nothing typed before is lost. */
export function documentsForm(place: FormPlace, items: readonly CheckedDocument[]): ModalView {
  const { lang } = place;
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  const lines = linesThatFit(items, lang);
  const left = items.length - lines.length;
  return {
    type: 'modal',
    callback_id: 'torch_documents_form',
    private_metadata: writePlace(place),
    title: plain(DOCUMENTS_FORM.title[lang]),
    submit: plain(DOCUMENTS_FORM.submit[lang]),
    close: plain(DOCUMENTS_FORM.close[lang]),
    blocks: [
      {
        type: 'input',
        block_id: 'documents',
        label: plain(DOCUMENTS_FORM.label[lang]),
        hint: plain(DOCUMENTS_FORM.hint[lang]),
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: true,
          max_length: MOST,
          initial_value: lines.join('\n'),
        },
      },
      ...(left > 0 ? context([DOCUMENTS_FORM.left(left)[lang]]) : []),
    ],
  };
}

/** The lines that the field holds: the longest stay out, and with that as they were told. */
function linesThatFit(items: readonly CheckedDocument[], lang: Lang): readonly string[] {
  const lines = items.map((item) => documentLine(item, lang));
  while (lines.join('\n').length > MOST) {
    const longest = Math.max(...lines.map(({ length }) => length));
    lines.splice(
      lines.findIndex(({ length }) => length === longest),
      1,
    );
  }
  return lines;
}

/** "Audited statements: have, Finance, until 2027-04-30", as the check reads it back. */
function documentLine({ name, state, owner, expires, reason }: CheckedDocument, lang: Lang): string {
  const parts = [
    ...(state === 'unknown' ? [] : [DOCUMENT_STATES[state][lang]]),
    ...(reason === null ? [] : [reason[lang]]),
    ...(owner === null ? [] : [owner[lang]]),
    ...(expires === null ? [] : [lang === 'zh' ? `有效期至${expires}` : `until ${expires}`]),
  ];
  return lang === 'zh' ? `${name.zh}：${parts.join('，')}` : `${name.en}: ${parts.join(', ')}`;
}
