import type { Bilingual } from '../bilingual.ts';
import type { BudgetTotals } from '../budget.ts';
import { CITED } from '../cited-facts.ts';
import type { Outcome } from '../rule.ts';
import type { Ratio, Terms } from '../terms.ts';
import { termEvidence, whose } from '../whose.ts';
import type { BudgetRule } from './budget-rule.ts';
import type { BudgetWork } from './budget-work.ts';
import { figure, money, percent } from './wording.ts';

/** Lines whose share a message names; a person reads no more at a glance. */
const MAX_SHARES = 12;

/** The reading of "matching grants" while no ratio is stated. */
const ONE_TO_ONE: Ratio = { own: 1n, grant: 1n };

/** Fen of company funds that a grant needs at a ratio, rounded up to the fen. */
function ownNeeded(grant: bigint, ratio: Ratio): bigint {
  return (grant * ratio.own + ratio.grant - 1n) / ratio.grant;
}

function readRatio(terms: Terms): string {
  const ratio = terms.ratio?.value ?? ONE_TO_ONE;
  return `${ratio.own}:${ratio.grant}`;
}

function shortOfRatio({ totals, terms, cite }: BudgetWork): 'pass' | 'not-checked' | readonly Outcome[] {
  const { own, grant } = totals;
  if (own === null || grant === null) return 'not-checked';
  const ratio = terms.ratio?.value ?? ONE_TO_ONE;
  const needed = ownNeeded(grant, ratio);
  const params = {
    ownFen: String(own),
    grantFen: String(grant),
    neededFen: String(needed),
    diffFen: String(needed - own),
    ratio: readRatio(terms),
  };
  const formula = `${figure(needed)} − ${figure(own)} = ${figure(needed - own)}`;
  const short = money(needed - own);
  if (terms.ratio) {
    const by = whose(terms.ratio);
    const common = {
      basis: terms.ratio.origin,
      severity: 'error' as const,
      evidence: termEvidence(terms.ratio, `own : grant = ${readRatio(terms)}`, terms, cite),
      params,
    };
    if (own >= needed) {
      const message = {
        en: `Company funds of ${money(own).en} meet ${by.en} ratio of ${readRatio(terms)} (company : grant).`,
        zh: `企业自筹${money(own).zh}，符合${by.zh}配套比例${readRatio(terms)}（自筹：资助）。`,
      };
      return [{ ...common, status: 'pass', message, formula: `${figure(own)} ≥ ${figure(needed)}` }];
    }
    const cap = terms.cap.value;
    const atCap = money(ownNeeded(cap, ratio));
    const advice =
      grant > cap
        ? {
            en: `At the maximum of ${money(cap).en} the company needs ${atCap.en}.`,
            zh: `资助调减至上限${money(cap).zh}时须自筹${atCap.zh}，请据此调整。`,
          }
        : { en: 'Add company funds or ask for less.', zh: '请增加自筹或调减申请额。' };
    const message = {
      en: `Company funds of ${money(own).en} are ${short.en} short of ${by.en} ratio of ${readRatio(terms)} (company : grant): a grant of ${money(grant).en} needs ${money(needed).en}. ${advice.en}`,
      zh: `企业自筹${money(own).zh}，低于${by.zh}配套比例${readRatio(terms)}（自筹：资助）：资助${money(grant).zh}须自筹${money(needed).zh}，尚缺${short.zh}。${advice.zh}`,
    };
    return [{ ...common, message, formula }];
  }
  if (own >= needed) return 'pass';
  const cap = terms.cap.value;
  if (grant > cap) return [{ message: overTheCap(totals, cap), params, formula }];
  return [
    {
      message: {
        en: `The Torch grant of ${money(grant).en} exceeds company funds of ${money(own).en}: ${short.en} short of 1:1. The text states no ratio (1:1 is our reading of "matching grants"); confirm with the bureau, or bring company funds to at least ${money(grant).en}.`,
        zh: `火炬资助${money(grant).zh}高于企业自筹${money(own).zh}，距1:1尚缺${short.zh}。文本未规定配套比例（1:1是我们对“配套资助”的理解），请向科技局确认；稳妥做法是自筹不低于${money(grant).zh}。`,
      },
      params,
      formula,
    },
  ];
}

