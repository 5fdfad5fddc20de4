import { readCallValue } from '../../intake/call/read-call-value.ts';
import { CALL_NAMES, callFactText } from '../../program/call-fact-text.ts';
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

const GOES_BY = {
  answer: { en: 'this answer goes by', zh: '本回答依据的是' },
  check: { en: 'this check goes by', zh: '本次检查依据的是' },
} as const;

/** What own documents say of a term in question, that it is not accepted, and whose figure is used; one string a term. */
export function proposedLines(
  { proposed = [], lang }: Pick<Answer, 'proposed' | 'lang'>,
  beside: keyof typeof GOES_BY = 'answer',
): string[] {
  return proposed.map(({ document, page, heading, key, value, instead }) => {
    const place = documentPlace(document, page, lang, heading);
    const read = readCallValue(key, value, document);
    const said = (read.ok ? callFactText(key, read.callFacts, lang) : null) ?? value;
    const name = CALL_NAMES[key][lang];
    if (lang === 'zh')
      return `您的文件${place}写明${name}：${said}。该内容尚未采用，${GOES_BY[beside].zh}${instead === 'call' ? '您已录入的申报通知' : '项目文本'}；核对后请采用或录入。`;
    return `Your document ${place} says: ${name} ${said}. It is not accepted yet, so ${GOES_BY[beside].en} ${instead === 'call' ? 'the call you entered' : 'the program text'}; check it, then accept or enter it.`;
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
    ...proposedLines(answer),
    takenText(answer) ?? '',
    answer.model?.note ?? '',
    answer.context,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
