import type { KnownBlock } from '@slack/types';
import { byDesk, DESK_NAMES, letterLines } from '../../advisor/desk-letter.ts';
import type { Lang } from '../../program/bilingual.ts';
import type { OpenQuestion } from '../../store/store.ts';
import { ANSWERED } from '../texts/question-texts.ts';
import { button, buttons } from './buttons.ts';
import { bold, escapeFenced, escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { packMessages } from './pack-messages.ts';
import { mrkdwn, sections } from './sections.ts';

/** Answers shown under the open questions. */
const MOST_ANSWERED = 10;

const NONE = {
  en: 'No open questions. Under an answer, “Add to our questions” puts its question here.',
  zh: '暂无待问问题。在回答下方点“加入待问清单”，问题就会出现在这里。',
};

/** The open questions by desk, each in both languages, with a button to take it off the list. */
export function questionsView(
  questions: readonly OpenQuestion[],
  lang: Lang,
  answered: readonly OpenQuestion[] = [],
): readonly Message[] {
  const told = sections(answeredLines(answered, lang));
  if (questions.length === 0) return packMessages(NONE[lang], [...sections([NONE[lang]]), ...told]);
  const title = lang === 'zh' ? `待问清单（${questions.length}）` : `Questions to ask (${questions.length})`;
  return packMessages(title, [
    ...sections([bold(title)]),
    ...byDesk(questions).flatMap(([desk, group]): KnownBlock[] => [
      ...sections([bold(DESK_NAMES[desk][lang])]),
      ...group.flatMap((each) => questionBlocks(each, lang)),
    ]),
    ...buttons([{ action: 'torch_copy_questions', value: 'all', primary: true }], lang),
    ...told,
  ]);
}

/** The same list as text to copy: one message to each desk, in Chinese and in English. */
export function questionsToCopy(questions: readonly OpenQuestion[], lang: Lang): readonly Message[] {
  if (questions.length === 0) return questionsView(questions, lang);
  const blocks = byDesk(questions).flatMap(([desk, group]) =>
    (['zh', 'en'] as const).flatMap((language) =>
      sections([`${bold(`${DESK_NAMES[desk][language]}`)}`, ...fenced(letterLines(group, language))]),
    ),
  );
  return packMessages(lang === 'zh' ? '可直接复制发送' : 'Ready to copy', blocks);
}

/** Each fence is closed in its own section: a long list would be cut in the middle of one. */
function fenced(lines: readonly string[]): string[] {
  const groups: string[][] = [[]];
  for (const line of lines.map((each) => escapeFenced(each).replaceAll('`', '’').slice(0, 2000))) {
    const group = groups.at(-1) ?? [];
    if ([...group, line].join('\n').length > 2400) groups.push([line]);
    else group.push(line);
  }
  return groups.map((group) => `\`\`\`${group.join('\n')}\`\`\``);
}

function questionBlocks({ id, question }: OpenQuestion, lang: Lang): KnownBlock[] {
  const text = `• ${escapeText(question.zh)}\n   ${escapeText(question.en)}`;
  return [
    {
      type: 'section',
      text: mrkdwn(text.slice(0, 2900)),
      accessory: button({ action: 'torch_open_answer', value: id }, lang),
    },
    ...buttons([{ action: 'torch_close_question', value: id }], lang),
  ];
}

/** What was answered, with where it stands; the latest first, as many as anybody reads. */
function answeredLines(answered: readonly OpenQuestion[], lang: Lang): string[] {
  const lines = [...answered]
    .sort((a, b) => (b.answer?.at ?? 0) - (a.answer?.at ?? 0))
    .slice(0, MOST_ANSWERED)
    .map(({ question, answer }) => {
      const said = answer === null ? '' : `${answer.text} (${answer.source})`;
      return `• ${escapeText(question[lang])} → ${escapeText(said)}`;
    });
  return lines.length === 0 ? [] : [bold(ANSWERED.heading[lang]), ...lines];
}
