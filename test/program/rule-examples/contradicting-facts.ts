import type { Change } from './example-application.ts';

/** The example's facts among themselves and beside its budget: rule, a change that breaks it, one that just does not. */
export const CONTRADICTING_FACTS: readonly (readonly [rule: string, breaks: Change, holds: Change])[] = [
  [
    'XCK-TOT-001',
    { 'cash.spending.0.amount': 120_000_001n },
    { 'cash.spending.0.amount': 120_000_001n, 'cash.spending.1.amount': 179_999_999n },
  ],
  [
    'XCK-TOT-001',
    { 'cash.milestones.0.grant': 113_999_999n },
    { 'cash.milestones.0.grant': 113_999_999n, 'cash.milestones.1.grant': 95_000_001n },
  ],
  [
    'XCK-TOT-001',
    { 'cash.funding.0.amount': 300_000_001n },
    { 'cash.funding.0.amount': 300_000_001n, 'cash.funding.1.amount': 159_999_999n },
  ],
  // What the opening balance can make up is only warned of.
  [
    'XCK-TOT-001',
    { 'cash.funding.2.amount': 39_000_000n },
    { 'cash.opening.balance': 160_000_000n, 'risk.scenarios': [] },
  ],
  [
    'XCK-TOT-001',
    { 'workstreams.1.resources': [{ en: 'CNY 6,800,001', zh: '6,800,001元' }] },
    { 'workstreams.1.resources': [{ en: 'CNY 6,800,000', zh: '680万元' }] },
  ],
  [
    'XCK-TOT-001',
    { 'cash.match': { en: 'bank confirmation of CNY 4,500,000', zh: '银行资金证明450万元' } },
    { 'cash.match': { en: 'bank confirmation of CNY 5,500,000', zh: '银行资金证明550万元' } },
  ],
  [
    'XCK-TOT-001',
    { 'risk.risks.5.mitigation': [{ en: 'Company funds of CNY 4,000,000', zh: '企业自筹400万元' }] },
    { 'risk.risks.5.mitigation': [{ en: 'Company funds of CNY 5,000,000', zh: '企业自筹500万元' }] },
  ],
  [
    'XCK-TOT-001',
    { 'risk.scenarios.0.effect': { en: 'lowest cash balance CNY 390,000', zh: '最低39万元' } },
    { 'risk.scenarios.0.effect': { en: 'lowest cash balance CNY 290,000', zh: '最低29万元' } },
  ],
  ['XCK-DATE-001', { 'project.end': '2026-12' }, { 'project.end': '2029-01' }],
  ['XCK-DATE-001', { 'workstreams.3.to': '2029-01' }, { 'workstreams.2.to': '2028-12' }],
  ['XCK-DATE-001', { 'workstreams.0.from': '2026-12' }, { 'workstreams.0.from': '2027-02' }],
  ['XCK-DATE-001', { 'workstreams.2.from': '2028-10' }, { 'workstreams.2.from': '2028-09' }],
  ['XCK-DATE-001', { 'cash.milestones.3.due': '2029-01' }, { 'cash.milestones.3.paid': '2029-06' }],
  ['XCK-DATE-001', { 'cash.milestones.0.paid': '2027-08' }, { 'cash.milestones.0.paid': '2027-09' }],
  ['XCK-DATE-001', { 'cash.spending.7.month': '2029-01' }, { 'cash.spending.7.month': '2028-12' }],
  ['XCK-DATE-001', { 'talent.hires.0.by': '2029-01' }, { 'talent.hires.0.by': '2028-12' }],
  [
    'XCK-DATE-001',
    { 'esg.indicators.0.target': { value: '32.3', at: '2029-01' } },
    { 'esg.indicators.0.target': { value: '32.3', at: '2028-11' } },
  ],
  [
    'XCK-DATE-001',
    { 'monitoring.indicators.0.baseline': { value: '82', at: '2029-01' } },
    { 'monitoring.indicators.0.baseline': { value: '82', at: '2026-01' } },
  ],
  ['XCK-DATE-001', { 'quality.standards.0.month': '2029-01' }, { 'quality.standards.0.month': null }],
  // The task says by which month the standard is extended.
  ['XCK-DATE-001', { 'quality.standards.0.month': '2028-07' }, { 'quality.standards.0.month': '2028-06' }],
  // Today is 2026-11-23, and the closing day has gone by.
  ['XCK-DATE-001', { 'documents.2.expires': '2026-11-22' }, { 'documents.2.expires': '2026-11-23' }],
  ['XCK-DATE-001', { 'documents.1.expires': '2029-11-29' }, { 'documents.1.expires': '2029-11-30' }],
  ['XCK-DATE-001', { 'company.premises.until': '2034-12-31' }, { 'company.premises.until': null }],
  ['XCK-DATE-001', { 'company.highTech.expires': '2029-11-29' }, { 'company.highTech': null }],
  [
    'XCK-DATE-001',
    { 'project.targets': [{ en: '12,000 modules a year by 2029-03', zh: '2029年3月前达到12,000支' }] },
    { 'project.targets': [{ en: '12,000 modules a year by 2028-12', zh: '2028年12月前达到12,000支' }] },
  ],
  [
    'XCK-DATE-001',
    { 'workstreams.2.indicators': [{ en: '3,000 modules by 2028-10', zh: '2028年10月前3,000支' }] },
    { 'workstreams.2.indicators': [{ en: '3,000 modules by 2028-09', zh: '2028年9月前3,000支' }] },
  ],
  ['XCK-HEAD-001', { 'talent.hires.0.number': 11 }, { 'talent.hires': [] }],
  ['XCK-HEAD-001', { 'company.staff': 85 }, { 'company.staff': null }],
  [
    'XCK-HEAD-001',
    { 'workstreams.0.resources': [{ en: '105 engineers', zh: '105名工程师' }] },
    { 'workstreams.0.resources': [{ en: '104 engineers', zh: '104名工程师' }] },
  ],
];
