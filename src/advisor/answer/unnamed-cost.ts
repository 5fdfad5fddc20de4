import { fold } from '../../knowledge/tokens.ts';
import type { Asked, Reply } from './asked.ts';
import { costObject } from './cost-object.ts';
import { factsNamed, said, termFact } from './said.ts';

/** A cost that the lexicon has no word for: the list, and that it is open. */
export function unnamedCost(asked: Asked): Reply {
  const { lang } = asked;
  // As it was written: mending slips makes "hall" into "half".
  const thing = costObject(fold(asked.question));
  const facts = [termFact(asked, 'allowable'), ...factsNamed(asked, ['list-is-open'])];
  return {
    status: 'answered',
    kind: 'allowable',
    lead:
      lang === 'zh'
        ? `清单里没有${thing === null ? '这个名目' : `“${thing}”`}，尚不能确认。`
        : `Not named ${thing === null ? 'under that name' : `as “${thing}”`}, so not confirmed.`,
    body: facts.map((fact) => said(asked, fact)),
    advice:
      lang === 'zh'
        ? '看它能否归入所列的某一类；在得到书面答复前，列入企业自有资金。'
        : 'See whether it belongs to one of these; until someone confirms, put it under company funds.',
    actions: ['add-question', 'check-budget'],
    cites: facts.map(({ id }) => id),
  };
}
