import type { InputBlock, ModalView } from '@slack/types';
import { groupChanges } from '../../program/repair/group-changes.ts';
import type { BudgetRepair } from '../../program/repair/repair.ts';
import { CHANGE_COLUMNS, WAY_FORM } from '../texts/repair-texts.ts';
import { cut } from './buttons.ts';
import { escapeCell } from './escape-text.ts';
import { type FormPlace, writePlace } from './form-place.ts';
import { becomes, changePlace } from './repair-view.ts';

/** Boxes to tick in one group; Slack takes ten. */
const GROUP = 10;
/** Characters of an option's text and of its description. */
const OPTION = 75;
/** Every row that one way changes, with a box to tick; all are ticked at first. */
export function wayForm(
  place: FormPlace,
  { before, ways }: BudgetRepair,
  { turn, way }: { readonly turn: string; readonly way: number },
): ModalView {
  const { lang } = place;
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  const options = groupChanges(ways[way]?.changes ?? []).map((row, at) => ({
    text: plain(cut(escapeCell(changePlace(row[0], before.lines, lang)), OPTION)),
    description: plain(
      cut(
        row
          .map((change) => `${CHANGE_COLUMNS[change.column][lang]} ${becomes(change, lang)}`)
          .join(lang === 'zh' ? '；' : '; '),
        OPTION,
      ),
    ),
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
