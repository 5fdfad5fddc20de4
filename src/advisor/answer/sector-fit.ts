import type { Step } from './asked.ts';
import { namedFact } from './named-facts.ts';
import { said } from './said.ts';

const FITS =
  /\bwe(?:'re| are)? (?:make|build|do|develop|produce|sell|run|work|in|a|an)\b.{1,60}\b(?:in scope|fit(?: in)?|(?:target|right|supported|eligible|priority) (?:sectors?|fields?|industr(?:y|ies)|areas?)|(?:among|one of) the sectors)\b|(?:做|搞|生产|从事|研发).{1,24}(?:算|属于|符合|在不在|在|是不是).{0,6}(?:方向|领域|行业|范围|赛道)/u;

/** Something else is asked for the business: a standard, a paper, a ratio. */
const OTHER = /\b(?:which|what|whose) (?!(?:target |priority )?(?:sectors?|fields?|industr|areas?))/u;

/** "We make X, do we fit?": the sectors the text names, and that it names them as examples. */
export const sectorFit: Step = (asked) => {
  if (!FITS.test(asked.text) || OTHER.test(asked.text)) return null;
  const sectors = namedFact(asked, 'sectors');
  const open =
    asked.lang === 'zh'
      ? '所列为举例：未点名不等于不支持。'
      : 'They are examples: a sector not named is not ruled out.';
  return {
    status: 'answered',
    kind: 'fact',
    lead: said(asked, sectors),
    body: [open],
    actions: ['check-eligibility', 'read-passage'],
    cites: [sectors.id],
  };
};
