import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsTextReader } from '../../src/intake/documents/read-documents-text.ts';
import { library } from '../shipped.ts';

const read = documentsTextReader(library.documentWords, library.statementWords);
const TODAY = '2026-11-24';

/** "FIN=have/财务部/2027-04-30" and so on, in the order they were said. */
function shown(text: string): string {
  return [...read(text, TODAY)]
    .map(([id, { state, owner, expires, due, reason }]) =>
      [
        `${id.replace('DOC-', '').replace('-001', '')}=${state}`,
        owner?.en,
        expires,
        due && `by ${due}`,
        reason && `(${reason.en})`,
      ]
        .filter(Boolean)
        .join('/'),
    )
    .join(' ');
}

const LINES: readonly (readonly [string, string])[] = [
  ['审计报告：有，财务部，2027-04-30到期', 'FIN=have/财务部/2027-04-30'],
  ['audited statements - in progress (Finance)', 'FIN=in-progress/Finance'],
  ['- [x] Business licence', 'REG=have'],
  ['- [ ] Tax compliance certificate', 'TAX=missing'],
  ['✅ 营业执照', 'REG=have'],
  ['❌ 完税证明', 'TAX=missing'],
  ['环评：不适用（无生产排放）', 'ENV=not-applicable/(无生产排放)'],
  ['EIA: not applicable', 'ENV=not-applicable'],
  ['EIA: n/a because we only assemble', 'ENV=not-applicable/(we only assemble)'],
  ['配套资金证明没有，投资人承诺函有', 'MATCH=have'],
  ['No bank confirmation, but the investor commitment is signed.', 'MATCH=have'],
  ['客户支持函没有，高校支持函在办', 'LET=in-progress'],
  ['厂房租赁合同有，2035-12-31到期', 'FAC=have/2035-12-31'],
  ['DOC-CYB-001: missing', 'CYB=missing'],
  ['风险管理计划 缺 负责人：李工', 'RISK=missing/李工'],
  ['现金流预测还没做', 'CASH=missing'],
  ['HNTE certificate expired in May', 'HNTE=have/2026-05-31'],
  ['高企证书有效期至2028年11月30日，综合管理部负责', 'HNTE=have/综合管理部/2028-11-30'],
  [
    'We have the registration documents, the audit report and the tax certificate; the risk plan is missing.',
    'REG=have FIN=have TAX=have RISK=missing',
  ],
  ['营业执照、高企证书、审计报告都齐了，完税证明还在办', 'REG=have HNTE=have FIN=have TAX=in-progress'],
  [
    'Missing:\n- tax certificate\n- letters of support\n\nHave:\n- business licence',
    'TAX=missing LET=missing REG=have',
  ],
  ['已备：\n营业执照\n审计报告\n\n缺：\n完税证明', 'REG=have FIN=have TAX=missing'],
  ['We are not sure about the audit report', 'FIN=unknown'],
  ['Do we need a market analysis?', ''],
  [
    'Document,State,Owner,Expires\nAudit report,have,Finance,2027-04-30\nTax certificate,in progress,Wang Li,\nRisk plan,missing,,',
    'FIN=have/Finance/2027-04-30 TAX=in-progress/Wang Li RISK=missing',
  ],
  [
    '| 材料 | 状态 | 负责人 | 有效期 |\n|---|---|---|---|\n| 高企证书 | 有 | 综合部 | 2028-11-30 |\n| 等保备案 | 缺 | 信息部 | |',
    'HNTE=have/综合部/2028-11-30 CYB=missing/信息部',
  ],
  ['入驻协议有', 'TEN=have'],
  [
    'Executive summary drafted, technology brief done, financial snapshot not started',
    'PRE=in-progress PRE-002=have PRE-003=missing',
  ],
];

/** What is finished in part is under way; the whole of it is at hand. */
const IN_PART: readonly (readonly [string, string])[] = [
  ['proposal 80% done', 'PROP=in-progress'],
  ['proposal 100% done', 'PROP=have'],
  ['risk management plan almost ready', 'RISK=in-progress'],
  ['cash flow forecast nearly complete', 'CASH=in-progress'],
  ['market analysis is 95 percent finished', 'FULL-002=in-progress'],
  ['governance policies: mostly written', 'GOV=in-progress'],
  ['the proposal is three quarters done', 'PROP=in-progress'],
  ['IP dossier incomplete', 'IP=in-progress'],
  ['project plan not quite ready', 'FULL=in-progress'],
  ['letters of support: 2 of 3 signed', 'LET=in-progress'],
  ['letters of support: 3 of 3 signed', 'LET=have'],
  ['现金流预测完成80%', 'CASH=in-progress'],
  ['现金流预测完成100%', 'CASH=have'],
  ['申报书基本完成，还差附件', 'PROP=in-progress'],
  ['风险管理计划差不多好了', 'RISK=in-progress'],
  ['市场分析完成了一半', 'FULL-002=in-progress'],
  ['知识产权材料大部分已备齐', 'IP=in-progress'],
  ['技术简介快写完了', 'PRE-002=in-progress'],
];

