import type { Risk, RiskClass } from '../../program/application.ts';
import { readMoney } from '../../program/read-money.ts';
import { type FactsQuestion, facts, lines, named, own, partsOf, unclear } from './facts-question.ts';

const CLASSES: Readonly<Record<string, RiskClass>> = {
  technical: 'technical',
  operational: 'operational',
  market: 'market',
  regulatory: 'regulatory',
  financial: 'financial',
  技术: 'technical',
  技术风险: 'technical',
  运营: 'operational',
  运营风险: 'operational',
  市场: 'market',
  市场风险: 'market',
  政策: 'regulatory',
  政策法规: 'regulatory',
  政策法规风险: 'regulatory',
  财务: 'financial',
  财务风险: 'financial',
};

export const RISKS: FactsQuestion = {
  id: 'risks',
  ask: { en: 'What can go wrong, and what you do about it', zh: '主要风险及应对措施' },
  hint: {
    en: 'One risk a line: class: risk; measure; team. “technical: the kiln is late; second maker approved; Production”. Classes: technical, operational, market, regulatory, financial.',
    zh: '每行一项，格式为“类别：风险；措施；责任部门”，例如“技术：窑炉延期；已认可第二家供应商；生产部”。类别：技术、运营、市场、政策法规、财务。',
  },
  read: (text) => {
    const read = lines(text).map(riskOf);
    const risks = read.flatMap((risk) => (risk === null ? [] : [risk]));
    if (risks.length === 0 || risks.length < read.length)
      return unclear(
        'Begin each line with its class and a colon: technical, operational, market, regulatory or financial.',
        '每行请以类别加冒号开头：技术、运营、市场、政策法规或财务。',
      );
    return facts((now) => ({ ...now, risk: { ...now.risk, risks } }));
  },
};

/** Ratings are the team's to give: none is guessed from the words. */
function riskOf(line: string): Risk | null {
  const { name = '', rest = '' } = named(line) ?? {};
  const [risk, measure, team] = partsOf(rest);
  const kind = CLASSES[name];
  if (kind === undefined || risk === undefined) return null;
  return {
    class: kind,
    risk: own(risk),
    probability: null,
    impact: null,
    mitigation: measure === undefined ? [] : [own(measure)],
    team: team === undefined ? null : own(team),
  };
}

export const CONTINGENCY: FactsQuestion = {
  id: 'contingency',
  ask: { en: 'Money held back for trouble', zh: '风险准备金' },
  hint: {
    en: 'Amount of company funds; what it is for: “CNY 440,000; kiln repairs and late payments”',
    zh: '企业自筹金额；用途，例如“44万元；窑炉维修和拨款延迟”',
  },
  read: (text) => {
    const [amount = '', use] = partsOf(text.trim().replaceAll('\n', ';'));
    const money = readMoney(amount);
    if (money.kind !== 'amount' || use === undefined)
      return unclear(
        'Write one amount, a semicolon, and what it is for: “CNY 440,000; kiln repairs”.',
        '请写明金额和用途，以分号隔开，例如“44万元；窑炉维修”。',
      );
    const contingency = { amount: money.fen, use: own(use) };
    return facts((now) => ({ ...now, risk: { ...now.risk, contingency } }));
  },
};
