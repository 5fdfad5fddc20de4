import type { CallKey } from '../../intake/call/call-proposal.ts';
import type { Lang } from '../../program/bilingual.ts';
import { CALL_NAMES, callFactText } from '../../program/call-fact-text.ts';
import type { CallFacts } from '../../program/terms.ts';
import { ACCEPTED } from '../texts/kept-document-texts.ts';
import { buttons } from './buttons.ts';
import { escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { packMessages } from './pack-messages.ts';
import { sections } from './sections.ts';

/** What was taken over from a document, each with where it stands. */
export function acceptedView(facts: CallFacts, lang: Lang): readonly Message[] {
  const lines = (Object.keys(facts) as CallKey[]).map((key) => {
    const source = facts[key]?.source ?? '';
    return escapeText(
      lang === 'zh'
        ? `• ${CALL_NAMES[key].zh}：${callFactText(key, facts, lang)}（${source}）`
        : `• ${CALL_NAMES[key].en}: ${callFactText(key, facts, lang)} (${source})`,
    );
  });
  const deadline =
    facts.deadline === undefined ? [] : [{ action: 'torch_check_deadline', value: 'call' } as const];
  return packMessages([ACCEPTED.title[lang], ...lines].join('\n'), [
    ...sections([ACCEPTED.title[lang], ...lines]),
    ...buttons(deadline, lang),
  ]);
}
