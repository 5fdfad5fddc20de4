import type { InputBlock, ModalView } from '@slack/types';
import type { BudgetRepair, RepairWay } from '../../program/repair/repair.ts';
import { CHANGE_COLUMNS, WAY_FORM } from '../texts/repair-texts.ts';
import { cut } from './buttons.ts';
import { type FormPlace, writePlace } from './form-place.ts';
import { money } from './money.ts';
import { changePlace } from './repair-view.ts';

/** Boxes to tick in one group; Slack takes ten. */
const GROUP = 10;
/** Characters of an option's text and of its description. */
const OPTION = 75;
/** Groups that fit one form with room for its other blocks. */
const MOST_GROUPS = 9;

/** Whether a way can be chosen from line by line: one form holds so many changes. */
export function fitsWayForm({ changes }: RepairWay): boolean {
  return changes.length <= GROUP * MOST_GROUPS;
}

/** Every change of one way with a box to tick, all ticked at first. */
export function wayForm(
  place: FormPlace,
  { before, ways }: BudgetRepair,
  { turn, way }: { readonly turn: string; readonly way: number },
): ModalView {
  const { lang } = place;
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  const options = (ways[way]?.changes ?? []).map((change, at) => ({
    text: plain(
      cut(
        `${CHANGE_COLUMNS[change.column][lang]}: ${money(change.from, lang)} → ${money(change.to, lang)}`,
        OPTION,
      ),
    ),
    description: plain(cut(changePlace(change, before.lines, lang), OPTION)),
    value: String(at),
  }));
  const groups: InputBlock[] = [];
  for (let from = 0; from < options.length; from += GROUP) {
    const some = options.slice(from, from + GROUP);
    groups.push({
      type: 'input',
      block_id: `changes-${groups.length}`,
      optional: true,
      label: plain(WAY_FORM.label[lang]),
      element: { type: 'checkboxes', action_id: 'value', options: some, initial_options: some },
    });
  }
  return {
    type: 'modal',
    callback_id: 'torch_way_form',
    private_metadata: writePlace({ ...place, turn, way }),
    title: plain(WAY_FORM.title[lang]),
    submit: plain(WAY_FORM.submit[lang]),
    close: plain(WAY_FORM.close[lang]),
    blocks: [...groups, { type: 'context', elements: [plain(WAY_FORM.hint[lang])] }],
  };
}
