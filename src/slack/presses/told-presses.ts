import { chooseAnswer } from '../../program/choose-answer.ts';
import { NO_ANSWERS } from '../../program/eligibility.ts';
import { eligibilityRecord } from '../answers/told-answers.ts';
import { changePart, stateAfter } from '../change-application.ts';
import type { Outcome } from '../parts.ts';
import { showRecord } from '../show-record.ts';
import type { ShownRecord } from '../shown-record.ts';
import { keptNote } from '../views/kept-note.ts';
import { changing, gone, inPlace, type OnPress, type Pressed, showing } from './pressed.ts';

/** Buttons that answer what a check asks. */
export const TOLD_PRESSES = {
  torch_answer_criterion: showing('eligibility', answerCriterion),
} as const satisfies Readonly<Record<string, OnPress>>;

/** Keeps the answer and shows the check with it in the place of the question. */
async function answerCriterion(
  pressed: Pressed,
  record: ShownRecord & { kind: 'eligibility' },
): Promise<readonly Outcome[]> {
  const { parts, job, work, shown } = pressed;
  const [, id, choice = ''] = work.value.split(':');
  const criterion = parts.advisor.eligibilityInterview().find((each) => each.id === id);
  if (criterion === undefined || shown === null) return gone(pressed);
  const { lang } = record;
  const who = changing(pressed);
  const changed = await changePart(
    'eligibility',
    (now) => ({
      ...now,
      eligibility: chooseAnswer(now.eligibility ?? NO_ANSWERS, criterion, choice, lang),
    }),
    who,
  );
  const unclear = record.reading.unclear.filter((each) => each.criterion !== id);
  const answered = eligibilityRecord(await stateAfter(changed, who), unclear, {
    ...record,
    advisor: parts.advisor,
  });
  await parts.store.conversations.add(job.tenant, { ...shown.turn, record: answered });
  const { channel, ephemeral } = work;
  const messages = showRecord(parts.advisor, answered, { turn: shown.turn.id, ephemeral });
  return inPlace(
    pressed,
    changed.changed ? keptNote(messages, changed.version, { channel, ephemeral, lang }) : messages,
  );
}
