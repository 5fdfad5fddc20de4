import { describe, expect, it } from 'vitest';
import { checkDeadline } from '../../src/program/check-deadline.ts';
import { DEADLINE_RULES } from '../../src/program/deadline-rules.ts';
import { type CallFacts, layCallFacts } from '../../src/program/terms.ts';
import { CALENDAR, cite, TERMS } from './invented-terms.ts';

function check(today: string, submit: string | null = null, call: CallFacts = {}) {
  return checkDeadline({ today, submit, terms: layCallFacts(TERMS, call), calendar: CALENDAR, cite });
}

function finding(rule: string, today: string, submit: string | null = null, call: CallFacts = {}) {
  return check(today, submit, call).findings.find((f) => f.rule === rule);
}

const CALL: CallFacts = { deadline: { value: '2031-05-16', hour: '17:00', source: 'notice 12, p. 2' } };
const OLD_CALL: CallFacts = { deadline: { value: '2031-03-13', hour: null, source: 'notice 12, p. 2' } };
const CALL_NO_HOUR: CallFacts = { deadline: { value: '2031-05-16', hour: null, source: 'notice 12, p. 2' } };

describe('where today stands', () => {
  it.each([
    ['2031-03-12', 'open', 2, 2],
    ['2031-03-13', 'open', 1, 1],
    ['2031-03-14', 'due-today', 0, 0],
    ['2031-03-15', 'passed', -1, 0],
    ['2032-05-15', 'passed', -428, 0],
    ['2030-12-31', 'open', 73, 49],
  ])(
    'on %s the closing day is %s, %i days and %i working days left',
    (today, status, daysLeft, workingDaysLeft) => {
      expect(check(today)).toMatchObject({ status, daysLeft, workingDaysLeft, calendarKnown: true });
    },
  );

  it('counts from the call when it gives a day', () => {
    const result = check('2031-05-14', null, CALL);
    expect(result).toMatchObject({ deadline: '2031-05-16', status: 'open', daysLeft: 2 });
    expect(result.findings.find((f) => f.rule === 'DL-STAT-001')).toMatchObject({
      basis: 'call',
      status: 'pass',
    });
  });

  it('does not count working days over a year whose holidays are not known', () => {
    const late: CallFacts = { deadline: { value: '2032-01-30', hour: null, source: 'n' } };
    const result = check('2031-12-01', null, late);
    expect(result).toMatchObject({ workingDaysLeft: null, calendarKnown: false });
    expect(result.findings.find((f) => f.rule === 'DL-WD-002')).toMatchObject({
      status: 'fail',
      params: { years: '2032' },
    });
    expect(result.findings.find((f) => f.rule === 'DL-WD-001')?.status).toBe('not-checked');
  });
});

/** rule, today, planned day, call -> status and severity; each rule on both sides. */
const EXAMPLES: readonly [string, string, string | null, CallFacts, string, string][] = [
  ['DL-STAT-001', '2031-03-13', null, {}, 'pass', 'info'],
  ['DL-STAT-001', '2031-03-14', null, {}, 'fail', 'warning'],
  ['DL-STAT-001', '2031-03-15', null, {}, 'fail', 'error'],
  ['DL-STAT-002', '2031-03-14', null, {}, 'fail', 'warning'],
  ['DL-STAT-002', '2031-03-15', null, {}, 'not-checked', 'warning'],
  ['DL-STAT-002', '2031-03-14', null, CALL, 'pass', 'warning'],
  ['DL-STAT-002', '2031-03-14', null, CALL_NO_HOUR, 'fail', 'warning'],
  ['DL-STAT-003', '2031-03-15', null, {}, 'fail', 'warning'],
  ['DL-STAT-003', '2031-03-14', null, {}, 'pass', 'warning'],
  ['DL-CALL-001', '2031-02-01', null, OLD_CALL, 'fail', 'warning'],
  ['DL-CALL-001', '2031-02-01', null, CALL, 'pass', 'warning'],
  ['DL-CALL-001', '2031-02-01', null, {}, 'not-checked', 'warning'],
  ['DL-BUF-001', '2031-03-01', null, {}, 'pass', 'warning'],
  ['DL-BUF-001', '2031-03-02', null, {}, 'fail', 'warning'],
  ['DL-BUF-001', '2031-02-27', '2031-03-10', {}, 'pass', 'warning'],
  ['DL-BUF-001', '2031-03-01', '2031-03-10', {}, 'fail', 'warning'],
  ['DL-BUF-002', '2031-02-01', '2031-03-14', {}, 'pass', 'error'],
  ['DL-BUF-002', '2031-02-01', '2031-03-15', {}, 'fail', 'error'],
  ['DL-BUF-002', '2031-02-01', '2031-02-01', {}, 'pass', 'error'],
  ['DL-BUF-002', '2031-02-02', '2031-02-01', {}, 'fail', 'error'],
  ['DL-WD-001', '2031-03-14', null, {}, 'fail', 'info'],
  ['DL-WD-001', '2031-03-15', null, {}, 'not-checked', 'info'],
  ['DL-WD-002', '2031-01-10', null, {}, 'pass', 'warning'],
  ['DL-WD-002', '2029-12-31', null, {}, 'fail', 'warning'],
  ['DL-STG-001', '2031-03-14', null, {}, 'fail', 'info'],
  ['DL-STG-001', '2031-03-15', null, {}, 'not-checked', 'info'],
  ['DL-FMT-001', '2031-02-01', '03/04/2031', {}, 'ask', 'question'],
  ['DL-FMT-001', '2031-02-01', '2031-02-30', {}, 'ask', 'question'],
  ['DL-FMT-001', '2031-02-01', 'soon', {}, 'ask', 'question'],
  ['DL-FMT-001', '2031-02-01', '13/04/2031', {}, 'pass', 'question'],
];

