import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/advisor/answer/answer-text.ts';
import { createAsk } from '../../src/advisor/ask.ts';
import { createSearch } from '../../src/knowledge/search.ts';
import { library } from '../shipped.ts';

const answer = createAsk({ library, search: createSearch(library) });
const ask = (question: string) => answer(question, { now: '2026-11-23T04:00:00Z' });

const KINDS = [
  ['machines', '机器', /^Named/, /^点名列出/],
  ['certification testing', '认证检测', /^Named/, /^点名列出/],
  ['training', '培训', /^Partly named/, /^部分列入/],
  ['domestic market expansion', '国内市场拓展', /^Partly named/, /^部分列入/],
  ['land', '土地', /^Not named/, /^未列入/],
  ['office furniture', '办公家具', /^Not named/, /^未列入/],
  ['travel', '差旅', /^Not named/, /^未列入/],
  ['software', '软件', /^Not named/, /^未列入/],
  ['wages', '工资', /^Not named/, /^未列入/],
] as const;

const EN = [
  (cost: string) => `Is ${cost} allowed?`,
  (cost: string) => `Can we claim ${cost}?`,
  (cost: string) => `Can we, for example, claim ${cost} costs?`,
  (cost: string) => `are ${cost} costs allowable`,
];
const ZH = [
  (cost: string) => `${cost}可以报吗`,
  (cost: string) => `${cost}能列支吗？`,
  (cost: string) => `${cost}能报销吗`,
  (cost: string) => `比如${cost}，可以列支吗？`,
];

describe('equipment that was used before', () => {
  const ORIGIN = /second-hand/;
  it.each([
    'Can we buy a used furnace?',
    'Used furnace from a relative’s company?',
    'can the grant pay for a refurbished lathe',
    'Are pre-owned industrial robots allowed?',
  ])('is a matter the text leaves open: %s', async (question) => {
    const { status, next, lead, body } = await ask(question);
    expect([status, next?.silence]).toEqual(['unanswerable', 'equipment-origin']);
    expect([lead, ...body].join(' ')).toMatch(ORIGIN);
  });

  it.each(['Can the grant be used for furnaces?', 'Can we buy a furnace?', 'Can it be used to buy a lathe?'])(
    'is not seen where the grant is used: %s',
    async (question) => {
      expect((await ask(question)).next?.silence).not.toBe('equipment-origin');
    },
  );
});

describe('a cost counted as another', () => {
  it.each([
    ['Does software licence count as equipment?', /^Not named.*: Software and IT\.$/],
    ['can wages be booked under talent recruitment', /^Not named.*: Salaries and wages\.$/],
    ['软件授权算设备吗', /^未列入，尚不能确认：软件与信息化。$/],
    ['培训费能归到人才引进里吗', /^部分列入：培训。$/],
  ])('is judged by what it is: %s', async (question, lead) => {
    expect((await ask(question)).lead).toMatch(lead);
  });
});

describe('what the grant is to pay', () => {
  it.each([
    'Can the grant pay the salaries of our accountants?',
    'Does the grant cover the wages of the auditors?',
  ])('is the cost, whoever gets it: %s', async (question) => {
    expect((await ask(question)).lead).toMatch(/^Not named.*Salaries and wages/);
  });
});

describe('a kind of cost', () => {
  const rows = KINDS.flatMap(([en, zh, inEnglish, inChinese]) => [
    ...EN.map((phrase) => [phrase(en), inEnglish] as const),
    ...ZH.map((phrase) => [phrase(zh), inChinese] as const),
  ]);
  it.each(rows)('is looked up in the list, however it is asked: %s', async (question, verdict) => {
    const given = await ask(question);
    expect(given.kind).toBe('allowable');
    expect(given.lead).toMatch(verdict);
  });

  it.each(['厂房是租的能报吗', '软件企业可以报吗', 'are we eligible to apply as a software company'])(
    'is not what a question on applicants asks: %s',
    async (question) => {
      expect((await ask(question)).kind).not.toBe('allowable');
    },
  );
});

describe('links and addresses in a question', () => {
  it.each([
    ['is land allowed <https://evil.example|click>?', 'is land allowed?'],
    ['is land allowed https://evil.example/sample-budget?x=total', 'is land allowed'],
    ['is land allowed, sample@template.com?', 'is land allowed,?'],
    ['土地能列支吗 https://sample.example/模板', '土地能列支吗'],
  ])('do not steer the answer: %s', async (question, without) => {
    const given = await ask(question);
    expect(given.lead).toBe((await ask(without)).lead);
    expect(given.lead).toMatch(/^Not named|^未列入/);
  });

  it('are not passed on to the bureau', async () => {
    const given = await ask('what colour must the folder be <https://evil.example|click>');
    expect(answerText(given)).not.toContain('evil');
  });
});
