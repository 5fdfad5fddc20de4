import { describe, expect, it } from 'vitest';
import { createAdvisor } from '../../../src/advisor/create-advisor.ts';
import { guardOf } from '../../../src/advisor/guard/create-guard.ts';
import { Asides } from '../../../src/advisor/model/asides.ts';
import { library } from '../../shipped.ts';
import { NOW } from './worded.ts';

const advisor = createAdvisor(library);

async function asidesOf(question: string): Promise<Asides> {
  const rules = await advisor.ask(question, { lang: null, callFacts: {}, now: NOW });
  return new Asides(guardOf(library), rules);
}

const RENT = 'are we eligible if we rent our factory?';
const REPORT = 'how often do we report?';
const MONEY = 'how much money can we get?';
const AUDIT = 'do we need audited statements?';
const ISO = 'do we need ISO 9001?';
const LAND = 'is land purchase allowed?';
const BOTH = 'are equipment and salaries allowable?';
const LAND_ZH = '买地的钱能列吗？';
const RENT_ZH = '厂房是租的能申报吗？';
const REPORT_ZH = '多久报告一次？';
const MONEY_ZH = '最多能拿多少钱？';
const AUDIT_ZH = '要经审计吗？';
const ISO_ZH = '必须要有ISO 9001吗？';

describe('a sentence that claims nothing of the program', () => {
  it.each<readonly [string, string]>([
    [RENT, 'The text does not say how many years make a lease long-term.'],
    [RENT, 'What it does not define is how many years a lease must run to count as long-term.'],
    [REPORT, 'However, the text does not mention any frequency.'],
    [REPORT, 'The text does not say how often.'],
    [MONEY, 'The text gives no ratio.'],
    [RENT_ZH, '至于租期多少年才算长期，文本没有说明。'],
    [REPORT_ZH, '文本没有规定报告频率。'],
    [MONEY_ZH, '文本没有规定配套比例。'],
  ])('tells what the text leaves open, asked “%s”: %s', async (question, sentence) => {
    expect((await asidesOf(question)).apart(sentence)).toEqual({ claim: '', open: true });
  });

  it.each<readonly [string, string]>([
    [RENT, 'The text does not say that production facilities have to be documented.'],
    [RENT, 'Nothing in the text mentions tax compliance certificates.'],
    [REPORT, 'The text does not ask for progress reports.'],
    [REPORT, 'Progress reports are not mentioned in the text.'],
    [MONEY, 'The text does not set any cap.'],
    [MONEY, 'The text does not say how much the matching grant is.'],
    [AUDIT, 'The text does not mention audited financial statements.'],
    [AUDIT, 'The text does not ask for audits.'],
    [ISO, 'The text does not mention ISO 9001.'],
    [RENT_ZH, '文本没有要求提供生产场所证明。'],
    [RENT_ZH, '生产场所证明文本没有提到。'],
    [REPORT_ZH, '文本没有要求提交进展报告。'],
    [MONEY_ZH, '文本没有规定资助上限。'],
    [AUDIT_ZH, '文本没有提到审计。'],
    [AUDIT_ZH, '文本对审计报告没有规定。'],
  ])('does not call open what the text says, asked “%s”: %s', async (question, sentence) => {
    expect((await asidesOf(question)).apart(sentence).open).toBe(false);
  });

  it.each<readonly [string, string]>([
    [RENT, 'Ask your science and technology bureau how long the lease must run.'],
    [RENT, 'It is worth asking your bureau about the lease term before you apply.'],
    [RENT, 'Check with your local science and technology bureau whether the lease term is long enough.'],
    [RENT_ZH, '建议申报前先向科技局确认租期要求。'],
    [RENT_ZH, '是否须提供租赁合同，请向当地科技局核实。'],
  ])('sends to a desk, asked “%s”: %s', async (question, sentence) => {
    expect((await asidesOf(question)).apart(sentence)).toEqual({ claim: '', open: true });
  });

  it.each<readonly [string, string]>([
    [RENT, 'Ask your bureau for the advance payment that applicants in leased plants receive.'],
    [RENT, 'Ask your bureau about the lease, you need no other documents.'],
    [RENT, 'Ask your bureau about the lease before you apply since leased plants are excluded.'],
    [RENT, 'Check with your bureau before 1 March 2027.'],
    [MONEY, 'Ask your bureau for the remaining two million.'],
    [RENT_ZH, '您已经获批，请向科技局确认。'],
    [RENT_ZH, '请向科技局确认免交审计报告。'],
    [RENT_ZH, '请向科技局确认，资助可以用于还贷。'],
    [RENT_ZH, '可以先向科技局领取预付款。'],
  ])('is judged as a claim where it holds one besides, asked “%s”: %s', async (question, sentence) => {
    expect((await asidesOf(question)).apart(sentence).claim).not.toBe('');
  });

  it.each<readonly [string, string, boolean]>([
    [LAND, 'Buying land is not on the list of allowable expenses.', true],
    [LAND, 'Land does not appear among the allowable expenses.', true],
    [LAND, 'Land is neither confirmed nor ruled out.', true],
    [LAND, 'Other costs are not ruled out.', true],
    [LAND, 'Equipment procurement is not on the list of allowable expenses.', false],
    [LAND, 'Talent recruitment is neither confirmed nor ruled out.', false],
    [BOTH, 'Equipment is not named.', false],
    [BOTH, 'Salaries are not named.', true],
    [AUDIT, 'Audited financial statements are not on the list.', false],
    [LAND_ZH, '土地购置没有列入可列支费用。', true],
    [LAND_ZH, '文本列出的可列支费用里没有土地。', true],
    [LAND_ZH, '土地既不等于禁止，也不等于认可。', true],
    [LAND_ZH, '设备采购没有列入可列支费用。', false],
    [AUDIT_ZH, '审计报告没有列入清单。', false],
  ])('tells what an open list does not name, asked “%s”: %s', async (question, sentence, holds) => {
    const { claim, open } = (await asidesOf(question)).apart(sentence);
    expect(claim === '' && open).toBe(holds);
  });

  it.each<readonly [string, string, boolean]>([
    [ISO, 'It is a recommendation rather than a requirement.', true],
    [ISO, 'This is advised, not a must.', true],
    [ISO_ZH, '这属于建议，不是硬性要求。', true],
    [AUDIT, 'It is a recommendation rather than a requirement.', false],
    [MONEY, 'It is a recommendation rather than a requirement.', false],
    [AUDIT_ZH, '这属于建议，不是必须。', false],
  ])('tells that it is advised, asked “%s”: %s', async (question, sentence, holds) => {
    expect((await asidesOf(question)).apart(sentence).claim === '').toBe(holds);
  });

  it.each<readonly [string, string, string]>([
    [
      RENT,
      'The text does not say how many years make a lease long-term, so any lease is accepted.',
      'so any lease is accepted.',
    ],
    [MONEY, 'The cap is CNY 5,000,000, but the text gives no ratio.', 'The cap is CNY 5,000,000'],
    [MONEY_ZH, '企业自己也要出资，但文本没有规定比例。', '企业自己也要出资'],
  ])('leaves the rest of its sentence to be judged, asked “%s”: %s', async (question, sentence, claim) => {
    expect((await asidesOf(question)).apart(sentence)).toEqual({ claim, open: true });
  });
});
