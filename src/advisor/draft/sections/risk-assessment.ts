import type { Rating, Risk, RiskClass } from '../../../program/application.ts';
import type { Bilingual } from '../../../program/bilingual.ts';
import type { Day } from '../../../program/day.ts';
import { part, table } from '../build-blocks.ts';
import type { Desk } from '../desks.ts';
import type { DraftBlock } from '../draft.ts';
import { shareOf } from '../share-of.ts';
import type { Writing } from '../writing.ts';

/** The five classes the program text asks for, in its order. */
export const RISK_CLASSES: readonly {
  readonly id: RiskClass;
  readonly name: Bilingual;
  /** Who usually knows the risks of this class. */
  readonly desk: Desk;
}[] = [
  { id: 'technical', name: { en: 'Technical', zh: '技术风险' }, desk: 'research' },
  { id: 'operational', name: { en: 'Operational', zh: '运营风险' }, desk: 'production' },
  { id: 'market', name: { en: 'Market', zh: '市场风险' }, desk: 'sales' },
  { id: 'regulatory', name: { en: 'Regulatory', zh: '政策法规风险' }, desk: 'quality' },
  { id: 'financial', name: { en: 'Financial', zh: '财务风险' }, desk: 'finance' },
];

const RATINGS: Readonly<Record<Rating, Bilingual>> = {
  low: { en: 'Low', zh: '低' },
  medium: { en: 'Medium', zh: '中' },
  high: { en: 'High', zh: '高' },
};

const HAZARDS = [
  { id: 'natural', name: { en: 'Natural hazards', zh: '自然灾害' }, desk: 'production' },
  { id: 'power', name: { en: 'Power disruption', zh: '电力中断' }, desk: 'production' },
  { id: 'data', name: { en: 'Data breach or loss', zh: '数据泄露或丢失' }, desk: 'administration' },
] as const;

const HEADER: readonly Bilingual[] = [
  { en: 'Class', zh: '类别' },
  { en: 'Risk', zh: '风险描述' },
  { en: 'Probability', zh: '发生概率' },
  { en: 'Impact', zh: '影响程度' },
  { en: 'Mitigation', zh: '应对措施' },
  { en: 'Team', zh: '责任部门' },
];

/** Every class shown, every missing part a named gap. */
export function writeRiskAssessment(w: Writing): readonly DraftBlock[] {
  const { ratedOn, risks } = w.application.risk;
  return [
    part(
      w,
      w.term('risk-matrix', { en: 'risks', zh: '风险清单' }),
      risks.length === 0
        ? w.say({ en: 'The five classes of risk are to be filled in', zh: '五类风险均待填报' })
        : rated(w, ratedOn),
    ),
    table(w, HEADER, matrix(w, risks)),
    part(w, { en: 'Contingency', zh: '风险准备金' }, contingency(w)),
    part(w, { en: 'Scenarios', zh: '情景分析' }, ...scenarios(w)),
    part(w, w.term('business-continuity', { en: 'continuity', zh: '灾备安排' }), ...continuity(w)),
  ];
}

function rated(w: Writing, on: Day | null): string {
  const when = on === null ? w.gap({ en: 'date of the rating', zh: '评级日期' }, 'finance') : w.day(on);
  return w.say({
    en: `The project team rated each risk on ${when}`,
    zh: `项目组于${when}完成逐项评级，结果如下`,
  });
}

function matrix(w: Writing, risks: readonly Risk[]): string[][] {
  return RISK_CLASSES.flatMap(({ id, name, desk }) => {
    const own = risks.filter((risk) => risk.class === id);
    if (own.length > 0) return own.map((risk) => row(w, risk, w.say(name)));
    const missing = w.gap(
      { en: `${name.en.toLowerCase()} risk with its ratings`, zh: `${name.zh}及其评级` },
      desk,
    );
    return [[w.say(name), missing, '–', '–', '–', '–']];
  });
}

function row(w: Writing, risk: Risk, className: string): string[] {
  const { team } = risk;
  const rating = (value: Rating | null, what: Bilingual) =>
    value === null ? w.gap(what, team) : w.say(RATINGS[value]);
  return [
    className,
    w.say(risk.risk),
    rating(risk.probability, { en: 'probability', zh: '发生概率' }),
    rating(risk.impact, { en: 'impact', zh: '影响程度' }),
    w.facts(risk.mitigation, { en: 'mitigation', zh: '应对措施' }, team),
    w.fact(team, { en: 'responsible team', zh: '责任部门' }, null),
  ];
}

function contingency(w: Writing): string {
  const held = w.application.risk.contingency;
  if (held === null) {
    return w.gap({ en: 'contingency amount and what it is held for', zh: '风险准备金金额及用途' }, 'finance');
  }
  const amount = w.money(held.amount);
  const total = w.budget?.total ?? null;
  const of =
    total === null || total <= 0n ? null : { share: shareOf(held.amount, total), total: w.money(total) };
  return w.say({
    en: `${amount} of company funds${of ? `, ${of.share} of the project budget of ${of.total},` : ''} is set aside for ${held.use.en}; it stands outside the budget, and no grant is asked for it`,
    zh: `企业以自有资金预留${amount}${of ? `（相当于项目预算${of.total}的${of.share}）` : ''}，用于${held.use.zh}；该笔资金列于预算之外，不申请资助`,
  });
}

function scenarios(w: Writing): readonly string[] {
  const planned = w.application.risk.scenarios;
  if (planned.length === 0) {
    return [w.gap({ en: 'scenarios with their cash effect', zh: '情景及其资金影响' }, 'finance')];
  }
  return planned.map(({ name, effect, response }) => {
    const what = w.fact(effect, { en: 'cash effect', zh: '资金影响' }, 'finance');
    const answer = w.fact(response, { en: 'response', zh: '应对安排' }, 'finance');
    return w.say({ en: `${name.en}: ${what}; ${answer}`, zh: `${name.zh}：${what}；${answer}` });
  });
}

function continuity(w: Writing): readonly string[] {
  const entries = w.application.risk.continuity;
  return HAZARDS.map(({ id, name, desk }) => {
    const measures = entries.flatMap(({ hazard, measure }) =>
      hazard === id && measure !== null ? [measure] : [],
    );
    const said = w.facts(
      measures,
      { en: 'measure, document and date of the last drill', zh: '措施、预案文件及最近一次演练日期' },
      desk,
    );
    return w.say({ en: `${name.en}: ${said}`, zh: `${name.zh}：${said}` });
  });
}
