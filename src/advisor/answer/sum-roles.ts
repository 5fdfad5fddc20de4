import type { SumAt } from './question-figures.ts';

/** Whose money a sum in a question is: the grant asked for, the company's, a cost or total, or not said. */
export type SumRole = 'grant' | 'own' | 'cost' | 'unsaid';

const ROLES: readonly (readonly [SumRole, RegExp])[] = [
  [
    'grant',
    /\b(?:grants?|ask\w*|appl(?:y|ies|ying)|request\w*|claim\w*|get|receiv\w*|seek\w*|subsid\w*|torch)\b|申请|申报|资助|补助|补贴|拿到?|获批|批/gu,
  ],
  [
    'own',
    /\b(?:own|ourselves|(?:we|company|firm|enterprise) (?:\w+ )?(?:pays?|put in|adds?|contributes?|match\w*|provides?)|company (?:money|funds?|share)|co-?fund\w*|match(?:ing)? (?:money|funds?)|chip in)\b|自筹|自有|自己|自掏|配套资金|(?:企业|公司|我们)(?:自己)?(?:出|投|拿出)/gu,
  ],
  [
    'cost',
    /\b(?:budgets?|costs?|equipment|machin\w*|lines?|projects?|invest\w*|total|worth|revenue|turnover|sales|profit|capital|salar\w*|wages|loans?|factory|plant|spend\w*|software|building)\b|预算|设备|产线|项目|投资|总额|总共|成本|费用|营收|收入|销售额|利润|注册资本|贷款|产值|厂房|工资|机器/gu,
  ],
];

const CLAUSE = /[,;.?!，；。？！、]|\b(?:and|but|while|with|plus)\b|而|但|其中/gu;
/** Only what stands this near after a sum belongs to it: "8 million equipment", "800万的设备". */
const AFTER = 14;

/** The nearest word before the sum in its clause tells; a noun right after it tells sooner. */
export function roleOf(text: string, { from, to }: SumAt): SumRole {
  const starts = [...text.slice(0, from).matchAll(CLAUSE)].map((match) => match.index + match[0].length);
  const before = text.slice(starts.at(-1) ?? 0, from);
  const rest = text.slice(to, to + AFTER);
  const after = rest.slice(0, rest.search(CLAUSE_START) < 0 ? undefined : rest.search(CLAUSE_START));
  let best: { role: SumRole; away: number } = { role: 'unsaid', away: Number.POSITIVE_INFINITY };
  for (const [role, pattern] of ROLES) {
    for (const match of before.matchAll(pattern)) {
      const away = before.length - (match.index + match[0].length);
      if (away < best.away) best = { role, away };
    }
    const [next] = after.matchAll(pattern);
    if (next && ATTACHED.test(after.slice(0, next.index))) best = { role, away: -1 };
  }
  return best.role;
}

const CLAUSE_START = /[,;.?!，；。？！、]|\b(?:and|but|while|with|plus)\b|而|但|其中/u;
/** Between a sum and the noun that it measures. */
const ATTACHED = /^(?:元|块)?\s*(?:的|of|in|for)?\s*(?:(?:the|our|new) )?$/u;
