import type { InputBlock, ModalView } from '@slack/types';
import type { CriterionText, DaySpan, EligibilityAnswers } from '../../program/eligibility.ts';
import { ELIGIBILITY_FORM } from '../texts/eligibility-texts.ts';
import { cut } from './buttons.ts';
import { type FormPlace, writePlace } from './form-place.ts';

/** Characters of an option and of a field's label. */
const OPTION = 75;
const LABEL = 150;

/** All criteria at once, with what is known filled in; nothing has to be answered. */
export function eligibilityForm(
  place: FormPlace,
  criteria: readonly CriterionText[],
  answers: EligibilityAnswers,
): ModalView {
  const { lang } = place;
  const opened = filledIn(criteria, answers);
  const plain = (text: string, most = 2000) => ({ type: 'plain_text' as const, text: cut(text, most) });
  const choose = ({ id, question, choices }: CriterionText): InputBlock => {
    const options = choices.map((choice) => ({
      text: plain(choice.say[lang], OPTION),
      value: choice.id,
    }));
    const initial = options.find(({ value }) => value === opened[id]);
    return {
      type: 'input',
      block_id: id,
      optional: true,
      label: plain(question[lang], LABEL),
      element: {
        type: 'static_select',
        action_id: 'value',
        placeholder: plain(ELIGIBILITY_FORM.choose[lang]),
        options,
        ...(initial === undefined ? {} : { initial_option: initial }),
      },
    };
  };
  const day = (id: 'expires' | 'until'): InputBlock => ({
    type: 'input',
    block_id: id,
    optional: true,
    label: plain(ELIGIBILITY_FORM[id][lang]),
    element: {
      type: 'datepicker',
      action_id: 'value',
      ...(opened[id] === undefined ? {} : { initial_date: opened[id] }),
    },
  });
  return {
    type: 'modal',
    callback_id: 'torch_eligibility_form',
    private_metadata: writePlace({ ...place, opened }),
    title: plain(ELIGIBILITY_FORM.title[lang]),
    submit: plain(ELIGIBILITY_FORM.submit[lang]),
    close: plain(ELIGIBILITY_FORM.close[lang]),
    blocks: [
      {
        type: 'input',
        block_id: 'words',
        optional: true,
        label: plain(ELIGIBILITY_FORM.words[lang]),
        hint: plain(ELIGIBILITY_FORM.wordsHint[lang]),
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: true,
          max_length: 3000,
          placeholder: plain(ELIGIBILITY_FORM.placeholder[lang]),
        },
      },
      ...criteria.flatMap((criterion) => [
        choose(criterion),
        ...(criterion.id === 'E2' ? [day('expires')] : []),
        ...(criterion.id === 'E7' ? [day('until')] : []),
      ]),
    ],
  };
}

/** What stands in the fields at first. A day only where the words meant that very day. */
function filledIn(
  criteria: readonly CriterionText[],
  answers: EligibilityAnswers,
): Readonly<Record<string, string>> {
  const day = (span: DaySpan | null) => (span !== null && span.from === span.to ? span.from : undefined);
  const fields: readonly (readonly [field: string, value: string | undefined])[] = [
    ...criteria.map(
      ({ id, choices }) => [id, choices.find(({ set }) => holds(answers[id], set))?.id] as const,
    ),
    ['expires', day(answers.E2.expires)],
    ['until', day(answers.E7.until)],
  ];
  return Object.fromEntries(
    fields.flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])),
  );
}

/** Whether an answer is what a choice sets; "not sure" is what nobody has answered, so it fills nothing in. */
function holds(answer: object, set: Readonly<Record<string, string>>): boolean {
  const known = new Map<string, unknown>(Object.entries(answer));
  const told = Object.values(set).some((value) => value !== 'unknown');
  return told && Object.entries(set).every(([field, value]) => known.get(field) === value);
}
