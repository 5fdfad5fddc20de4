import type { Bilingual } from './bilingual.ts';
import { CITED } from './cited-facts.ts';
import type { Day } from './day.ts';
import type { ApplicationStage, CheckedDocument, DocumentText } from './documents.ts';
import type { Severity } from './finding.ts';
import type { Outcome, RuleHead } from './rule.ts';
import { standDocument } from './stand-document.ts';
import type { Submission } from './submission.ts';

/** How strongly the text asks: a must, the checklist's "should", or a content of one of the two stages. */
export type DocumentNeed = 'must' | 'should' | ApplicationStage;

export interface DocumentWork {
  readonly item: CheckedDocument;
  readonly text: DocumentText;
  readonly stage: ApplicationStage;
  readonly today: Day;
  /** The day everything must be at hand and in force. */
  readonly submit: Submission;
}

export interface DocumentRule extends RuleHead {
  readonly need: DocumentNeed;
  check(work: DocumentWork): Outcome | 'pass' | 'not-checked';
}

/** An error for a must, a warning for a should and for what the stage asks, else a note. */
export function severityOf(need: DocumentNeed, stage: ApplicationStage): Severity {
  if (need === 'must') return 'error';
  return need === 'should' || need === stage ? 'warning' : 'info';
}

function rule(id: string, need: DocumentNeed, name: Bilingual, cites: readonly string[]): DocumentRule {
  return {
    id,
    need,
    basis: 'program',
    severity: severityOf(need, 'full'),
    title: { en: `At hand: ${name.en}`, zh: `已备：${name.zh}` },
    cites,
    check: (work) => standDocument(need, work),
  };
}

export const DOCUMENT_ITEM_RULES: readonly DocumentRule[] = [
  rule('DOC-REG-001', 'should', { en: 'registration documents', zh: '注册文件' }, [CITED.listCompany]),
  rule('DOC-HNTE-001', 'should', { en: 'high-tech certificate', zh: '高企证书' }, [CITED.listCompany]),
  rule('DOC-TEN-001', 'should', { en: 'park tenancy agreement', zh: '园区入驻协议' }, [CITED.listCompany]),
  rule('DOC-PROP-001', 'should', { en: 'detailed proposal', zh: '项目申报书' }, [CITED.listProposal]),
  rule('DOC-FIN-001', 'must', { en: 'audited statements', zh: '审计报告' }, [
    CITED.auditedStatements,
    CITED.proof,
  ]),
  rule('DOC-CASH-001', 'should', { en: 'cash flow forecast', zh: '现金流预测' }, [CITED.proof]),
  rule('DOC-MATCH-001', 'should', { en: 'proof of matching funds', zh: '配套资金证明' }, [CITED.proof]),
  rule('DOC-IP-001', 'should', { en: 'intellectual property dossier', zh: '知识产权材料' }, [CITED.listIp]),
  rule('DOC-ENV-001', 'should', { en: 'environmental and safety documents', zh: '环境和安全文件' }, [
    CITED.listEnvironment,
  ]),
  rule('DOC-LET-001', 'should', { en: 'letters of support', zh: '支持函' }, [CITED.listLetters]),
  rule('DOC-RISK-001', 'should', { en: 'risk management plan', zh: '风险管理计划' }, [CITED.listRisk]),
  rule('DOC-GOV-001', 'should', { en: 'governance policies', zh: '公司治理制度' }, [CITED.listRisk]),
  rule('DOC-CYB-001', 'should', { en: 'cybersecurity framework', zh: '网络安全框架' }, [CITED.listRisk]),
  rule('DOC-TAX-001', 'must', { en: 'tax compliance certificate', zh: '税务合规证明' }, [
    CITED.taxCertificates,
  ]),
  rule('DOC-FAC-001', 'must', { en: 'proof of the premises', zh: '生产场所证明' }, [CITED.facilityProof]),
  rule('DOC-PRE-001', 'preliminary', { en: 'executive summary', zh: '执行摘要' }, [CITED.preliminary]),
  rule('DOC-PRE-002', 'preliminary', { en: 'technology brief', zh: '技术简介' }, [CITED.preliminary]),
  rule('DOC-PRE-003', 'preliminary', { en: 'financial snapshot', zh: '财务概况' }, [CITED.preliminary]),
  rule('DOC-FULL-001', 'full', { en: 'project plan', zh: '项目计划' }, [CITED.fullProposal]),
  rule('DOC-FULL-002', 'full', { en: 'market analysis', zh: '市场分析' }, [CITED.fullProposal]),
  rule('DOC-FULL-003', 'full', { en: 'risk assessment', zh: '风险评估' }, [CITED.fullProposal]),
  rule('DOC-FULL-004', 'full', { en: 'environmental impact statement', zh: '环境影响说明' }, [
    CITED.fullProposal,
  ]),
];

/** What the checklist leaves out is our reading of two sections side by side; it is always said. */
export const CHECKLIST_RULE: RuleHead & { readonly says: Bilingual } = {
  id: 'DOC-X-001',
  basis: 'reading',
  severity: 'info',
  title: { en: 'What the checklist leaves out', zh: '清单未列的材料' },
  cites: [CITED.listGaps, CITED.taxCertificates, CITED.facilityProof],
  says: {
    en: 'The checklist leaves out the tax certificate and the facility proof that the eligibility section demands, and does not say that the statements must be audited. A park tenancy agreement is not by itself a lease of production facilities.',
    zh: '材料清单未列资格部分要求的税务合规证明和生产场所证明，也未写明财务报表须经审计；园区入驻协议本身不等于生产场所租赁证明。',
  },
};

export const DOCUMENT_RULES: readonly RuleHead[] = [...DOCUMENT_ITEM_RULES, CHECKLIST_RULE];