/** What limits a paper is told of it; what is told after "but" is not told of those before. */
const LIMITED: readonly (readonly [string, string])[] = [
  ['Financial statements (unaudited): have', 'FIN=missing'],
  ['Financial statements: have, unaudited', 'FIN=missing'],
  ['Audit report: have; not signed yet', 'FIN=in-progress'],
  ['审计报告：有；还没签字', 'FIN=in-progress'],
  ['财务报表（未经审计）：有', 'FIN=missing'],
  ['审计报告：有，未盖章', 'FIN=in-progress'],
  ['Lease contract: have, but unsigned', 'FAC=in-progress'],
  ['租赁合同：有，没盖章', 'FAC=in-progress'],
  ['推荐函：有，但没签字', 'LET=in-progress'],
  ['We have the audit report. It is not signed.', 'FIN=in-progress'],
  ['Audit report: have, signed', 'FIN=have'],
  [
    'Business licence: have; audit report: have, not sealed; risk plan: have',
    'REG=have FIN=in-progress RISK=have',
  ],
  ['营业执照有，审计报告有但没盖章，完税证明有', 'REG=have FIN=in-progress TAX=have'],
  ['Business licence: have; HNTE: have; tax certificate: missing', 'REG=have HNTE=have TAX=missing'],
  [
    'We have the business licence and the tax certificate, but the audit report is missing. The HNTE certificate expires on 2026-12-31.',
    'REG=have TAX=have FIN=missing HNTE=have/2026-12-31',
  ],
  [
    'We have the business licence, the tax certificate, the audit report is missing.',
    'REG=have TAX=have FIN=missing',
  ],
  [
    'We lack the risk plan and the governance policies, but the tax certificate is ready.',
    'RISK=missing GOV=missing TAX=have',
  ],
  [
    'The risk plan, the audit report and the tax certificate are missing.',
    'RISK=missing FIN=missing TAX=missing',
  ],
  ['有营业执照和完税证明，但审计报告还没有。', 'REG=have TAX=have FIN=missing'],
  ['我们有营业执照、完税证明，审计报告缺', 'REG=have TAX=have FIN=missing'],
  ['缺审计报告和完税证明，但营业执照有', 'FIN=missing TAX=missing REG=have'],
  ['营业执照、高企证书、完税证明都有，不过审计报告缺。', 'REG=have HNTE=have TAX=have FIN=missing'],
  ['Our customer has signed the letter of support.', 'LET=have'],
  ['Our competitor has the tax certificate.', ''],
];

/** Several documents in one line each keep their own owner and day. */
const OWNED: readonly (readonly [string, string])[] = [
  [
    'business licence ready (Li), audit report in progress by Wang until 5 December, tax certificate missing, proposal 80% done',
    'REG=have/Li FIN=in-progress/Wang/by 2026-12-05 TAX=missing PROP=in-progress',
  ],
  ['audited statements: in progress, Wang, until 2026-12-05', 'FIN=in-progress/Wang/by 2026-12-05'],
  ['财务审计报告：办理中，王，12月5日前完成', 'FIN=in-progress/王/by 2026-12-05'],
  ['Audit report - in progress - Ms. Chen - due 15 January 2027', 'FIN=in-progress/Ms. Chen/by 2027-01-15'],
  [
    'Zhang Wei is preparing the cash flow forecast (until 30 November)',
    'CASH=in-progress/Zhang Wei/by 2026-11-30',
  ],
  ['审计报告 在办 负责人：王丽 预计12月20日完成', 'FIN=in-progress/王丽/by 2026-12-20'],
  ['完税证明正在办理，由张伟负责，12月15日前拿到', 'TAX=in-progress/张伟/by 2026-12-15'],
  [
    '营业执照已备（李），审计报告办理中（王，12月5日前），完税证明缺',
    'REG=have/李 FIN=in-progress/王/by 2026-12-05 TAX=missing',
  ],
  ['支持函：市政府在办，小王跟进，下月底前', 'LET=in-progress/小王/by 2026-12-31'],
  [
    'document,status,owner,date\naudit report,in progress,Wang,2026-12-05\nbusiness licence,have,Li,2030-01-01',
    'FIN=in-progress/Wang/by 2026-12-05 REG=have/Li/(date told: 2030-01-01)',
  ],
  ['business licence: have, Li, valid until 2030-05-01', 'REG=have/Li/2030-05-01'],
  ['高企证书：有，陈工，有效期至2028-11-30', 'HNTE=have/陈工/2028-11-30'],
  ['audit in progress since October, Deloitte', 'FIN=in-progress/Deloitte/(date told: October)'],
  ['The 2025 audit report is in progress', 'FIN=in-progress'],
];

describe('an owner and a day', () => {
  it.each(OWNED)('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('a document finished in part', () => {
  it.each(IN_PART)('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('what is said of documents', () => {
  it.each([...LINES, ...LIMITED])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('is read without harm whatever it is', () => {
    const words = fc.constantFrom(
      '审计报告',
      'n/a',
      '：',
      '|',
      '\n',
      '[x]',
      'expires',
      '2027-02-30',
      '（',
      'Finance',
      '缺',
      '\t',
      '5月到期',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(words, { maxLength: 40 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, (hostile) => {
        for (const [id] of read(hostile, TODAY)) expect(library.documents.map((one) => one.id)).toContain(id);
      }),
      { numRuns: 300 },
    );
  });
});
