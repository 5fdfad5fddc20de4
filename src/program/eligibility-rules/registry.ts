import type { Bilingual } from '../bilingual.ts';
import { CITED } from '../cited-facts.ts';
import type { CriterionId } from '../eligibility.ts';
import type { Severity } from '../finding.ts';
import type { Outcome } from '../rule.ts';
import type { EligibilityRule, EligibilityWork } from './eligibility-work.ts';
import { certificateRule, leaseRule } from './expiry-rules.ts';
import { standingOf } from './standings.ts';
import { toldParams } from './told-params.ts';

/** A rule that says where its criterion stands, by severity when it is refuted and when it is open. */
function criterion(
  criterionId: CriterionId,
  id: string,
  severity: Severity,
  openSeverity: Severity,
  title: Bilingual,
  cites: readonly string[],
): EligibilityRule {
  const check = (work: EligibilityWork): Outcome | 'not-checked' => {
    const { state, asked, outcome } = standingOf(criterionId, work);
    const params = {
      criterion: criterionId,
      ...outcome.params,
      ...toldParams(work.answers[criterionId].told),
    };
    if (state === 'met' || state === 'ending') return { ...outcome, status: 'pass', params };
    if (state === 'refuted') return { ...outcome, params };
    // A weak point nobody spoke of is no question: the musts are asked first.
    if (asked && openSeverity === 'info') return 'not-checked';
    return { severity: openSeverity, ...outcome, status: asked ? 'ask' : 'fail', params };
  };
  return { id, basis: 'program', severity, title, cites, check };
}

export const ELIGIBILITY_RULES: readonly EligibilityRule[] = [
  criterion(
    'E1',
    'ELG-REG-001',
    'error',
    'warning',
    { en: 'The company is registered in a national Torch park', zh: '企业在国家级火炬园区注册' },
    [CITED.parkRegistration],
  ),
  criterion(
    'E2',
    'ELG-HNTE-001',
    'error',
    'warning',
    {
      en: 'The company has high-tech status or equivalent capacity',
      zh: '企业具有高企资格或同等创新能力',
    },
    [CITED.highTechStatus],
  ),
  criterion(
    'E3',
    'ELG-IP-001',
    'info',
    'info',
    { en: 'The company has its own intellectual property', zh: '企业拥有自主知识产权' },
    [CITED.proprietaryIp],
  ),
  criterion(
    'E4',
    'ELG-ROAD-001',
    'info',
    'info',
    {
      en: 'There is a roadmap, and customers or partners have validated the prototype',
      zh: '有产业化路线图，样机已经试点客户或合作伙伴验证',
    },
    [CITED.roadmap],
  ),
  criterion(
    'E5',
    'ELG-FIN-001',
    'warning',
    'warning',
    { en: 'Audited financial statements are at hand', zh: '备有经审计的财务报表' },
    [CITED.auditedStatements],
  ),
  criterion(
    'E6',
    'ELG-TAX-001',
    'warning',
    'warning',
    { en: 'Tax compliance certificates are at hand', zh: '备有税务合规证明' },
    [CITED.taxCertificates],
  ),
  criterion(
    'E7',
    'ELG-FAC-001',
    'warning',
    'warning',
    { en: 'The production facilities are owned or leased for long', zh: '生产场所自有或长期租赁' },
    [CITED.facilityProof],
  ),
  criterion(
    'E8',
    'ELG-IMPACT-001',
    'info',
    'info',
    {
      en: 'The project promises growth, jobs and knowledge for the zone',
      zh: '项目可带来收入增长、就业和知识溢出',
    },
    [CITED.growth],
  ),
  {
    id: 'ELG-PRIO-001',
    basis: 'program',
    severity: 'info',
    title: { en: 'The project serves a national priority', zh: '项目服务于国家重点任务' },
    cites: [CITED.priority],
    check: ({ answers }) => {
      const { answer, told } = answers.priority;
      if (answer !== 'yes') return 'not-checked';
      return {
        status: 'pass',
        message: {
          en: 'The project serves a national priority: the text gives it special consideration, which replaces no requirement.',
          zh: '项目服务于国家重点任务：文本给予优先考虑，但不能代替任何资格要求。',
        },
        params: toldParams(told),
      };
    },
  },
  certificateRule,
  leaseRule,
  {
    id: 'ELG-FMT-001',
    basis: 'format',
    severity: 'question',
    title: { en: 'What was told can be read one way only', zh: '所述内容含义明确' },
    check: ({ unclear }) =>
      unclear.length === 0
        ? 'pass'
        : unclear.map(({ criterion: id, message, quote }) => ({
            message,
            params: { criterion: id, ...toldParams([quote]) },
          })),
  },
];
