import type { InputBlock, ModalView } from '@slack/types';
import type { CallFacts } from '../../program/terms.ts';
import { CALL_FORM } from '../texts/form-texts.ts';
import { type FormPlace, writePlace } from './form-place.ts';

/** Room for the sources of three facts. */
const LONGEST: Readonly<Partial<Record<string, number>>> = { source: 900 };

/** The form for what the bureau's call says, filled with what was entered before or a document proposes. */
export function callForm(place: FormPlace, facts: CallFacts): ModalView {
  const { lang } = place;
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  const line = (
    id: 'cap' | 'ratio' | 'hour' | 'source',
    hint: string,
    filled: string | undefined,
  ): InputBlock => ({
    type: 'input',
    block_id: id,
    optional: true,
    label: plain(CALL_FORM[id][lang]),
    hint: plain(hint),
    element: {
      type: 'plain_text_input',
      action_id: 'value',
      max_length: LONGEST[id] ?? 300,
      ...(filled === undefined ? {} : { initial_value: filled }),
    },
  });
  const source = joinedSources(facts);
  return {
    type: 'modal',
    callback_id: 'torch_call_form',
    private_metadata: writePlace({ ...place, opened: { source } }),
    title: plain(CALL_FORM.title[lang]),
    submit: plain(CALL_FORM.submit[lang]),
    close: plain(CALL_FORM.close[lang]),
    blocks: [
      { type: 'section', text: plain(CALL_FORM.intro[lang]) },
      line('cap', CALL_FORM.capHint[lang], facts.cap && yuan(facts.cap.value)),
      line(
        'ratio',
        CALL_FORM.ratioHint[lang],
        facts.ratio && `${facts.ratio.value.own}:${facts.ratio.value.grant}`,
      ),
      {
        type: 'input',
        block_id: 'day',
        optional: true,
        label: plain(CALL_FORM.day[lang]),
        element: {
          type: 'datepicker',
          action_id: 'value',
          ...(facts.deadline === undefined ? {} : { initial_date: facts.deadline.value }),
        },
      },
      line('hour', CALL_FORM.hourHint[lang], facts.deadline?.hour ?? undefined),
      line('source', CALL_FORM.sourceHint[lang], source === '' ? undefined : source),
    ],
  };
}

/** As a person would type it again: "4000000" or "4000000.50". */
function yuan(fen: bigint): string {
  const cents = fen % 100n;
  return cents === 0n ? `${fen / 100n}` : `${fen / 100n}.${cents.toString().padStart(2, '0')}`;
}

/** Where the facts of the form stand, each place once, as far as the field has room. */
function joinedSources({ cap, ratio, deadline }: CallFacts): string {
  const sources = [cap, ratio, deadline].flatMap((fact) => (fact === undefined ? [] : [fact.source]));
  return [...new Set(sources)].join('; ').slice(0, LONGEST.source);
}
