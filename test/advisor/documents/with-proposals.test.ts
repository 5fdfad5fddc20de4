import { describe, expect, it } from 'vitest';
import { answerText } from '../../../src/advisor/answer/answer-text.ts';
import { rememberProposals } from '../../../src/advisor/documents/with-proposals.ts';
import { proposeCallFacts } from '../../../src/intake/call/propose-call-facts.ts';
import type { CallFacts } from '../../../src/program/terms.ts';
import { answerView } from '../../../src/slack/views/answer-view.ts';
import { budgetReport } from '../../../src/slack/views/budget-report.ts';
import { advisor } from '../../shipped.ts';
import { kept } from './kept.ts';

const NOTICE = [
  '# 关于组织申报2027年火炬计划项目的通知',
  '单个项目资助金额最高不超过400万元。',
  '企业自筹资金与财政资助的比例不低于2:1。',
  '申报截止时间为2027年5月14日17:00。',
].join('\n\n');

const ask = async (question: string, callFacts: CallFacts = {}, documents = [NOTICE]) =>
  advisor.ask(question, {
    lang: null,
    callFacts,
    now: '2026-11-23T04:00:00Z',
    documents: await Promise.all(documents.map((text) => kept(text))),
  });

describe('a call document that is kept and not accepted', () => {
  it.each([
    ['What is the maximum grant?', 'cap', 'Grant cap ¥4,000,000'],
    ['资助最高多少？', 'cap', '资助上限：400万元'],
    ['When is the deadline?', 'deadline', '14 May 2027'],
    ['What is the match ratio?', 'ratio', 'company 2 : grant 1'],
  ])('is named where the question touches what it says: %s', async (question, key, said) => {
    const answer = await ask(question);
    expect(answer.proposed?.map((each) => [each.document, each.key])).toEqual([['notice.md', key]]);
    const text = answerText(answer);
    expect(text).toContain(said);
    expect(text).toMatch(
      /not accepted yet, so this answer goes by the program text|尚未采用，本回答依据的是项目文本/u,
    );
    expect(JSON.stringify(answerView(answer, 'turn'))).toContain('torch_open_call');
  });

  it('changes no figure of the answer', async () => {
    const [without, beside] = [
      await ask('What is the maximum grant?', {}, []),
      await ask('What is the maximum grant?'),
    ];
    expect([beside.lead, beside.body, beside.status]).toEqual([without.lead, without.body, without.status]);
    expect(without.proposed).toBeUndefined();
  });

  it('is read once, however often its terms are asked for', async () => {
    const document = await kept(NOTICE.replace('400万元', '410万元'));
    let read = 0;
    const { parts } = document;
    const counted = Object.defineProperty({ ...document }, 'parts', {
      get: () => {
        read += 1;
        return parts;
      },
    });
    const propose = rememberProposals();
    expect([propose(counted), propose(counted)]).toEqual([
      proposeCallFacts(document),
      proposeCallFacts(document),
    ]);
    expect(read).toBe(1);
  });

  it('is not named where the question is on something else', async () => {
    expect((await ask('Who evaluates the applications?')).proposed).toBeUndefined();
  });

  it('is not named once it is in force', async () => {
    const cap = { value: 400_000_000n, source: 'notice.md' };
    expect((await ask('What is the maximum grant?', { cap })).proposed).toBeUndefined();
  });

  it('is held against the call where that says otherwise', async () => {
    const cap = { value: 300_000_000n, source: 'letter of the bureau' };
    const answer = await ask('What is the maximum grant?', { cap });
    expect(answer.proposed?.[0]?.instead).toBe('call');
    expect(answerText(answer)).toContain('goes by the call you entered');
  });
});

describe('beside a budget check, a call document that is kept and not accepted', () => {
  const TABLE = 'Item,Amount,Company,Grant\nEquipment,3000000,1600000,1400000';
  const budget = { kind: 'text', text: TABLE, slash: true } as const;
  const at = { callFacts: {}, now: '2026-11-23T04:00:00Z' };
  const report = async (lang: 'en' | 'zh', callFacts: CallFacts = {}) => {
    const proposed = advisor.proposedForBudget([await kept(NOTICE)], callFacts);
    const check = advisor.checkBudget(budget, { ...at, callFacts });
    return JSON.stringify(budgetReport(check, { lang, turn: 'turn', ephemeral: false, proposed }));
  };

  it('is named with each term that a budget is held to', async () => {
    const proposed = advisor.proposedForBudget([await kept(NOTICE)], {});
    expect(proposed.map(({ key }) => key)).toEqual(['cap', 'ratio']);
    expect(await report('en')).toContain(
      'Match ratio company 2 : grant 1. It is not accepted yet, so this check goes by the program text',
    );
    expect(await report('zh')).toContain('尚未采用，本次检查依据的是项目文本');
  });

  it('changes no finding: only acceptance does', () => {
    const ratio = { value: { own: 2n, grant: 1n }, source: 'notice.md' };
    const broken = (callFacts: CallFacts) =>
      advisor
        .checkBudget(budget, { ...at, callFacts })
        .findings.filter(({ basis, status }) => basis === 'call' && status === 'fail')
        .map(({ rule }) => rule);
    expect(broken({})).toEqual([]);
    expect(broken({ ratio })).toEqual(['BUD-MATCH-002']);
  });

  it('is not named once it is in force', async () => {
    expect(
      await report('en', { ratio: { value: { own: 2n, grant: 1n }, source: 'notice.md' } }),
    ).not.toContain('Match ratio company 2 : grant 1. It is not');
  });
});