describe('each rule', () => {
  it.each(EXAMPLES)(
    '%s on %s, planned %s, call %o: %s, %s',
    (rule, today, submit, call, status, severity) => {
      expect(finding(rule, today, submit, call)).toMatchObject({ status, severity });
    },
  );

  it('has an example on either side', () => {
    for (const { id } of DEADLINE_RULES) {
      const statuses = new Set(EXAMPLES.filter(([rule]) => rule === id).map(([, , , , status]) => status));
      expect([id, statuses.size > 1]).toEqual([id, true]);
    }
  });

  it('names the safe day: the last working day before the closing day', () => {
    expect(finding('DL-STAT-002', '2031-02-01')?.params).toMatchObject({ safeDay: '2031-03-13' });
  });

  it('says when the safe day has gone by', () => {
    const [before, after] = ['2031-03-13', '2031-03-14'].map(
      (today) => finding('DL-STAT-002', today)?.message,
    );
    expect(before?.en).toContain('Treat');
    expect(after?.en).toContain('has gone by');
    expect(after?.zh).toContain('已过');
  });

  it.each([
    ['16:59', 'warning', 'is today'],
    ['17:00', 'error', 'has passed'],
  ])('counts the call’s hour on its day: at %s it is %s', (time, severity, said) => {
    const { findings } = checkDeadline({
      today: '2031-05-16',
      time,
      terms: layCallFacts(TERMS, CALL),
      calendar: CALENDAR,
      cite,
    });
    expect(findings.find(({ rule }) => rule === 'DL-STAT-001')).toMatchObject({ severity, status: 'fail' });
    expect(findings.find(({ rule }) => rule === 'DL-STAT-001')?.message.en).toContain(said);
  });

  it('does not advise to cut a review short once the closing day is past', () => {
    expect(finding('DL-BUF-001', '2031-03-15')?.message.en).toContain('current call');
    expect(finding('DL-BUF-001', '2031-03-14')?.message.en).toContain('Cut the review short');
  });

  it('counts the review time from the planned day, back to a working day', () => {
    expect(finding('DL-BUF-001', '2031-02-01')?.params).toMatchObject({
      mark: '2031-03-04',
      reviewBy: '2031-03-01',
    });
    expect(finding('DL-BUF-001', '2031-02-01', '2031-02-18')?.params).toMatchObject({
      mark: '2031-02-08',
      reviewBy: '2031-02-07',
    });
  });

  it('says the hour when the call gives one', () => {
    expect(finding('DL-STAT-001', '2031-05-16', null, CALL)?.message.en).toContain('17:00');
    expect(finding('DL-STAT-001', '2031-05-16', null, CALL)?.message.zh).toContain('17:00');
  });

  it('never rolls the year forward', () => {
    const said = JSON.stringify(check('2031-03-15').findings.map((f) => f.message));
    expect(said).not.toContain('2032');
  });
});

describe('the plan back from submission', () => {
  it('ends on the last working day before the closing day unless another is planned', () => {
    expect(check('2030-12-01').schedule.at(-1)).toMatchObject({ step: 'submit', date: '2031-03-13' });
    expect(check('2030-12-01', '2031-03-08').schedule.at(-1)).toMatchObject({
      step: 'submit',
      date: '2031-03-01',
    });
  });

  it('is our suggestion but for the review mark', () => {
    const { schedule } = check('2030-12-01');
    expect(schedule.filter((s) => !s.ours).map((s) => s.step)).toEqual(['reviews']);
    expect(schedule).toHaveLength(8);
  });

  it('stays on working days, in order, and marks what is past', () => {
    const { schedule } = check('2031-02-10');
    const dates = schedule.map((s) => s.date);
    expect(dates).toEqual([...dates].sort());
    for (const { date, late } of schedule) expect(late).toBe(date < '2031-02-10');
  });

  it.each(['2031-01-20', '2031-02-10', '2031-03-01', '2031-03-03', '2031-03-10', '2031-03-12'])(
    'is shared out over the days left from %s on, never before today and in order',
    (today) => {
      const { schedule } = check(today);
      const dates = schedule.map((s) => s.compressed ?? s.date);
      expect(dates[0]).toBe(today);
      expect(dates).toEqual([...dates].sort());
      for (const date of dates) expect(date >= today).toBe(true);
    },
  );

  it('keeps the review mark as long as it is ahead', () => {
    const reviews = check('2031-02-20').schedule.find((s) => s.step === 'reviews');
    expect(reviews?.compressed).toBe(reviews?.date);
  });

  it('is not shared out when it fits, nor when no day is left', () => {
    for (const today of ['2030-12-01', '2031-03-14', '2031-06-01']) {
      expect(check(today).schedule.every((s) => s.compressed === null)).toBe(true);
    }
  });
});
