import { afterEach, describe, expect, it } from 'vitest';
import { scheduleCalendar } from '../../src/output/schedule-calendar.ts';
import { checkDeadline } from '../../src/program/check-deadline.ts';
import { layCallFacts } from '../../src/program/terms.ts';
import { CALENDAR, cite, TERMS } from '../program/invented-terms.ts';

const check = (today: string, call = {}) =>
  checkDeadline({ today, terms: layCallFacts(TERMS, call), calendar: CALENDAR, cite });

const SETTING = { workspace: 'T1', project: 'p1', now: '2030-12-01T04:00:00Z', lang: 'zh' } as const;

/** Events as a calendar program reads them: unfolded, by property. */
function eventsOf(file: string): Record<string, string>[] {
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    const at = line.indexOf(':');
    const event = events.at(-1);
    if (event !== undefined && at > 0) event[line.slice(0, at)] = line.slice(at + 1);
  }
  return events;
}

const before = process.env.TZ;
afterEach(() => {
  process.env.TZ = before;
});

describe('the plan as a calendar file', () => {
  it('has one all-day event a step, on the day of the plan', async () => {
    const plan = check('2030-12-01');
    const events = eventsOf(await scheduleCalendar(plan, SETTING));
    expect(events.map((event) => event['DTSTART;VALUE=DATE'])).toEqual(
      plan.schedule.map(({ date }) => date.replaceAll('-', '')),
    );
    expect(events.map(({ SUMMARY }) => SUMMARY)).toEqual(
      plan.schedule.map(({ name }) => `火炬申报：${name.zh}`),
    );
  });

  it('takes the day that a step was moved to when time is short', async () => {
    const plan = check('2031-02-20');
    expect(plan.schedule.some(({ compressed }) => compressed !== null)).toBe(true);
    const events = eventsOf(await scheduleCalendar(plan, SETTING));
    expect(events.map((event) => event['DTSTART;VALUE=DATE'])).toEqual(
      plan.schedule.map(({ date, compressed }) => (compressed ?? date).replaceAll('-', '')),
    );
  });

  it('marks every step late when its day has passed', async () => {
    const file = await scheduleCalendar(check('2031-03-20'), { ...SETTING, lang: 'en' });
    expect(eventsOf(file).every(({ SUMMARY }) => SUMMARY?.endsWith('(late)'))).toBe(true);
  });

  it('says of every step whose date it is, and which closing day the plan leads to', async () => {
    const plan = check('2030-12-01', { deadline: { value: '2031-05-16', hour: null, source: '第12号通知' } });
    const events = eventsOf(await scheduleCalendar(plan, SETTING));
    for (const [i, { ours }] of plan.schedule.entries()) {
      expect(events[i]?.DESCRIPTION).toMatch(ours ? /^此日期为我们的建议/ : /^项目正文要求/);
      expect(events[i]?.DESCRIPTION).toContain('2031年5月16日（第12号通知）');
    }
  });

  it('folds lines at 75 octets, never inside a character, and ends them as the format asks', async () => {
    for (const lang of ['en', 'zh'] as const) {
      const file = await scheduleCalendar(check('2031-02-20'), { ...SETTING, lang });
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const octets = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
      expect(Math.max(...octets)).toBeLessThanOrEqual(75);
      expect(file).not.toContain('\ufffd');
    }
  });

  it('updates the same events when it is made again later', async () => {
    const first = eventsOf(await scheduleCalendar(check('2030-12-01'), SETTING));
    const again = { ...SETTING, now: '2031-02-20T04:00:00Z' };
    const second = eventsOf(await scheduleCalendar(check('2031-02-20'), again));
    expect(second.map(({ UID }) => UID)).toEqual(first.map(({ UID }) => UID));
    expect(new Set(first.map(({ UID }) => UID)).size).toBe(first.length);
    expect(Number(second[0]?.SEQUENCE)).toBeGreaterThan(Number(first[0]?.SEQUENCE));
    expect(second[0]?.DTSTAMP).toBe('20310220T040000Z');
  });

  it.each([
    ['workspace', { workspace: 'T2' }],
    ['project', { project: 'p2' }],
  ])('has other events for another %s, and names neither', async (_what, other) => {
    const first = eventsOf(await scheduleCalendar(check('2030-12-01'), SETTING));
    const file = await scheduleCalendar(check('2030-12-01'), { ...SETTING, ...other });
    expect(eventsOf(file).filter(({ UID }) => first.some((event) => event.UID === UID))).toEqual([]);
    expect(file).not.toMatch(/\bT[12]\b|\bp[12]\b/);
  });

  it('is the same in every time zone', async () => {
    const files: string[] = [];
    for (const zone of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
      process.env.TZ = zone;
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      files.push(await scheduleCalendar(check('2031-02-20'), SETTING));
    }
    expect(new Set(files).size).toBe(1);
  });

  it('keeps a source with line breaks and commas inside its own line', async () => {
    const source = 'notice 12, p. 3; see\nBEGIN:VEVENT';
    const plan = check('2030-12-01', { deadline: { value: '2031-05-16', hour: null, source } });
    const file = await scheduleCalendar(plan, { ...SETTING, lang: 'en' });
    expect(eventsOf(file)).toHaveLength(plan.schedule.length);
    expect(file.replaceAll('\r\n ', '')).toContain('notice 12\\, p. 3\\; see\\nBEGIN:VEVENT');
  });
});
