import type { Bilingual } from '../bilingual.ts';
import type { BudgetCheck } from '../budget.ts';
import { figure, money, percent } from '../budget-rules/wording.ts';
import type { Outcome } from '../rule.ts';
import { agreement, figuresFor } from './budget-figures.ts';
import { type BudgetMention, type BudgetRole, budgetMentions } from './budget-mentions.ts';
import { tableMentions } from './budget-tables.ts';
import { creditedFigures } from './credited-rule.ts';
import { placeIn, sentencesOf } from './draft-text.ts';
import { concept, type DraftRule, type DraftWork, says } from './draft-work.ts';
import { findPhrases } from './find-phrases.ts';

const NAMES: Readonly<Record<Exclude<BudgetRole, 'line'>, Bilingual>> = {
  total: { en: 'the project total', zh: '项目总额' },
  grant: { en: 'the Torch grant', zh: '火炬资助' },
  own: { en: 'company funds', zh: '企业自筹' },
  other: { en: 'other sources', zh: '其他来源' },
};

export function nameOf({ role, line }: Pick<BudgetMention, 'role' | 'line'>): Bilingual {
  if (role === 'line') return { en: `“${line?.category}”`, zh: `“${line?.category}”` };
  if (line === null) return NAMES[role];
  return { en: `${NAMES[role].en} of “${line.category}”`, zh: `“${line.category}”的${NAMES[role].zh}` };
}

function outcomeOf(mention: BudgetMention, budget: BudgetCheck): readonly Outcome[] {
  const figures = figuresFor(mention, budget);
  const [expected] = figures;
  if (expected === undefined) return [];
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

const PERCENT = /(\d{1,3})(?:\.(\d{1,3}))?\s?%/g;
const OF_WHOLE = /of (?:the |our )?(?:total|project|whole|entire|budget|costs?)|share|ratio|占|比例|分担/i;

/** Percentages that a sentence gives as a source's share of the whole budget. */
function shares(work: DraftWork, budget: BudgetCheck): readonly Outcome[] {
  const { own, grant, other } = budget.totals;
  if (own === null || grant === null || other === null) return [];
  const whole = own + grant + other;
  if (whole <= 0n) return [];
  return work.passages.flatMap((passage) =>
    passage.kind === 'row'
      ? []
      : sentencesOf(passage).flatMap(({ text, from }) => {
          if (!OF_WHOLE.test(text) || says(work, text, 'money-apart')) return [];
          const lower = text.toLowerCase();
          if (budget.lines.some(({ category }) => lower.includes(category.toLowerCase()))) return [];
          return [...text.matchAll(PERCENT)].flatMap((match) => {
            const role = roleAt(work, text, match.index, match.index + match[0].length);
            const credited = creditedFigures(work, { text }).some((one) => one.from === match.index);
            if (role === null || credited) return [];
            const decimals = match[2]?.length ?? 0;
            const digits = BigInt(`${match[1]}${match[2] ?? ''}`);
            const part = role === 'own' ? own : grant;
            const gap = digits * whole - part * 100n * 10n ** BigInt(decimals);
            if ((gap < 0n ? -gap : gap) * 2n <= whole) return [];
            const where = placeIn(passage, from + match.index);
            const right = `${percent(part, whole)}%`;
            return [
              {
                message: {
                  en: `Row ${where.row}: the draft gives ${NAMES[role].en} as ${match[0]} of the budget; it is ${right}. Correct the share.`,
                  zh: `原文第${where.row}行：草稿称${NAMES[role].zh}占${match[0]}，按预算应为${right}。请更正比例。`,
                },
                params: {
                  text: match[0],
                  role,
                  percent: right,
                  partFen: String(part),
                  totalFen: String(whole),
                },
                where,
                formula: `${figure(part)} / ${figure(whole)} = ${right}`,
              },
            ];
          });
        }),
  );
}

/** The source named right before a percentage, or right after it. */
function roleAt(work: DraftWork, text: string, from: number, to: number): 'own' | 'grant' | null {
  const near = (['own', 'grant'] as const).flatMap((role) =>
    findPhrases(text, concept(work, `money-${role}`).phrases).map((hit) => ({ role, ...hit })),
  );
  const before = near.filter((hit) => hit.to <= from && !/\d|[,;]/.test(text.slice(hit.to, from)));
  const after = near.filter(
    (hit) =>
      hit.from >= to &&
      /^[\s(]*(?:(?:is|as|of|from|the|by|为|由|来自|是)\s*){0,3}$/i.test(text.slice(to, hit.from)),
  );
  const last = before.sort((a, b) => a.to - b.to || a.from - b.from).at(-1);
  if (last !== undefined && from - last.to <= 40) return last.role;
  return after[0]?.role ?? null;
}

/** What the program is said to pay or demand is no figure of the project. */
export function isCredited(work: Pick<DraftWork, 'lint'>, { passage, from }: BudgetMention): boolean {
  return sentencesOf(passage).some(
    (sentence) =>
      sentence.from <= from &&
      from < sentence.from + sentence.text.length &&
      creditedFigures(work, sentence).some((one) => one.from + sentence.from === from),
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
    const mentions = [
      ...budgetMentions(passages, budget.lines, lint),
      ...tableMentions(passages, budget.lines, lint),
    ];
    const own = mentions.filter((mention) => !isCredited(work, mention));
    return [...own.flatMap((mention) => outcomeOf(mention, budget)), ...shares(work, budget)];
  },
};
