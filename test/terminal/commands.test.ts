import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askCommand } from '../../src/terminal/ask.ts';
import { callListCommand } from '../../src/terminal/call.ts';
import { checkDeadlineCommand } from '../../src/terminal/check-deadline.ts';
import { Ailment, doctorCommand } from '../../src/terminal/doctor.ts';
import { draftCommand } from '../../src/terminal/draft.ts';
import { searchCommand } from '../../src/terminal/search.ts';
import { StoreUnopened, UsageError } from '../../src/terminal/session.ts';
import { sourcesCommand } from '../../src/terminal/sources.ts';
import { sessionOf } from './session-of.ts';

const CALL = JSON.stringify({ deadline: { value: '2027-05-14', hour: '17:00', source: 'notice 12, p. 1' } });
const lines = (printed: readonly string[]) => printed.map((line) => JSON.parse(line));

describe('check deadline', () => {
  it.each([
    ['2025-09-14T15:59:59Z', 'open', 1],
    ['2025-09-14T16:00:00Z', 'due-today', 0],
    ['2025-09-15T16:00:00Z', 'passed', -1],
  ])('at %s, which is a civil day in Asia/Shanghai, is %s', async (now, status, daysLeft) => {
    const { session, json } = sessionOf({}, 'en', now);
    expect(await checkDeadlineCommand(['--json'], session)).toBe(0);
    expect(json()).toMatchObject({ deadline: '2025-09-15', status, daysLeft });
  });

  it('lays the call’s day over the text’s, and knows no working days of a year without its notice', async () => {
    const { session, json } = sessionOf({ 'call.json': CALL });
    await checkDeadlineCommand(['--json', '--call', 'call.json'], session);
    expect(json()).toMatchObject({
      deadline: '2027-05-14',
      status: 'open',
      workingDaysLeft: null,
      calendarKnown: false,
    });
    expect(JSON.stringify(json().findings)).toContain('notice 12, p. 1');
  });

  it('gives the eight steps, ours marked as ours', async () => {
    const { session, json } = sessionOf({}, 'en', '2025-06-01T04:00:00Z');
    await checkDeadlineCommand(['--json', '--submit', '2025-09-15'], session);
    const steps: { step: string; date: string; ours: boolean }[] = json().schedule;
    expect(steps.map(({ step }) => step)).toEqual([
      'preliminary',
      'invitation',
      'first-draft',
      'budget-proof-letters',
      'full-draft',
      'reviews',
      'assembly',
      'submit',
    ]);
    expect(steps.find(({ step }) => step === 'reviews')).toMatchObject({ date: '2025-09-01', ours: false });
    expect(steps.find(({ step }) => step === 'first-draft')?.ours).toBe(true);
  });

  it.each([
    ['2025-02-30', 'ask'],
    ['03/04/2025', 'ask'],
    ['soon', 'ask'],
    ['2025年9月12日', 'pass'],
    ['2025-09-12', 'pass'],
  ])('asks about a day that is not one day: %s', async (day, status) => {
    const { session, json } = sessionOf();
    expect(await checkDeadlineCommand(['--json', '--submit', day], session)).toBe(0);
    const found = json().findings.find(({ rule }: { rule: string }) => rule === 'DL-FMT-001');
    expect(found.status).toBe(status);
  });
});