/** Over the cap the grant must come down first, so the advice starts from the cap and keeps the total. */
function overTheCap({ own, grant, other, computed }: BudgetTotals, cap: bigint): Bilingual {
  const [now, asked] = [own ?? 0n, grant ?? 0n];
  const short = money(asked - now);
  const then = (computed ?? now + asked + (other ?? 0n)) - (other ?? 0n) - cap;
  const missing = money(cap - then);
  const rest =
    then >= cap
      ? {
          en: `the company then pays ${money(then).en}, which meets 1:1`,
          zh: `届时企业自筹${money(then).zh}，达到1:1`,
        }
      : {
          en: `the company then pays ${money(then).en}, still ${missing.en} short of 1:1`,
          zh: `届时企业自筹${money(then).zh}，距1:1仍差${missing.zh}`,
        };
  return {
    en: `The Torch grant of ${money(asked).en} exceeds company funds of ${money(now).en}: ${short.en} short of 1:1. First bring the grant to the maximum of ${money(cap).en} (BUD-CAP-001) with the total kept; ${rest.en}. The text states no ratio (1:1 is our reading of "matching grants"); confirm with the bureau.`,
    zh: `火炬资助${money(asked).zh}高于企业自筹${money(now).zh}，距1:1尚缺${short.zh}。请先将资助调减至上限${money(cap).zh}（见BUD-CAP-001）、总额不变；${rest.zh}。文本未规定配套比例（1:1是我们对“配套资助”的理解），请向科技局确认。`,
  };
}

