import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/program/bilingual.ts';
import { checkDocumentsCommand } from '../../src/terminal/check-documents.ts';
import { checkEligibilityCommand } from '../../src/terminal/check-eligibility.ts';
import { UsageError } from '../../src/terminal/session.ts';
import { sessionOf } from './session-of.ts';

async function eligibility(text: string, ...args: string[]) {
  const told = sessionOf({ told: text });
  await checkEligibilityCommand(['told', '--json', ...args], told.session);
  return told.json();
}

async function documents(text: string, ...args: string[]) {
  const told = sessionOf({ told: text });
  await checkDocumentsCommand(['told', '--json', ...args], told.session);
  return told.json();
}

const refused = async (run: Promise<unknown>) =>
  run.then(
    () => null,
    (error: unknown) => (error instanceof UsageError ? error.said : error),
  );

describe('check eligibility', () => {
  it('has the keys of the contract, whatever was handed in', async () => {
    for (const text of ['', '{}', 'hello', '我们是高企']) {
      const json = await eligibility(text);
      expect(Object.keys(json)).toEqual(
        expect.arrayContaining(['verdict', 'failed', 'needsEvidence', 'weakPoints', 'next', 'findings']),
      );
      for (const finding of json.findings) {
        expect(finding).toMatchObject({
          message: { en: expect.any(String), zh: expect.any(String) },
          where: {},
        });
      }
    }
  });

  it('reads sentences', async () => {
    expect(await eligibility('we rent, lease ends next year, HNTE expired in May')).toMatchObject({
      verdict: 'needs-evidence',
      failed: [],
      needsEvidence: ['E1', 'E2', 'E5', 'E6', 'E7'],
      next: 'E1',
    });
    expect(
      await eligibility('我们在国家高新区注册，高企证书有效期至2028年底，审计报告、完税证明都齐了，自有厂房'),
    ).toMatchObject({ verdict: 'eligible', needsEvidence: [], next: null });
    expect(await eligibility('we are two PhDs with no company yet')).toMatchObject({
      verdict: 'not-eligible',
      failed: ['E1', 'E2'],
    });
  });

  it('reads JSON answers, and counts their dates against the options', async () => {
    const answers = JSON.stringify({
      E1: { answer: 'yes', evidence: 'licence' },
      E2: { certificate: 'valid', expires: '2027-05-31', equivalent: 'unknown' },
      E5: { answer: 'yes' },
      E6: { answer: 'yes' },
      E7: { answer: 'yes' },
    });
    expect(await eligibility(answers)).toMatchObject({ verdict: 'eligible' });
    expect(await eligibility(answers, '--submit', '2027-06-01')).toMatchObject({ needsEvidence: ['E2'] });
    const late = await eligibility(answers, '--submit', '2027-05-31', '--project-end', '2028-12');
    expect(late.verdict).toBe('eligible');
    const { message } = late.findings.find(({ rule }: { rule: string }) => rule === 'ELG-EXP-001');
    expect(message.en).toContain('31 December 2028');
  });

  it.each<[Lang, string]>([
    ['en', 'No failed must; 5 of 5 shown; the bureau decides.'],
    ['zh', '没有不符合的必备条件，5项均已具备；最终由科技局认定。'],
  ])('finds no failed must in the example (%s)', async (lang, says) => {
    const told = sessionOf({}, lang);
    await checkEligibilityCommand(['--example'], told.session);
    expect(told.text()).toContain(says);
    expect(told.text()).toContain(lang === 'zh' ? '授权发明专利9件' : '9 invention patents');
  });

  it('reads an application file', async () => {
    const { readFileSync } = await import('node:fs');
    const example = readFileSync(
      new URL('../../knowledge/example/application.yaml', import.meta.url),
      'utf8',
    );
    expect(await eligibility(example)).toMatchObject({ verdict: 'eligible', failed: [] });
    const provincial = example.replace('parkLevel: national', 'parkLevel: provincial');
    expect(await eligibility(provincial)).toMatchObject({ verdict: 'needs-evidence', needsEvidence: ['E1'] });
    expect(await documents(example)).toMatchObject({ missing: [] });
  });

  it.each([
    ['{"E1":', 'not valid JSON'],
    ['{"E9":"yes"}', 'E9'],
    ['no. '.repeat(5_001), 'at most 20000'],
    ['{"E1":{"answer":"sure"}}', 'E1.answer'],
    ['company: 1\neligibility: []', 'does not hold an application'],
  ])('refuses %s in one sentence', async (text, why) => {
    expect(await refused(eligibility(text))).toMatchObject({ en: expect.stringContaining(why) });
  });

  it('refuses a day that is none', async () => {
    expect(await refused(eligibility('{}', '--submit', '2027-02-30'))).toMatchObject({
      en: expect.stringContaining('--submit'),
    });
    expect(await refused(eligibility('{}', '--project-end', '2027-13'))).toMatchObject({
      zh: expect.stringContaining('--project-end'),
    });
  });

  it('exits 1 on a refuted must with --strict only', async () => {
    const told = sessionOf({ told: 'We are registered outside any park.' });
    expect(await checkEligibilityCommand(['told'], told.session)).toBe(0);
    expect(await checkEligibilityCommand(['told', '--strict'], told.session)).toBe(1);
  });
});

describe('check documents', () => {
  it('shows every document with the keys of the contract', async () => {
    const json = await documents(
      '{"DOC-TAX-001":{"state":"missing","owner":"Finance"},"DOC-REG-001":"have"}',
    );
    expect(json.items).toHaveLength(22);
    for (const item of json.items) {
      expect(item).toMatchObject({ id: expect.any(String), state: expect.any(String) });
      expect(Object.keys(item)).toEqual(expect.arrayContaining(['id', 'state', 'owner', 'expires']));
    }
    expect(json.items.find(({ id }: { id: string }) => id === 'DOC-TAX-001')).toMatchObject({
      state: 'missing',
      owner: 'Finance',
      expires: null,
    });
    expect(json.missing).toEqual(['DOC-TAX-001']);
  });

  it('asks for the contents of the full proposal at that stage', async () => {
    const states = '{"DOC-FULL-001":{"state":"missing"}}';
    expect(await documents(states)).toMatchObject({ stage: 'preliminary', missing: [] });
    expect(await documents(states, '--stage', 'full')).toMatchObject({ missing: ['DOC-FULL-001'] });
    expect(await refused(documents(states, '--stage', 'final'))).toMatchObject({
      en: expect.stringContaining('preliminary or full'),
    });
  });

  it.each<[Lang, string, string]>([
    ['en', 'Missing (1):', 'The checklist leaves out'],
    ['zh', '缺少（1项）：', '材料清单未列'],
  ])('groups them by state for people (%s)', async (lang, group, note) => {
    const told = sessionOf({ told: '完税证明：缺，财务部\n审计报告：有' }, lang);
    await checkDocumentsCommand(['told', '--lang', lang], told.session);
    expect(told.text()).toContain(group);
    expect(told.text()).toContain(note);
    expect(told.text()).toContain('财务部');
  });
});
