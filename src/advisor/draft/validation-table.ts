import { paragraph, table } from './build-blocks.ts';
import type { DraftBlock } from './draft.ts';
import type { Writing } from './writing.ts';

/** Who tested the prototype, since when and with what result. */
export function validationTable(w: Writing): DraftBlock {
  const { validation } = w.application;
  if (validation.length === 0) {
    const what = { en: 'pilot customer, start and result of the trial', zh: '试点客户、试用起始时间及结果' };
    return paragraph(w, w.gap(what, 'sales'));
  }
  const header = [
    { en: 'Pilot customer', zh: '试点客户' },
    { en: 'Tested since', zh: '试用起始' },
    { en: 'Result', zh: '验证结果' },
  ];
  return table(
    w,
    header,
    validation.map(({ partner, since, result }) => [w.say(partner), w.month(since), w.say(result)]),
  );
}
