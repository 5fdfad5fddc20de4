import { z } from 'zod';
import type { Bilingual } from '../../program/bilingual.ts';
import type { Advisor, BudgetInput } from '../advisor.ts';
import { budgetSections } from './budget-sections.ts';
import { repairSections, scenarioSections } from './change-sections.ts';
import type { CheckTool, ToolContext } from './check-tool.ts';
import { makeTool, nothing, type Told } from './make-tool.ts';
import { BUDGET_TEXT, moneyField, moneyIn } from './tool-fields.ts';

const MOST_CHANGES = 20;
const MOST_CHANGE = 200;

const NO_BUDGET: Bilingual = {
  en: 'There is no budget: none was given and none is adopted here. Ask for it as lines: what it is for, the amount, and who pays.',
  zh: '没有可用的预算：未提供预算，此处也没有已采用的预算。请对方逐行提供：用途、金额、由谁出资。',
};

/** The checks of a budget, each on the text that is given or on the adopted one. */
export function budgetTools(advisor: Advisor, bound: ToolContext): readonly CheckTool[] {
  const { lang } = bound;
  const on = (text: string | undefined, check: (budget: BudgetInput) => Told): Told => {
    const budget = text === undefined ? bound.budget : { kind: 'text' as const, text, slash: false };
    return budget === null ? nothing(NO_BUDGET, lang) : check(budget);
  };
  const scenario = (budget: BudgetInput, changes: readonly string[]): Told => {
    const result = advisor.scenario(budget, changes, bound);
    if (result.kind === 'unreadable') return nothing(result.message, lang);
    const { findings } = result.way?.after ?? result.before;
    return {
      sections: scenarioSections(result, lang),
      result: { kind: 'scenario', scenario: result },
      findings,
    };
  };
  return [
    makeTool(
      {
        name: 'check_budget',
        description:
          'Checks a budget exactly, in fen: sums, the grant cap, company match, sources, allowable expenses. Use it before saying anything about a budget’s figures; never add or compare amounts yourself. Returns the verdict, the totals by source, every finding with its rule, basis and source, and the lines. Money is shown both ways, as in ¥1,200,000 = 120万元.',
        schema: z.strictObject({ text: BUDGET_TEXT }),
        check: ({ text }) =>
          on(text, (budget) => {
            const check = advisor.checkBudget(budget, bound);
            return {
              sections: budgetSections(check, lang),
              result: { kind: 'budget', check },
              findings: check.findings,
            };
          }),
      },
      lang,
    ),
    makeTool(
      {
        name: 'repair_budget',
        description:
          'Proposes the smallest changes that bring a budget within the cap, a ratio that the call states, and right arithmetic. Use it when check_budget found such an error and the person asks what to change. Returns two or three ways with exact figures from → to and the check of each result, or a question to ask first. Changes nothing.',
        schema: z.strictObject({
          text: BUDGET_TEXT,
          bear: moneyField(
            'bear',
            'How much more the company says it can pay at most. Leave it out when the person has not said; never assume it.',
          ),
        }),
        check: ({ text, bear }) =>
          on(text, (budget) => {
            const repair = advisor.repairBudget(budget, { ...bound, bear: moneyIn(bear) });
            const { findings } = repair.before;
            return { sections: repairSections(repair, lang), result: { kind: 'repair', repair }, findings };
          }),
      },
      lang,
    ),
    makeTool(
      {
        name: 'what_if',
        description:
          'Tries changes on a budget and checks the result: “what if line 3 is cut by 500,000?”. Returns the changed figures from → to, what was assumed about figures nobody named, the new totals, verdict and findings, and how much may be asked for then. Changes nothing.',
        schema: z.strictObject({
          text: BUDGET_TEXT,
          changes: z
            .array(z.string().min(1).max(MOST_CHANGE))
            .min(1)
            .max(MOST_CHANGES)
            .describe(
              'One change each, in the order they apply: "line 3 = 500000", "line 3 grant = 30万", "cut line 3 by 10%", "remove line 4", "grant = 4000000", 第3行减少50万.',
            ),
        }),
        check: ({ text, changes }) => on(text, (budget) => scenario(budget, changes)),
      },
      lang,
    ),
    makeTool(
      {
        name: 'how_much_may_we_ask',
        description:
          'Works out the largest grant that may be asked for at a budget’s total, and the company money it then needs, from the cap and from a ratio where the call states one. Use it for “how much may we ask for?”. Returns both amounts and what holds the grant there.',
        schema: z.strictObject({ text: BUDGET_TEXT }),
        check: ({ text }) => on(text, (budget) => scenario(budget, [])),
      },
      lang,
    ),
  ];
}
