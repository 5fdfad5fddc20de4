import { CITED } from '../cited-facts.ts';
import type { ConceptId } from '../lint.ts';
import type { RuleHead } from '../rule.ts';
import { type DraftRule, type DraftWork, names, says } from './draft-work.ts';
import { indicatorItems } from './indicator-items.ts';

interface Presence extends Omit<RuleHead, 'basis'> {
  readonly sections: readonly string[];
  /** Each group wants one of its concepts; the first names what is missing. */
  readonly needs: readonly (readonly ConceptId[])[];
}

/** What a section names or leaves out. Found means that the words are there, not that they are good. */
const PRESENCES: readonly Presence[] = [
  {
    id: 'LNT-ESG-002',
    severity: 'warning',
    title: { en: 'The Data Security Law is named', zh: '提及《数据安全法》' },
    cites: [CITED.governance],
    sections: ['esg'],
    needs: [['data-security-law']],
  },
  {
    id: 'LNT-RSK-003',
    severity: 'warning',
    title: {
      en: 'Contingency, scenarios and continuity are there',
      zh: '有风险准备金、情景分析和业务连续性安排',
    },
    cites: [CITED.contingency, CITED.continuity],
    sections: ['risk-assessment'],
    needs: [['contingency'], ['scenario'], ['continuity']],
  },
  {
    id: 'LNT-TAL-001',
    severity: 'warning',
    title: {
      en: 'The three groups of recruits, a vocational partner and retention are there',
      zh: '三类人才、职业院校合作和留才措施齐全',
    },
    cites: [CITED.recruits, CITED.vocational, CITED.retention],
    sections: ['talent'],
    needs: [['graduates'], ['returnees'], ['professionals'], ['vocational'], ['retention']],
  },
  {
    id: 'LNT-CLU-001',
    severity: 'warning',
    title: { en: 'Clusters, exports and sustainability are there', zh: '写明产业集群、出口和可持续发展' },
    cites: [CITED.contributions],
    sections: ['policy-alignment'],
    needs: [['cluster'], ['export'], ['sustainability']],
  },
  {
    id: 'LNT-ENV-001',
    severity: 'warning',
    title: {
      en: 'Energy, emissions, water, waste, an improvement target and the impact assessment are there',
      zh: '写明能源、排放、用水、废弃物、改进目标和环评',
    },
    cites: [CITED.fullProposal, CITED.environment],
    sections: ['environmental-impact'],
    needs: [['energy'], ['emission'], ['water'], ['waste'], ['target'], ['assessment']],
  },
  {
    id: 'LNT-ROAD-001',
    severity: 'warning',
    title: {
      en: 'A prototype and the pilot customer or partner who validated it are there',
      zh: '写明样机及其试点客户或战略合作伙伴',
    },
    cites: [CITED.roadmap],
    sections: ['commercialization-roadmap'],
    needs: [['prototype'], ['pilot-partner']],
  },
  {
    id: 'LNT-BUD-001',
    severity: 'warning',
    title: { en: 'Sharing ratios and the proof of match are there', zh: '写明成本分担比例和配套资金证明' },
    cites: [CITED.ratios, CITED.proof],
    sections: ['budget-narrative'],
    needs: [['ratio'], ['match-proof']],
  },
  {
    id: 'LNT-FIN-001',
    severity: 'warning',
    title: { en: 'Milestone payment and cash flow are there', zh: '写明按里程碑拨付和现金流' },
    cites: [CITED.milestones, CITED.proof],
    sections: ['financial-snapshot'],
    needs: [['milestone'], ['cash-flow']],
  },
  {
    id: 'LNT-IP-001',
    severity: 'warning',
    title: {
      en: 'Own rights, cybersecurity and data localization are there',
      zh: '写明知识产权、网络安全与数据境内存储',
    },
    cites: [CITED.proprietaryIp, CITED.listIp, CITED.listRisk],
    sections: ['ip-and-data'],
    needs: [['ip'], ['data-protection']],
  },
  {
    id: 'LNT-TEC-001',
    severity: 'warning',
    title: {
      en: 'Own IP, a prototype and who validated it are there',
      zh: '写明自主知识产权、样机及其验证方',
    },
    cites: [CITED.proprietaryIp, CITED.roadmap],
    sections: ['technology-brief'],
    needs: [['ip'], ['prototype'], ['pilot-partner']],
  },
  {
    id: 'LNT-EXE-001',
    severity: 'warning',
    title: { en: 'Clusters, exports and sustainability are summed up', zh: '概述产业集群、出口和可持续发展' },
    cites: [CITED.contributions],
    sections: ['executive-summary'],
    needs: [['cluster'], ['export'], ['sustainability']],
  },
];

/** A target shows in its figures too: "cut by 15%". */
function shows(work: DraftWork, id: ConceptId | string): boolean {
  if (says(work, work.text, id)) return true;
  return id === 'target' && indicatorItems(work).some(({ has }) => has.target);
}

export const PRESENCE_RULES: readonly DraftRule[] = PRESENCES.map(({ needs, ...head }) => ({
  ...head,
  basis: 'program',
  check: (work) => {
    const missing = needs
      .filter((group) => !group.some((id) => shows(work, id)))
      .flatMap(([first]) => (first === undefined ? [] : [first]));
    if (missing.length === 0) return 'pass';
    const lacks = names(work, missing);
    return [
      {
        message: {
          en: `Not found in this section: ${lacks.en}. The text asks for it here; add a sentence with your own facts, or say why it does not apply.`,
          zh: `本节未见：${lacks.zh}。文本在此要求写明，请以贵公司的事实补充，或说明为何不适用。`,
        },
        params: { missing: missing.join(', ') },
      },
    ];
  },
}));

/** Every item of sections.yaml. */
export const sectionRule: DraftRule = {
  id: 'LNT-SEC-001',
  basis: 'program',
  severity: 'warning',
  title: { en: 'The section has every item it should cover', zh: '本节应写内容齐全' },
  sections: 'all',
  check: (work) => {
    if (work.covers === null) return 'not-checked';
    const needs = work.lint.covers.get(work.covers.id);
    const missing = work.covers.covers.filter(
      ({ id }) => !(needs?.get(id) ?? []).every((group) => group.some((one) => shows(work, one))),
    );
    if (missing.length === 0) return 'pass';
    return [
      {
        message: {
          en: `The section is incomplete. Not found: ${missing.map(({ say }) => say.en).join('; ')}. Add each, or say why it does not apply.`,
          zh: `本节内容不全，未见：${missing.map(({ say }) => say.zh).join('；')}。请逐项补充，或说明为何不适用。`,
        },
        params: { missing: missing.map(({ id }) => id).join(', ') },
        evidence: [...new Set(missing.map(({ fact }) => fact))].map(work.cite),
      },
    ];
  },
};