describe('ask', () => {
  it('answers from the program text where what is kept cannot be opened, and says what it does without', async () => {
    const said = { en: 'cannot be opened', zh: '无法打开' };
    const { session, json, noted } = sessionOf({ 'call.json': CALL });
    const shut = {
      ...session,
      openStore: async () => {
        throw new StoreUnopened(said);
      },
    };
    expect(await askCommand(['--json', 'How much can we get?'], shut)).toBe(0);
    expect(json()).toMatchObject({ status: 'answered', mode: 'offline', own: [] });
    expect(noted).toEqual([expect.stringContaining('your own documents')]);
    await askCommand(['--call', 'call.json', 'When does it close?'], shut);
    expect(noted).toHaveLength(2);
    await expect(callListCommand([], shut)).rejects.toThrow(StoreUnopened);
  });

  it('says nothing of what is kept where that can be opened, or is not there', async () => {
    const { session, noted } = sessionOf();
    await askCommand(['How much can we get?'], session);
    await session.openStore(true);
    await askCommand(['How much can we get?'], session);
    expect(noted).toEqual([]);
  });

  it('answers in the language of the question, with every key of the contract', async () => {
    const { session, json } = sessionOf();
    await askCommand(['--json', '样例预算能直接照抄吗？'], session);
    expect(json()).toMatchObject({ id: null, status: 'answered', lang: 'zh', mode: 'offline' });
    expect(json().text).toContain('650万元');
    expect(json().passages.length).toBeLessThanOrEqual(10);
    expect(Object.keys(json().citations[0])).toEqual(['id', 'section', 'document', 'quote', 'verbatim']);
  });

  it('takes a line that follows another as a follow-up of it, and says as what', async () => {
    const file = [
      '{"id":"a","question":"Can we claim wages?"}',
      '{"id":2,"question":"what about software?","follows":"a"}',
      '{"id":"c","question":"how much?","follows":2}',
      '{"id":"d","question":"what about software?"}',
      '{"id":"e","question":"what about software?","follows":"no such line"}',
    ].join('\n');
    const { session, printed } = sessionOf({ 'q.jsonl': file });
    await askCommand(['--file', 'q.jsonl'], session);
    expect(lines(printed).map(({ taken }) => taken)).toEqual([
      null,
      'Can we claim software with the grant?',
      'How much can we claim for software?',
      null,
      null,
    ]);
    expect(lines(printed)[0].next).toEqual({
      desk: 'bureau',
      question: expect.stringContaining('?'),
      silence: 'salaries',
    });
  });

  it('answers a file line by line, keeps the ids, and meets a line without a question', async () => {
    const file =
      '{"id":"a","question":"How much can we get?"}\n\n{"id":7,"question":"最多能拿多少","lang":"en"}\n{"id":"c"}\n';
    const { session, printed } = sessionOf({ 'q.jsonl': file });
    await askCommand(['--file', 'q.jsonl'], session);
    expect(lines(printed).map(({ id, lang }) => [id, lang])).toEqual([
      ['a', 'en'],
      [7, 'en'],
      ['c', 'en'],
    ]);
    expect(lines(printed)[2].text).not.toBe('');
  });

  it('names the line of a file that is no JSON', async () => {
    const { session } = sessionOf({ 'q.jsonl': '{"id":"a","question":"x"}\nHow much?\n' });
    await expect(askCommand(['--file', 'q.jsonl'], session)).rejects.toThrow('line 2');
  });

  it('wants a question', async () => {
    await expect(askCommand([], sessionOf().session)).rejects.toThrow(UsageError);
  });
});

describe('draft', () => {
  it.each(['en', 'zh'] as const)('writes the risk section of the example whole, in %s', async (lang) => {
    const { session, json } = sessionOf({}, lang);
    expect(await draftCommand(['risk-assessment', '--example', '--json'], session)).toBe(0);
    const { text, gaps, citations } = json();
    expect(gaps).toEqual([]);
    expect(citations.length).toBeGreaterThan(3);
    const size = lang === 'zh' ? (text.match(/\p{Script=Han}/gu) ?? []).length : text.split(/\s+/).length;
    expect(size).toBeGreaterThan(lang === 'zh' ? 250 : 150);
    expect(text).toContain(lang === 'zh' ? '虚构示例' : 'Invented example');
  });

  it('takes facts from a file, and names what they lack', async () => {
    const facts =
      'company: { name: { en: A, zh: 甲 }, zone: { en: Z, zh: 某区 }, parkLevel: null, highTech: null, founded: null, staff: null, products: null, audited: [], premises: null }\nrisk: { ratedOn: null, risks: [], contingency: null, scenarios: [], continuity: [] }\n';
    const { session, json } = sessionOf({ 'facts.yaml': facts });
    await draftCommand(['risk-assessment', '--facts', 'facts.yaml', '--json'], session);
    expect(json().gaps.length).toBeGreaterThanOrEqual(10);
  });

  it.each([
    ['an unknown section', ['love-letter', '--example'], 'love-letter'],
    ['no facts', ['risk-assessment'], '--facts'],
    ['a file that is no application', ['risk-assessment', '--facts', 'bad.yaml'], 'bad.yaml'],
  ])('refuses %s and says what to do', async (_what, args, says) => {
    const { session } = sessionOf({ 'bad.yaml': 'company: 3' });
    await expect(draftCommand(args, session)).rejects.toThrow(says);
  });
});

