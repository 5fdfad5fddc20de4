import { askedAt } from '../parts.ts';
import { takenWay } from '../take-way.ts';
import { fresh, gone, type OnPress, type Pressed } from './pressed.ts';

/** Buttons that lead to a mended budget. */
export const REPAIR_PRESSES = {
  torch_repair: async (pressed) => {
    const { record } = pressed.shown ?? {};
    const scenario = record?.kind === 'scenario' ? takenWay(pressed.parts.advisor, record, 0) : null;
    const budget = scenario ?? record;
    if (budget?.kind !== 'budget') return gone(pressed);
    const { job, lang } = pressed;
    return fresh(pressed, { ...budget, kind: 'repair', bear: null, now: askedAt(job), lang });
  },
  torch_take_way: async (pressed) => {
    const taken = takenOf(pressed);
    return taken === null ? gone(pressed) : fresh(pressed, taken);
  },
} as const satisfies Readonly<Record<string, OnPress>>;

function takenOf({ shown, parts, work }: Pressed) {
  const record = shown?.record;
  if (record?.kind !== 'repair' && record?.kind !== 'scenario') return null;
  return takenWay(parts.advisor, record, Number(work.value.split(':')[1]));
}
