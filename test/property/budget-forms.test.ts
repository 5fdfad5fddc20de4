import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import type { Verdict } from '../../src/program/budget.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import {
  amountOf,
  budgets,
  FORMS,
  type Form,
  type GeneratedBudget,
  NAMES,
  stylesOf,
  sumOf,
} from '../intake/generated-budget.ts';
import type { MoneyStyle } from '../intake/money-styles.ts';
import { cite, LEXICON, TERMS } from '../program/invented-terms.ts';

/** Generated budgets, each written in every form in one style; the full run takes 100,000. */
const BUDGETS = process.env.TORCH_TEST_FULL ? 100_000 : 2_000;

/** The verdict by the rules' own words, worked out apart from them. */
function verdict(budget: GeneratedBudget): Verdict {
  const [own, grant] = [sumOf(budget, 'own'), sumOf(budget, 'grant')];
  const sum = budget.lines.reduce((total, line) => total + amountOf(line), 0n);
  const unmatched = own === 0n && grant > 0n;
  if (grant > TERMS.cap.value || unmatched || (budget.declared ?? sum) !== sum) return 'problems';
  const unlisted = budget.lines.some(({ name }) => ['no', 'unclear'].includes(NAMES[name]?.inList ?? ''));
  return grant > own || unlisted ? 'attention' : 'no-problem-found';
}

function expected(budget: GeneratedBudget, { lang }: Form, style: MoneyStyle) {
  return {
    outcome: 'checked',
    verdict: verdict(budget),
    unit: style.unit,
    lines: budget.lines.map((line) => [
      NAMES[line.name]?.[lang],
      NAMES[line.name]?.inList,
      amountOf(line),
      line.own,
      line.grant,
      line.other,
    ]),
    totals: {
      computed: budget.lines.reduce((total, line) => total + amountOf(line), 0n),
      declared: budget.declared,
      own: sumOf(budget, 'own'),
      grant: sumOf(budget, 'grant'),
      other: sumOf(budget, 'other'),
    },
  };
}

function readBack(text: string, { slash }: Form, style: MoneyStyle) {
  const check = checkBudget(readBudgetText(text, { slash: slash ?? false }), TERMS, LEXICON, cite);
  return {
    outcome: check.outcome,
    verdict: check.verdict,
    unit: style.unit === null ? null : check.unit,
    lines: check.lines.map((line) => [
      line.category,
      line.inList,
      line.amount,
      line.own,
      line.grant,
      line.other,
    ]),
    totals: check.totals,
  };
}

describe('a generated budget reads back the same, to the fen, with the same verdict,', () => {
  it.each(FORMS)('as $name', (form) => {
    const styles = stylesOf(form);
    const written = fc
      .constantFrom(...styles)
      .chain((style) =>
        fc.record({ style: fc.constant(style), budget: budgets(form.precision ?? style.precision) }),
      );
    fc.assert(
      fc.property(written, ({ budget, style }) => {
        const text = form.write(budget, style);
        expect(readBack(text, form, style), text).toEqual(expected(budget, form, style));
      }),
      { numRuns: Math.ceil(BUDGETS / FORMS.length) },
    );
  });
});
