import type { Bilingual } from '../bilingual.ts';
import type { BudgetCheck } from '../budget.ts';
import { figure, money } from '../budget-rules/wording.ts';
import type { Outcome } from '../rule.ts';
import { agreement, figuresFor, ROLE_NAMES } from './budget-figures.ts';
import { type BudgetMention, budgetMentions } from './budget-mentions.ts';
import { shareOutcomes } from './budget-shares.ts';
import { tableMentions } from './budget-tables.ts';
import { creditedFigures } from './credited-rule.ts';
import { type Passage, placeIn, sentencesOf } from './draft-text.ts';
import type { DraftRule, DraftWork } from './draft-work.ts';
import { lineFinder } from './line-places.ts';

function nameOf({ role, line }: Pick<BudgetMention, 'role' | 'line'>): Bilingual {
  if (role === 'line') return { en: `“${line?.category}”`, zh: `“${line?.category}”` };
  if (line === null) return ROLE_NAMES[role];
  return {
    en: `${ROLE_NAMES[role].en} of “${line.category}”`,
    zh: `“${line.category}”的${ROLE_NAMES[role].zh}`,
  };
}

function outcomeOf(mention: BudgetMention, budget: BudgetCheck): readonly Outcome[] {
  const figures = figuresFor(mention, budget);
  const [expected] = figures;
  // A loan that the budget does not hold is not of the budget.
  if (expected === undefined || (mention.role === 'other' && expected === 0n)) return [];
  const said = agreement(mention, figures);
  if (said === 'equal' || (mention.part && said === 'differs' && mention.fen < expected)) return [];
  const { fen, passage } = mention;
  const where = placeIn(passage, mention.from);
  const text = passage.shown.slice(mention.from, mention.to).trim();
  const name = nameOf(mention);
  const [drafted, planned] = [money(fen), money(expected)];
  const params = {
    text,
    role: mention.role,
    ...(mention.line === null ? {} : { line: String(mention.line.n) }),
    draftFen: String(fen),
    budgetFen: String(expected),
    diffFen: String(fen - expected),
  };
  const formula = `${figure(fen)} − ${figure(expected)} = ${figure(fen - expected)}`;
  if (said === 'rounded') {
    const message = {
      en: `Row ${where.row} rounds ${name.en}: the draft says “${text}”, the budget ${planned.en}. Write the exact figure, or “about”.`,
      zh: `原文第${where.row}行对${name.zh}作了取整：草稿写“${text}”，预算为${planned.zh}。请写精确数，或注明“约”。`,
    };
    return [{ severity: 'info', message, params, where, formula }];
  }
  const message = {
    en: `Row ${where.row}: for ${name.en} the draft says “${text}”${text === drafted.en ? '' : ` (${drafted.en})`}, the budget says ${planned.en}. Change the one that is wrong.`,
    zh: `原文第${where.row}行：${name.zh}在草稿中为“${text}”${text === drafted.zh ? '' : `（${drafted.zh}）`}，在预算中为${planned.zh}。请更正有误的一方。`,
  };
  return [{ message, params, where, formula }];
}

/** Offsets, in a passage, of what the program is said to pay or demand: no figures of the project. */
function creditedPlaces(work: Pick<DraftWork, 'lint'>, passage: Passage): ReadonlySet<number> {
  return new Set(
    sentencesOf(passage).flatMap((sentence) =>
      creditedFigures(work, sentence).map(({ from }) => sentence.from + from),
    ),
  );
}

export const budgetNumberRule: DraftRule = {
  id: 'LNT-NUM-001',
  basis: 'arithmetic',
  severity: 'error',
  title: { en: 'Money in the draft equals the budget', zh: '草稿金额与预算一致' },
  sections: 'all',
  check: (work) => {
    const { budget, passages, lint } = work;
    if (budget === null || Object.values(budget.totals).every((fen) => fen === null)) return 'not-checked';
    const placesOf = lineFinder(budget.lines, lint);
    const mentions = [
      ...budgetMentions(passages, placesOf, lint),
      ...tableMentions(passages, budget.lines, lint),
    ];
    const credited = new Map(
      [...new Set(mentions.map(({ passage }) => passage))].map((passage) => [
        passage,
        creditedPlaces(work, passage),
      ]),
    );
    const own = mentions.filter(({ passage, from }) => !credited.get(passage)?.has(from));
    return [
      ...own.flatMap((mention) => outcomeOf(mention, budget)),
      ...shareOutcomes(work, budget, own, placesOf),
    ];
  },
};