export const MATCH_RULES: readonly BudgetRule[] = [
  {
    id: 'BUD-MATCH-001',
    basis: 'program',
    severity: 'error',
    title: { en: 'Company money stands beside the grant', zh: '有企业配套资金' },
    cites: [CITED.matching, CITED.proof],
    check: ({ totals: { own, grant, computed, other } }) => {
      if (own === null || grant === null) return 'not-checked';
      if (grant <= 0n || own > 0n) return 'pass';
      const stated =
        own < 0n
          ? { en: `company money comes to ${money(own).en}`, zh: `企业配套资金为${money(own).zh}` }
          : { en: 'no company money is stated', zh: '未列企业配套资金' };
      const rest = computed === null || other === null ? 0n : computed - grant - other;
      return [
        {
          message: {
            en: `A grant of ${money(grant).en} is asked and ${stated.en}. These are matching grants, and proof of matching funds is asked for.${rest > 0n ? ` If the ${money(rest).en} without a source is the company's, write so.` : ' Add the company funds of each line.'}`,
            zh: `申请资助${money(grant).zh}，但${stated.zh}。该资助为配套资助，须备配套资金证明。${rest > 0n ? `如未注明来源的${money(rest).zh}为企业自筹，请写明。` : '请逐行补列企业自筹资金。'}`,
          },
          params: { grantFen: String(grant), ownFen: String(own) },
        },
      ];
    },
  },
  {
    id: 'BUD-MATCH-002',
    basis: 'reading',
    severity: 'warning',
    title: { en: 'Company funds match the grant', zh: '企业自筹不低于配套要求' },
    cites: [CITED.matching],
    check: shortOfRatio,
  },
  {
    id: 'BUD-MATCH-003',
    basis: 'reading',
    severity: 'info',
    title: { en: 'No line has more grant than company funds', zh: '各行资助不高于企业自筹' },
    cites: [CITED.matching],
    check: ({ lines, budget }) => {
      const told = lines.filter((line) => line.own !== null && line.grant !== null);
      if (told.length === 0 || budget.wholeProject) return 'not-checked';
      return told.flatMap((line) => {
        const { own, grant } = line;
        if (own === null || grant === null) return [];
        if (own >= grant) return [];
        const above = grant - own;
        return [
          {
            message: {
              en: `Line ${line.n}, ${line.category}: the grant of ${money(grant).en} is above the company's ${money(own).en}, by ${money(above).en}. No ratio per line is stated; ask the bureau whether it counts per line or per project.`,
              zh: `第${line.n}行“${line.category}”：资助${money(grant).zh}高于企业自筹${money(own).zh}，多${money(above).zh}。未见逐项比例要求，请向科技局确认按科目还是按项目计算。`,
            },
            params: { grantFen: String(grant), ownFen: String(own), diffFen: String(above) },
            where: line.where,
            formula: `${figure(grant)} − ${figure(own)} = ${figure(above)}`,
          },
        ];
      });
    },
  },
  {
    id: 'BUD-MATCH-004',
    basis: 'program',
    severity: 'info',
    title: { en: 'No proof of matching funds is needed', zh: '无需配套资金证明' },
    cites: [CITED.proof],
    check: ({ totals: { own } }) => {
      if (own === null) return 'not-checked';
      if (own <= 0n) return 'pass';
      return [
        {
          message: {
            en: `Is the proof for ${money(own).en} of company funds attached? The checklist asks for proof of matching funds or investor commitments.`,
            zh: `企业自筹${money(own).zh}的证明是否已附？清单要求提供配套资金证明或投资人承诺。`,
          },
          params: { ownFen: String(own) },
        },
      ];
    },
  },
  {
    id: 'BUD-MATCH-005',
    basis: 'program',
    severity: 'info',
    title: { en: 'The cost-sharing ratios are shown', zh: '列明成本分担比例' },
    cites: [CITED.ratios],
    check: ({ totals: { own, grant, other }, lines, budget }) => {
      if (own === null || grant === null || other === null) return 'not-checked';
      const whole = own + grant + other;
      const [ownShare, grantShare] = [percent(own, whole), percent(grant, whole)];
      if (ownShare === null || grantShare === null) return 'not-checked';
      const otherShare = other > 0n ? percent(other, whole) : null;
      const each = budget.wholeProject
        ? []
        : lines.flatMap((line) => {
            const all =
              line.own === null || line.grant === null || line.other === null
                ? 0n
                : line.own + line.grant + line.other;
            const share = percent(line.grant ?? 0n, all);
            return share === null ? [] : [{ n: line.n, share }];
          });
      const shown = each.slice(0, MAX_SHARES).map(({ n, share }) => `line ${n} ${share}%`);
      const shownZh = each.slice(0, MAX_SHARES).map(({ n, share }) => `第${n}行${share}%`);
      const more = each.length - shown.length;
      return [
        {
          message: {
            en: `Cost sharing: company ${ownShare}%, Torch grant ${grantShare}%${otherShare ? `, other ${otherShare}%` : ''}${each.length > 0 ? `; grant share by line: ${shown.join(', ')}${more > 0 ? `, and ${more} more ${more === 1 ? 'line' : 'lines'}` : ''}` : ''}. The text asks for transparent cost-sharing ratios; show them in the budget narrative.`,
            zh: `成本分担：企业${ownShare}%，火炬资助${grantShare}%${otherShare ? `，其他${otherShare}%` : ''}${each.length > 0 ? `；各行资助占比：${shownZh.join('、')}${more > 0 ? `，另有${more}行` : ''}` : ''}。文本要求成本分担比例透明，请在预算说明中列明。`,
          },
          params: {
            ownFen: String(own),
            grantFen: String(grant),
            ownPercent: ownShare,
            grantPercent: grantShare,
          },
          formula: `${figure(own)} : ${figure(grant)} = ${ownShare} : ${grantShare}`,
        },
      ];
    },
  },
];
