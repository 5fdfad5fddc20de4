import type { Answer, AnswerAction, Citation } from '../../advisor/answer/answer.ts';
import { ownLines, proposedLines, takenText } from '../../advisor/answer/answer-text.ts';
import type { Lang } from '../../program/bilingual.ts';
import { type ActionId, buttons, languagePress, type Press } from './buttons.ts';
import { bold, escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { packMessages } from './pack-messages.ts';
import { context, sections } from './sections.ts';

/** What is not there yet has no button: eligibility is answered in words for now. */
const PRESS: Readonly<Record<AnswerAction, ActionId | null>> = {
  'add-question': 'torch_add_question',
  'check-budget': 'torch_open_budget',
  'check-deadline': 'torch_check_deadline',
  'check-eligibility': null,
  draft: 'torch_draft_risk',
  'enter-call': 'torch_open_call',
  'read-passage': 'torch_read_passage',
};

/** An answer: its first line bold, what it rests on, what to do, whom to ask, and the source in small print. */
export function answerView(answer: Answer, turn: string): readonly Message[] {
  const { lang } = answer;
  const presses: Press[] = answer.actions.flatMap((action) => {
    const id = PRESS[action];
    return id === null ? [] : [{ action: id, value: turn }];
  });
  const blocks = [
    ...sections([bold(answer.lead)]),
    ...sections(answer.body.map(escapeText)),
    ...sections([...optional(answer.note), ...optional(answer.advice)]),
    // Apart from the program's words, in a section of its own.
    ...sections(ownLines(answer).map(escapeText)),
    ...sections(proposedLines(answer).map(escapeText)),
    ...sections(nextLine(answer)),
    ...context(
      answer.outside.map(
        (text) => `${lang === 'zh' ? '原文之外：' : 'Outside the text: '}${escapeText(text)}`,
      ),
    ),
    ...context(optional(takenText(answer))),
    ...context(optional(answer.model?.note ?? null)),
    ...context([escapeText(answer.context)]),
    ...buttons([...presses, languagePress(turn, lang)], lang),
  ];
  return packMessages(fallback(answer), blocks);
}

/** What the answer rests on, for the one who asks to read it. */
export function passageView(answer: Answer): readonly Message[] {
  const { lang } = answer;
  const lines = answer.citations.map(passageLine(lang));
  const none = lang === 'zh' ? '这一回答没有引用项目正文。' : 'This answer cites no passage.';
  return packMessages(lang === 'zh' ? '回答依据' : 'What the answer rests on', [
    ...sections(lines.length === 0 ? [none] : lines),
    ...context([escapeText(answer.context)]),
  ]);
}

/** A passage under its mark; in Chinese our words for it first, with the English below, which is what was asked to see. */
function passageLine(lang: Lang): (citation: Citation) => string {
  return ({ id, section, document, quote, verbatim, chinese }) => {
    const [name, kind] =
      lang === 'zh'
        ? [chinese?.heading ?? section, verbatim ? '原文' : '转述']
        : [section, verbatim ? 'word for word' : 'restated'];
    const said = lang === 'zh' && chinese !== undefined ? [`译文：${chinese.say}`] : [];
    const words = [...said, quote].map((text) => `>${escapeText(text).replaceAll('\n', '\n>')}`);
    return [`*[${escapeText(id)}] ${escapeText(name)}* · ${escapeText(document)} · _${kind}_`, ...words].join(
      '\n',
    );
  };
}

function optional(text: string | null): string[] {
  return text === null || text === '' ? [] : [escapeText(text)];
}

function nextLine({ next, lang }: Answer): string[] {
  if (next === null) return [];
  const question = escapeText(next.question);
  const desk = escapeText(next.deskName);
  return [lang === 'zh' ? `▸ 问${desk}：“${question}”` : `▸ Ask ${desk}: “${question}”`];
}

function fallback(answer: Answer): string {
  return [answer.lead, ...answer.body, ...ownLines(answer), ...proposedLines(answer), answer.context]
    .map(escapeText)
    .join('\n');
}
