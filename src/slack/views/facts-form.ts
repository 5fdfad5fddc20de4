import type { ModalView } from '@slack/types';
import type { Advisor } from '../../advisor/advisor.ts';
import type { FactsQuestion } from '../../advisor/facts/facts-question.ts';
import type { Application } from '../../program/application.ts';
import { SLACK_LIMITS } from '../../slack-limits.ts';
import { FACTS, FACTS_FORM } from '../texts/facts-texts.ts';
import { escapeText } from './escape-text.ts';
import { type FormPlace, writePlace } from './form-place.ts';
import { context } from './sections.ts';

/** The questions that fill most of a section; what is known of the company stands in its field. */
export function factsForm(
  place: FormPlace & { readonly section: string },
  {
    questions,
    known,
    worded,
  }: {
    readonly questions: readonly FactsQuestion[];
    readonly known: Application | null;
    readonly worded: Advisor['worded'];
  },
): ModalView {
  const { lang } = place;
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  const company = known === null ? null : `${known.company.name[lang]}; ${known.company.zone[lang]}`;
  const leaves = worded === null ? FACTS_FORM.alone : FACTS_FORM.leaves(worded.model, worded.host);
  return {
    type: 'modal',
    callback_id: 'torch_facts_form',
    private_metadata: writePlace(place),
    title: plain(FACTS_FORM.title[lang]),
    submit: plain(FACTS_FORM.submit[lang]),
    close: plain(FACTS_FORM.close[lang]),
    blocks: [
      ...questions.map(({ id, ask, hint }) => ({
        type: 'input' as const,
        block_id: id,
        optional: true,
        label: plain(ask[lang]),
        hint: plain(hint[lang]),
        element: {
          type: 'plain_text_input' as const,
          action_id: 'value',
          multiline: id !== 'company',
          max_length: SLACK_LIMITS.plainTextInput.maxLength,
          ...(id === 'company' && company !== null ? { initial_value: company } : {}),
        },
      })),
      ...context([escapeText(leaves[lang])]),
      ...context([FACTS.ownWords[lang]]),
    ],
  };
}
