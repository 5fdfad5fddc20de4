import { createHash } from 'node:crypto';
import type { Advisor } from '../advisor/advisor.ts';
import type { Changing } from './change-application.ts';
import type { ShownRecord } from './shown-record.ts';
import { NOTICES } from './texts/notices.ts';
import { otherLang } from './views/buttons.ts';
import type { Message } from './views/message.ts';
import { notice } from './views/notice.ts';

/** Puts the question under an answer on the list, in both languages: the bureau reads Chinese, the team may not. */
export async function addQuestion(
  advisor: Advisor,
  record: ShownRecord & { kind: 'answer' },
  who: Changing,
): Promise<readonly Message[]> {
  const { next, lang } = record.answer;
  if (next === null) return notice(NOTICES.gone, who.lang);
  // The rules have it word for word; no model need say it.
  const asked = record.answer.taken ?? record.answer.question;
  const { next: theirs } = await advisor.ask(asked, { ...record, lang: otherLang(lang) });
  const translated = theirs !== null && theirs.silence === next.silence ? theirs.question : next.question;
  const question =
    lang === 'zh' ? { zh: next.question, en: translated } : { en: next.question, zh: translated };
  const entry = {
    // By its own words: two answers that end in the same question put it on the list once, in either language.
    id: next.silence ?? `asked-${createHash('sha256').update(question.en).digest('hex').slice(0, 16)}`,
    desk: next.desk,
    question,
    by: who.user,
    at: who.at,
  };
  return who.store.inbox.once(who.tenant, who.job, async ({ questions }) => {
    const added = await questions.add(who.tenant, who.channel, entry);
    return notice(added ? NOTICES.questionAdded : NOTICES.questionKnown, who.lang, [
      { action: 'torch_show_questions', value: 'list' },
    ]);
  });
}
