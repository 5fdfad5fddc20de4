import type { Rating, Risk, RiskPlan } from '../../program/application.ts';
import type { Lang } from '../../program/bilingual.ts';
import { formatDay } from '../../program/format-day.ts';
import { formatMoney } from '../../program/money.ts';
import type { DraftBlock } from './draft.ts';
import type { GapList } from './gaps.ts';
import { HAZARDS, RATINGS, RISK_CLASSES, WORDS } from './risk-texts.ts';

/** Fen of the project's whole budget, to say what share of it the contingency is; null when no budget is known. */
type BudgetTotal = bigint | null;

/** The risk section from the application's risk plan alone: every class shown, every missing part a named gap. */
export function writeRiskAssessment(
  plan: RiskPlan,
  lang: Lang,
  budgetTotal: BudgetTotal,
  gaps: GapList,
): DraftBlock[] {
  const ratedOn =
    plan.ratedOn === null ? gaps.mark(WORDS.gap.ratedOn[lang], null) : formatDay(plan.ratedOn, lang);
  const intro =
    lang === 'zh'
      ? `项目组于${ratedOn}完成逐项评级，结果如下。`
      : `The project team rated each risk on ${ratedOn}.`;
  return [
    { kind: 'paragraph', term: WORDS.matrix[lang], text: intro },
    { kind: 'table', header: WORDS.header[lang], rows: matrix(plan.risks, lang, gaps) },
    { kind: 'paragraph', term: WORDS.contingency[lang], text: contingency(plan, lang, budgetTotal, gaps) },
    { kind: 'paragraph', term: WORDS.scenarios[lang], text: scenarios(plan, lang, gaps) },
    { kind: 'paragraph', term: WORDS.continuity[lang], text: continuity(plan, lang, gaps) },
  ];
}

function matrix(risks: readonly Risk[], lang: Lang, gaps: GapList): string[][] {
  return RISK_CLASSES.flatMap(({ id, name }) => {
    const own = risks.filter((risk) => risk.class === id);
    if (own.length === 0) return [[name[lang], gaps.mark(WORDS.gap.risk[lang], null), '–', '–', '–', '–']];
    return own.map((risk) => row(risk, name[lang], lang, gaps));
  });
}

function row(risk: Risk, className: string, lang: Lang, gaps: GapList): string[] {
  const team = risk.team?.[lang] ?? null;
  const rating = (value: Rating | null) =>
    value === null ? gaps.mark(WORDS.gap.rating[lang], team) : RATINGS[value][lang];
  const separator = lang === 'zh' ? '；' : '; ';
  const mitigation = risk.mitigation.map((measure) => measure[lang]).join(separator);
  return [
    className,
    risk.risk[lang],
    rating(risk.probability),
    rating(risk.impact),
    mitigation || gaps.mark(WORDS.gap.mitigation[lang], team),
    team ?? gaps.mark(WORDS.gap.team[lang], null),
  ];
}

function contingency(plan: RiskPlan, lang: Lang, budgetTotal: BudgetTotal, gaps: GapList): string {
  if (plan.contingency === null) return gaps.mark(WORDS.gap.contingency[lang], null);
  const { amount, use } = plan.contingency;
  const money = draftMoney(amount, lang);
  const share = shareOf(amount, budgetTotal);
  if (lang === 'zh') {
    const part = share && budgetTotal ? `，相当于项目预算${draftMoney(budgetTotal, lang)}的${share}` : '';
    return `企业自筹${money}${part}，列于预算之外，不占用申请资助；用于${use.zh}。`;
  }
  const part =
    share && budgetTotal ? `, ${share} of the project budget of ${draftMoney(budgetTotal, lang)}` : '';
  return `${money} of company funds${part}, held outside the budget and asked of no grant, for ${use.en}.`;
}

/** Proposals write the currency's code: a bare ¥ is the yen's sign as well. */
function draftMoney(fen: bigint, lang: Lang): string {
  return formatMoney(fen, lang).replace('¥', 'CNY ');
}

/** A share in per cent with at most one decimal, computed on whole tenths so that nothing is rounded twice. */
function shareOf(part: bigint, whole: BudgetTotal): string | null {
  if (whole === null || whole <= 0n) return null;
  const tenths = (part * 2000n + whole) / (whole * 2n);
  return tenths % 10n === 0n ? `${tenths / 10n}%` : `${tenths / 10n}.${tenths % 10n}%`;
}

function scenarios(plan: RiskPlan, lang: Lang, gaps: GapList): string {
  if (plan.scenarios.length === 0) return gaps.mark(WORDS.gap.scenario[lang], null);
  const parts = plan.scenarios.map(({ name, effect, response }) => {
    const what = effect?.[lang] ?? gaps.mark(WORDS.gap.effect[lang], null);
    const answer = response?.[lang] ?? gaps.mark(WORDS.gap.response[lang], null);
    return lang === 'zh' ? `${name.zh}：${what}；${answer}` : `${name.en}: ${what}; ${answer}`;
  });
  return `${parts.join(lang === 'zh' ? '。' : '. ')}${lang === 'zh' ? '。' : '.'}`;
}

function continuity(plan: RiskPlan, lang: Lang, gaps: GapList): string {
  const parts = (Object.keys(HAZARDS) as (keyof typeof HAZARDS)[]).map((hazard) => {
    const measures = plan.continuity.filter((entry) => entry.hazard === hazard && entry.measure !== null);
    const text = measures.map((entry) => entry.measure?.[lang]).join(lang === 'zh' ? '，' : ', ');
    const said = text || gaps.mark(WORDS.gap.measure[lang], null);
    return lang === 'zh' ? `${HAZARDS[hazard].zh}：${said}` : `${HAZARDS[hazard].en}: ${said}`;
  });
  return `${parts.join(lang === 'zh' ? '；' : '; ')}${lang === 'zh' ? '。' : '.'}`;
}
