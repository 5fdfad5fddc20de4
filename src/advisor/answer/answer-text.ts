import { documentPlace } from '../../program/document-place.ts';
import type { Answer } from './answer.ts';

const OUTSIDE_LABEL = { en: 'Outside the text: ', zh: '原文之外：' } as const;

/** The ready question with its desk: "Ask the science and technology bureau: “…”". */
function nextText(answer: Answer): string | null {
  if (answer.next === null) return null;
  const { deskName, question } = answer.next;
  return answer.lang === 'zh' ? `▸ 问${deskName}：“${question}”` : `▸ Ask ${deskName}: “${question}”`;
}

/** What a question that hangs on an earlier one was taken as; null for one that stands alone. */
export function takenText({ taken, lang }: Answer): string | null {
  if (taken === null) return null;
  return lang === 'zh' ? `按这个问题作答：“${taken}”` : `Taken as: “${taken}”`;
}

/** "From your document NAME, p. 3: “…”", one string a quote. */
export function ownLines({ own = [], lang }: Pick<Answer, 'own' | 'lang'>): string[] {
  return own.map(({ document, page, heading, quote }) => {
    const place = documentPlace(document, page, lang, heading);
    return lang === 'zh' ? `来自您的文件${place}：“${quote}”` : `From your document ${place}: “${quote}”`;
  });
}

/** What stands before the context line, one string a line: what the word limit counts. */
export function answerLines(answer: Answer): string[] {
  const label = OUTSIDE_LABEL[answer.lang];
  const lines = [
    answer.lead,
    ...answer.body,
    answer.note,
    answer.advice,
    nextText(answer),
    ...answer.outside.map((text) => label + text),
  ];
  return lines.filter((line): line is string => line !== null && line !== '');
}

/** The whole answer as plain text, lead first: for the terminal, and as the fallback text of a Slack message. */
export function answerText(answer: Answer): string {
  return [
    ...answerLines(answer),
    ...ownLines(answer),
    takenText(answer) ?? '',
    answer.model?.note ?? '',
    answer.context,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
