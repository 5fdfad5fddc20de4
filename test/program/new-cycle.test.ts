import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import type { Library } from '../../src/knowledge/library.ts';
import { loadLibrary } from '../../src/knowledge/load-library.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import { checkDeadline } from '../../src/program/check-deadline.ts';

/** What the text of 2031 says where that of 2025 says something else, in every spelling of both languages. */
const CHANGES: readonly (readonly [string, string])[] = [
  ['5000000.00', '3200000.00'],
  ['5,000,000', '3,200,000'],
  ['500万', '320万'],
  ['2025-09-15', '2031-04-30'],
  ['Sep 15, 2025', 'Apr 30, 2031'],
  ['September 15, 2025', 'April 30, 2031'],
  ['15 September 2025', '30 April 2031'],
  ['2025年9月15日', '2031年4月30日'],
  ['{ days: 14 }', '{ days: 21 }'],
  ['two weeks (14 days)', 'three weeks (21 days)'],
  ['两周（14天）', '三周（21天）'],
  ['at least two weeks', 'at least three weeks'],
  [
    'id: certification-testing, en: certification testing, zh: 认证检测',
    'id: cloud-migration, en: cloud migration, zh: 上云迁移',
  ],
  ['certification testing', 'cloud migration'],
  ['认证检测（认证测试）', '上云迁移'],
  ['认证检测', '上云迁移'],
];

/** A ratio, which the text of 2025 does not state. */
const RATIO = `
- id: stated-ratio
  section: funding
  modality: must
  en: The company pays at least 3:2 of what the grant pays.
  zh: 企业出资与资助之比不低于3:2。
  value: { own: 3, grant: 2 }
  term: ratio
  anchor: three to two
  asks: |
    stated share of the company in 2031
    what the company pays beside the grant in 2031
    company and grant three to two
    2031年企业出资比例
    2031年企业要出多少
    三比二的出资
`;

const folder = mkdtempSync(join(tmpdir(), 'torch-2031-'));
afterAll(() => rmSync(folder, { recursive: true }));

function newCycle(): Library {
  const shipped = new URL('../../knowledge/', import.meta.url);
  cpSync(shipped, folder, { recursive: true });
  cpSync(new URL('2025/', shipped), join(folder, '2031'), { recursive: true });
  rmSync(join(folder, '2025'), { recursive: true });
  for (const name of readdirSync(join(folder, '2031'))) {
    const path = join(folder, '2031', name);
    const text = CHANGES.reduce((all, [from, to]) => all.replaceAll(from, to), readFileSync(path, 'utf8'));
    const told =
      name === 'program.en.md'
        ? text.replace('This is the only ceiling', 'The ratio is three to two. This is the only ceiling')
        : text;
    writeFileSync(path, name === 'facts.yaml' ? `${text}${RATIO}` : told);
  }
  return loadLibrary(pathToFileURL(`${folder}/`), '2031');
}

const library = newCycle();
const YUAN = 100n;

function check(text: string) {
  return checkBudget(readBudgetText(text, { slash: true }), library.terms, library.lexicon, library.evidence);
}

const finding = (text: string, rule: string) => check(text).findings.find((found) => found.rule === rule);
const deadline = (today: string, submit: string | null = null) =>
  checkDeadline({ today, submit, terms: library.terms, calendar: library.calendar, cite: library.evidence });

/** Figures of 2025 in the forms in which messages, params, formulas and quotes show them. */
const OLD =
  /5,000,000|500万|500000000|2025-09-15|15 September 2025|2025年9月15日|certification testing|认证检测/;

describe('a cycle in a folder of its own', () => {
  it('loads its own terms', () => {
    expect(library.terms).toMatchObject({
      cycle: '2031',
      cap: { value: 3_200_000n * YUAN, origin: 'program', fact: 'grant-cap' },
      ratio: { value: { own: 3n, grant: 2n }, origin: 'program', fact: 'stated-ratio' },
      deadline: { value: '2031-04-30' },
      reviewLead: { value: 21 },
    });
  });

  it.each([
    ['at the cap, and', '4,800,000', '3,200,000', 'pass', 'pass'],
    ['a yuan above the cap', '4,800,002', '3,200,001', 'fail', 'pass'],
    ['a fen below the ratio', '4,799,999.99', '3,200,000', 'pass', 'fail'],
  ])('holds a budget %s to its own figures', (_where, own, grant, cap, ratio) => {
    const table = `Item,Company,Grant\nEquipment,"${own}","${grant}"`;
    expect(finding(table, 'BUD-CAP-001')).toMatchObject({ status: cap, basis: 'program' });
    expect(finding(table, 'BUD-MATCH-002')).toMatchObject({
      status: ratio,
      basis: 'program',
      severity: 'error',
    });
  });

  it('rests the ratio on the fact that states it', () => {
    const found = finding('Equipment 2,000,000 (company 1,000,000, grant 1,000,000)', 'BUD-MATCH-002');
    expect(found?.message.en).toContain('3:2');
    expect(found?.evidence.map(({ quote }) => quote)).toContain('three to two');
  });

  it.each([
    ['Cloud migration', 'yes'],
    ['上云迁移', 'yes'],
    ['Certification testing', 'no'],
    ['认证检测', 'no'],
    ['Equipment', 'yes'],
    ['Land', 'no'],
  ])('holds "%s" to its own list: %s', (category, inList) => {
    expect(check(`${category} 500,000; Equipment 20,000`).lines[0]?.inList).toBe(inList);
  });

  it.each([
    ['2031-04-29', 'open', 1],
    ['2031-04-30', 'due-today', 0],
    ['2031-05-01', 'passed', -1],
  ])('stands on %s to its own closing day: %s', (today, status, daysLeft) => {
    expect(deadline(today)).toMatchObject({ deadline: '2031-04-30', status, daysLeft, calendarKnown: false });
  });

  it('counts its own review time', () => {
    const found = deadline('2031-01-10', '2031-04-25').findings.find(({ rule }) => rule === 'DL-BUF-001');
    expect(found?.params).toMatchObject({ mark: '2031-04-04', leadDays: '21' });
  });

  it('says nothing of the old cycle’s figures in any check', () => {
    const said = [
      check('Land 9,000,000 (company 1,000,000, grant 8,000,000); Trials 20,000; Total 1'),
      check('Equipment 900,000'),
      check('设备 900万元（自筹100万元，火炬资助800万元）'),
      deadline('2031-04-29'),
      deadline('2031-04-30'),
      deadline('2032-01-05', '2032-02-01'),
    ].flatMap(({ findings }) => findings);
    const text = JSON.stringify(said);
    expect(text.match(OLD)).toBeNull();
    expect(text).toContain('3,200,000');
    expect(text).toContain('2031');
  });
});
