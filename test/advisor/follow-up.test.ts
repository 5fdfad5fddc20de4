import { describe, expect, it } from 'vitest';
import type { EarlierAnswer } from '../../src/advisor/answer/answer.ts';
import { answerText } from '../../src/advisor/answer/answer-text.ts';
import { followUp } from '../../src/advisor/answer/follow-up.ts';
import { createAsk } from '../../src/advisor/ask.ts';
import { createSearch } from '../../src/knowledge/search.ts';
import { library } from '../shipped.ts';

const ask = createAsk({ library, search: createSearch(library) });
const now = '2026-11-23T04:00:00Z';

/** The last of the questions, asked after the others in one conversation. */
async function lastOf(...questions: readonly string[]) {
  const turns: Awaited<ReturnType<typeof ask>>[] = [];
  for (const question of questions) turns.push(await ask(question, { now, turns }));
  const last = turns.at(-1);
  if (!last) throw new Error('No question was asked.');
  return last;
}

describe('a question that hangs on the one before', () => {
  it.each([
    ['Can we claim wages?', 'what about software?', 'Can we claim software with the grant?'],
    ['Can we claim wages?', 'And for leased equipment?', 'Can we claim leased equipment with the grant?'],
    ['Can we claim wages?', 'ok, and travel too?', 'Can we claim travel with the grant?'],
    ['Can we claim recruitment?', 'how much?', 'How much can we claim for recruitment?'],
    [
      'Are we eligible if we rent our factory?',
      'and if we buy it?',
      'Are we eligible if we buy our factory?',
    ],
    [
      'Are we eligible if we rent our factory?',
      'what if it is far from the park?',
      'Are we eligible if our factory is far from the park?',
    ],
    ['do we need patents', 'how many?', 'How many patents?'],
    ['what goes in the risk matrix?', 'and in the project plan?', 'What goes in the project plan?'],
    ['When is the deadline?', 'what about the first stage?', 'When is the first stage due?'],
    ['How much is testing in the sample budget?', 'and talent?', 'How much is talent in the sample budget?'],
    ['员工工资能列支吗？', '那软件呢？', '软件可以列支吗？'],
    ['员工工资能列支吗？', '差旅费也可以吗', '差旅费可以列支吗？'],
    ['厂房是租的，能申报吗？', '那买的呢', '厂房是买的，能申报吗？'],
    ['厂房是租的，能申报吗？', '那租的设备呢？', '租的设备可以吗？'],
    ['配套比例有规定吗', '是多少？', '配套比例是多少？'],
    ['需要专利吗？', '要几项？', '专利要几项？'],
    ['截止日期是哪天', '那预申报材料呢？', '预申报材料什么时候截止？'],
    [
      'what documents do we need?',
      'and for the first stage?',
      'What documents do we need for the first stage?',
    ],
    ['what documents do we need?', 'which ones are a must?', 'Which documents are a must?'],
    ['申报材料有哪些', '哪些是必须的？', '材料哪些是必须的？'],
    ['一般多久到账', '如果没做完呢？', '没做完，怎么办？'],
    ['差旅费可以列支吗', '那比例呢', '差旅费的比例是多少？'],
    ['差旅费可以列支吗', '为什么', '为什么要差旅费？'],
    ['我们租的厂房行不行', '借用的呢', '我们借用的厂房行不行？'],
    ['Can we claim wages?', 'thx. n what abt overheads?', 'Can we claim overheads with the grant?'],
    ['样例里设备多少钱', '那测试呢', '样例预算中测试是多少？'],
  ])('%s %s', async (first, second, taken) => {
    const answer = await lastOf(first, second);
    expect(answer.taken).toBe(taken);
    expect(answer.question).toBe(second);
    expect(answerText(answer)).toContain(taken);
  });

  it('is answered as the full question is', async () => {
    const [short, full] = [
      await lastOf('Can we claim wages?', 'what about software?'),
      await ask('Can we claim software with the grant?', { now }),
    ];
    expect(short).toEqual({ ...full, question: 'what about software?', taken: full.question });
  });

  it('goes on from what the one before was taken as', async () => {
    const answer = await lastOf('Can we claim wages?', 'what about software?', 'how much?');
    expect(answer.taken).toBe('How much can we claim for software?');
  });

  it('passes over a greeting in between', async () => {
    expect((await lastOf('Can we claim wages?', 'thanks!', 'what about software?')).taken).not.toBeNull();
  });

  it.each([
    ['Can we claim wages?', 'when is the deadline?'],
    ['Can we claim wages?', 'is it too late to apply?'],
    ['Can we claim wages?', 'thanks'],
    ['do we need patents', 'what documents do we need'],
    ['员工工资能列支吗？', '现在还能申报吗？'],
    ['员工工资能列支吗？', '最多能拿多少'],
    ['员工工资能列支吗？', '谢谢'],
    ['中的概率大不大', '那多久能知道结果？'],
    ['Can we claim wages?', 'how much can we get'],
    ['Can we claim wages?', 'when do we get paid?'],
    ['Can we claim wages?', 'what if the project fails?'],
    ['能列支工资吗', '如果项目失败怎么办'],
    ['Can we claim wages?', 'make it shorter'],
    ['员工工资能列支吗？', '更口语一点'],
  ])('is not seen in a question of its own: %s %s', async (first, second) => {
    expect((await lastOf(first, second)).taken).toBeNull();
  });

  it.each([
    ['把专利数改成12件', 'how much can we get'],
    ['更口语一点', 'how much?'],
    ['make the risk section longer', 'and for software?'],
    ['把专利数改成12件', '是多少？'],
  ])('does not hang on what is to be done to a draft: %s %s', async (first, second) => {
    expect((await lastOf(first, second)).taken).toBeNull();
  });

  it('hangs on the question before what is to be done to a draft', async () => {
    const answer = await lastOf('Can we claim wages?', '更口语一点', 'what about software?');
    expect(answer.taken).toBe('Can we claim software with the grant?');
  });

  it.each([
    ['员工工资能列支吗？', 'how much?'],
    ['需要专利吗？', 'how many?'],
    ['Can we claim wages?', '多少？'],
    ['do we need patents', '要几项？'],
  ])('takes no words of one language into the other: %s %s', async (first, second) => {
    expect((await lastOf(first, second)).taken).toBeNull();
  });

  it.each([
    ['员工工资能列支吗？', 'what about software?', 'Can we claim software with the grant?'],
    ['Can we claim wages?', '那软件呢？', '软件可以列支吗？'],
    ['Can we claim wages?', '那ERP系统呢？', 'erp系统可以列支吗？'],
    ['ISO认证费能列支吗？', '多少？', 'iso认证费最多能列支多少？'],
  ])('goes on in the language it is written in: %s %s', async (first, second, taken) => {
    expect((await lastOf(first, second)).taken).toBe(taken);
  });

  it.each(['what about software?', '那软件呢？'])('needs one before it: %s', async (question) => {
    expect((await ask(question, { now })).taken).toBeNull();
  });

  it('is read from the words and the last question alone', () => {
    const wages: EarlierAnswer = {
      question: 'Can we claim wages?',
      taken: null,
      kind: 'allowable',
      citations: [],
    };
    expect(followUp('那软件呢？', [wages])).toEqual({ question: '软件可以列支吗？', sure: true });
    expect(followUp('what about software?', [])).toBeNull();
  });
});
