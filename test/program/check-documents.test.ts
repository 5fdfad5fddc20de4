import { describe, expect, it } from 'vitest';
import { readDocumentsAnswers } from '../../src/intake/documents/read-documents-answers.ts';
import { checkDocuments } from '../../src/program/check-documents.ts';
import { DOCUMENT_ITEM_RULES, DOCUMENT_RULES } from '../../src/program/document-rules.ts';
import type { ApplicationStage } from '../../src/program/documents.ts';
import { library } from '../shipped.ts';
import { cite, TERMS } from './invented-terms.ts';

const { documents: checklist } = library;
const IDS = checklist.map(({ id }) => id);

/** The invented closing day is 14 March 2031. */
function check(states: object, stage: ApplicationStage = 'preliminary', submit: string | null = null) {
  const read = readDocumentsAnswers(states, IDS);
  if (!read.ok) throw new Error(read.problem.en);
  const { answers } = read;
  return checkDocuments({ answers, stage, today: '2031-02-01', submit, terms: TERMS, checklist, cite });
}

const finding = (id: string, state: unknown, stage?: ApplicationStage) =>
  check({ [id]: state }, stage).findings.find(({ rule }) => rule === id);

describe('the checklist', () => {
  it('has its 22 documents, each with its rule, and a rule for what it leaves out', () => {
    expect(IDS).toEqual(DOCUMENT_ITEM_RULES.map(({ id }) => id));
    expect(IDS).toHaveLength(22);
    expect(DOCUMENT_RULES).toHaveLength(23);
    expect(DOCUMENT_ITEM_RULES.filter(({ need }) => need === 'must').map(({ id }) => id)).toEqual([
      'DOC-FIN-001',
      'DOC-TAX-001',
      'DOC-FAC-001',
    ]);
  });

  it('always says what it leaves out', () => {
    expect(check({}).findings.find(({ rule }) => rule === 'DOC-X-001')).toMatchObject({
      status: 'fail',
      severity: 'info',
      basis: 'reading',
    });
  });

  it('shows all of it, unknown where nothing was said, and asks for the musts', () => {
    const { items, missing, questions } = check({});
    expect(items.map(({ state }) => state)).toEqual(Array(22).fill('unknown'));
    expect(missing).toEqual([]);
    expect(questions.map(({ about }) => about)).toEqual(['DOC-FIN-001', 'DOC-TAX-001', 'DOC-FAC-001']);
  });
});

describe('a missing document', () => {
  it.each<[string, ApplicationStage, string, boolean]>([
    ['DOC-TAX-001', 'preliminary', 'error', true],
    ['DOC-REG-001', 'preliminary', 'warning', true],
    ['DOC-PRE-001', 'preliminary', 'warning', true],
    ['DOC-PRE-001', 'full', 'info', false],
    ['DOC-FULL-002', 'preliminary', 'info', false],
    ['DOC-FULL-002', 'full', 'warning', true],
  ])('%s at the %s stage: %s', (id, stage, severity, counted) => {
    expect(finding(id, 'missing', stage)).toMatchObject({ status: 'fail', severity });
    expect(check({ [id]: 'missing' }, stage).missing).toEqual(counted ? [id] : []);
  });
});

/** state → status and severity, for a must and for a should. */
const STATES: readonly [string, object, string, string][] = [
  ['DOC-FIN-001', { state: 'have' }, 'pass', 'error'],
  ['DOC-FIN-001', { state: 'in-progress' }, 'fail', 'warning'],
  ['DOC-FIN-001', { state: 'unknown' }, 'ask', 'warning'],
  ['DOC-FIN-001', { state: 'not-applicable', reason: 'new company' }, 'fail', 'warning'],
  ['DOC-FIN-001', { state: 'not-applicable' }, 'ask', 'question'],
  ['DOC-ENV-001', { state: 'in-progress' }, 'fail', 'info'],
  ['DOC-ENV-001', { state: 'unknown' }, 'not-checked', 'warning'],
  ['DOC-ENV-001', { state: 'not-applicable', reason: 'no emissions' }, 'pass', 'warning'],
  ['DOC-ENV-001', { state: 'not-applicable' }, 'ask', 'question'],
  ['DOC-HNTE-001', { state: 'have', expires: '2031-03-14' }, 'pass', 'warning'],
  ['DOC-HNTE-001', { state: 'have', expires: '2031-03-13' }, 'fail', 'warning'],
  ['DOC-TAX-001', { state: 'have', expires: '2031-03-13' }, 'fail', 'error'],
  ['DOC-TAX-001', { state: 'missing', expires: '2031-03-13' }, 'fail', 'error'],
];

describe('a document', () => {
  it.each(STATES)('%s with %o: %s, %s', (id, state, status, severity) => {
    expect(finding(id, state)).toMatchObject({ status, severity });
  });

  it('counts its last day against the planned submission', () => {
    const states = { 'DOC-HNTE-001': { state: 'have', expires: '2031-02-20' } };
    const status = (submit: string) =>
      check(states, 'preliminary', submit).findings.find(({ rule }) => rule === 'DOC-HNTE-001')?.status;
    expect(status('2031-02-20')).toBe('pass');
    expect(status('2031-02-21')).toBe('fail');
  });

  it('under way is told to be late from the day after submission', () => {
    const said = (due: string) =>
      finding('DOC-RISK-001', { state: 'in-progress', owner: 'Wang', due })?.message.en;
    expect(said('2031-03-14')).toContain('(Wang), due 14 March 2031. It must be at hand by 14 March 2031.');
    expect(said('2031-03-15')).toContain('due 15 March 2031, which is after submission');
  });

  it('is given no day to be at hand by where no closing day lies ahead', () => {
    const read = readDocumentsAnswers({ 'DOC-RISK-001': 'in-progress' }, IDS);
    if (!read.ok) throw new Error(read.problem.en);
    const on = (today: string) =>
      checkDocuments({
        answers: read.answers,
        stage: 'preliminary',
        today,
        submit: null,
        terms: TERMS,
        checklist,
        cite,
      }).findings.find(({ rule }) => rule === 'DOC-RISK-001');
    expect(on('2031-03-14')?.message.en).toContain('by 14 March 2031');
    const passed = on('2031-03-15');
    expect(passed?.message.en).toContain('no closing day ahead is known');
    expect(passed?.message.zh).toContain('没有未到的截止日');
    expect(JSON.stringify([passed?.message, passed?.params])).not.toContain('2031');
  });

  it('is named with its owner', () => {
    const said = finding('DOC-RISK-001', { state: 'missing', owner: 'Finance' })?.message;
    expect(said?.en).toContain('(Finance)');
    expect(said?.zh).toContain('（Finance）');
  });
});

describe('each document rule', () => {
  it.each(IDS)('%s passes at hand and does not when missing', (id) => {
    expect(finding(id, 'have')?.status).toBe('pass');
    expect(finding(id, 'missing')?.status).toBe('fail');
  });
});

describe('states as data', () => {
  it.each([
    [{ 'DOC-ABC-001': 'have' }, 'DOC-ABC-001'],
    [{ 'DOC-REG-001': 'lost' }, 'DOC-REG-001.state'],
    [{ 'DOC-REG-001': { state: 'have', expires: '2031-02-30' } }, 'DOC-REG-001.expires'],
    [{ 'DOC-REG-001': { state: 'have', until: '2031' } }, 'DOC-REG-001'],
    [[], ''],
  ])('%o is told how to be written', (value, where) => {
    const read = readDocumentsAnswers(value, IDS);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.problem.en).toContain(where);
  });
});