describe('search', () => {
  const files = {
    'corpus.jsonl':
      '{"id":"1","text":"The pump is broken."}\n{"id":"2","title":"泵","text":"水泵坏了，需要更换。"}\n',
    'queries.jsonl': '{"id":"q1","text":"broken pumps"}\n{"id":"q2","text":"水泵更换"}\n',
  };

  it('searches any corpus in both languages, one line a query', async () => {
    const { session, printed } = sessionOf(files);
    await searchCommand(['--corpus', 'corpus.jsonl', '--queries', 'queries.jsonl', '--k', '1'], session);
    expect(lines(printed)).toMatchObject([
      { id: 'q1', hits: [{ id: '1' }] },
      { id: 'q2', hits: [{ id: '2' }] },
    ]);
  });

  it('answers the same from an index kept in a file, also when the file is damaged', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'search-'));
    const file = join(folder, 'corpus.index');
    const args = ['--corpus', 'corpus.jsonl', '--queries', 'queries.jsonl'];
    const hitsOf = async (more: readonly string[]) => {
      const { session, printed } = sessionOf(files);
      await searchCommand([...args, ...more], session);
      return lines(printed).map(({ hits }) => hits);
    };
    const plain = await hitsOf([]);
    expect(await hitsOf(['--index', file])).toEqual(plain);
    expect(await hitsOf(['--index', file])).toEqual(plain);
    truncateSync(file, 40);
    expect(await hitsOf(['--index', file])).toEqual(plain);
    await expect(hitsOf(['--index', join(file, 'within')])).rejects.toThrow(UsageError);
    rmSync(folder, { recursive: true });
  });

  it.each([
    [[]],
    [['--corpus', 'corpus.jsonl']],
    [['--corpus', 'corpus.jsonl', '--queries', 'queries.jsonl', '--k', '0']],
  ])('refuses %j', async (args) => {
    await expect(searchCommand(args, sessionOf(files).session)).rejects.toThrow('search --corpus');
  });
});

describe('sources', () => {
  it('tells whose text it is, and that it is not official', async () => {
    const { session, text } = sessionOf();
    await sourcesCommand([], session);
    expect(text()).toContain('not an official notice');
  });

  it.each([
    ['words alone', null, 'no endpoint for embeddings is set'],
    ['meaning too', { model: 'bge-m3' }, 'with bge-m3, by meaning'],
  ])('tells that questions are matched by %s', async (_says, embeddings, expected) => {
    const told = sessionOf();
    await sourcesCommand([], told.session, { embeddings });
    expect(told.text()).toContain(expected);
    const data = sessionOf();
    await sourcesCommand(['--json'], data.session, { embeddings });
    expect(data.json()[0].embeddings).toBe(embeddings?.model ?? null);
  });
});

describe('doctor', () => {
  const name = { en: 'Part', zh: '部件' };
  const well = { id: 'a', name, optional: false, run: async () => ({ en: 'fine', zh: '正常' }) };
  const ill = (optional: boolean) => ({
    id: 'b',
    name,
    optional,
    run: async () => {
      throw new Ailment({ en: 'not set', zh: '未设置' });
    },
  });

  it.each([
    ['everything works', [well], 0, ['ok']],
    ['a part that can be done without is missing', [well, ill(true)], 0, ['ok', 'without']],
    ['a needed part is broken', [well, ill(false)], 1, ['ok', 'broken']],
  ])('exits %# when %s', async (_when, parts, exit, states) => {
    const { session, json } = sessionOf();
    expect(await doctorCommand(['--json'], session, parts)).toBe(exit);
    expect(json().map(({ state }: { state: string }) => state)).toEqual(states);
  });
});
