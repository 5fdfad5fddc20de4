import { openXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { checkBudgetCommand } from '../../src/terminal/check-budget.ts';
import { checkDeadlineCommand } from '../../src/terminal/check-deadline.ts';
import { sessionOf } from './session-of.ts';

const FILES = {
  'budget.txt': 'Equipment 300000 (company 200000, grant 100000); Land 90000 (company 90000)',
  'note.txt': 'Hello.',
};
interface Found {
  readonly status: string;
  readonly where?: { readonly cell?: string };
}

const BOTH = ['--chart', 'out.png', '--annotate', 'out.xlsx'];

describe('torch check budget', () => {
  it('writes a picture and a workbook where it is asked to, and names them', async () => {
    const run = sessionOf(FILES);
    expect(await checkBudgetCommand(['budget.txt', ...BOTH, '--json'], run.session)).toBe(0);
    expect(run.json().files).toEqual({ chart: 'out.png', annotated: 'out.xlsx' });
    expect(Object.keys(run.written)).toEqual(['out.png', 'out.xlsx']);
    expect(String.fromCharCode(...(run.written['out.png'] as Uint8Array).slice(1, 4))).toBe('PNG');
    const book = await openXlsx(run.written['out.xlsx'] as Uint8Array);
    expect(book.sheets.map(({ name }) => name)).toEqual(['Budget', 'Findings']);
  });

  it('writes notes into the workbook that the budget came in, at the cells its findings name', async () => {
    const rows = [
      ['项目预算（单位：万元）', null, null, null],
      ['费用类别', '金额', '企业自筹', '火炬资助'],
      ['设备购置', 300, 200, 100],
      ['土地', 90, 90, 0],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: '预算表', rows }] });
    const run = sessionOf({ 'b.xlsx': bytes });
    await checkBudgetCommand(['b.xlsx', '--annotate', 'out.xlsx', '--json'], run.session);
    const book = await openXlsx(run.written['out.xlsx'] as Uint8Array);
    expect(book.sheets.map(({ name }) => name)).toEqual(['预算表', '检查结果']);
    const named = run
      .json()
      .findings.filter(({ status, where }: Found) => status === 'fail' && where?.cell !== undefined);
    expect(named.length).toBeGreaterThan(0);
    const noted = [...(book.sheets[0]?.cells ?? [])].filter(([, cell]) => cell.comment !== undefined);
    expect(noted).toHaveLength(new Set(named.map(({ where }: Found) => where?.cell)).size);
  });

  it('says so for people, in their language', async () => {
    const run = sessionOf(FILES, 'zh');
    await checkBudgetCommand(['budget.txt', '--chart', 'out.png', '--lang', 'zh'], run.session);
    expect(run.text()).toContain('已写入文件：out.png');
  });

  it('writes nothing unasked', async () => {
    const run = sessionOf(FILES);
    await checkBudgetCommand(['budget.txt', '--json'], run.session);
    expect(run.json().files).toEqual({ chart: null, annotated: null });
    expect(run.written).toEqual({});
  });

  it('writes nothing of a text without a budget, and still exits 0', async () => {
    const run = sessionOf(FILES);
    expect(await checkBudgetCommand(['note.txt', ...BOTH, '--json'], run.session)).toBe(0);
    expect(run.json()).toMatchObject({ outcome: 'no-budget', files: { chart: null, annotated: null } });
    expect(run.written).toEqual({});
  });

  it.each([
    ['en', ['The chart was not made', 'The annotated workbook was not made']],
    ['zh', ['未生成图', '未生成批注工作簿']],
  ] as const)('tells a person so in %s, file by file', async (lang, [chart, workbook]) => {
    const both = sessionOf(FILES, lang);
    await checkBudgetCommand(['note.txt', ...BOTH], both.session);
    expect(both.text()).toContain(chart);
    expect(both.text()).toContain(workbook);
    const one = sessionOf(FILES, lang);
    await checkBudgetCommand(['note.txt', '--chart', 'budget.png'], one.session);
    expect(one.text()).toContain(chart);
    expect(one.text()).not.toContain(workbook);
  });
});

describe('torch check deadline', () => {
  it('writes the plan as a calendar file', async () => {
    const run = sessionOf({}, 'zh', '2025-06-01T00:00:00Z');
    await checkDeadlineCommand(['--ics', 'plan.ics', '--json'], run.session);
    const { schedule, files } = run.json();
    expect(files).toEqual({ calendar: 'plan.ics' });
    const days = [...String(run.written['plan.ics']).matchAll(/^DTSTART;VALUE=DATE:(\d{8})\r$/gm)];
    expect(days.map((match) => match[1])).toEqual(
      schedule.map(({ date }: { date: string }) => date.replaceAll('-', '')),
    );
  });

  it.each([
    ['en', 'No calendar was written'],
    ['zh', '未生成日历文件'],
  ] as const)('writes no calendar of days that are all past, and says so in %s', async (lang, said) => {
    const run = sessionOf({}, lang, '2026-11-24T04:00:00Z');
    await checkDeadlineCommand(['--ics', 'plan.ics'], run.session);
    expect(run.written).toEqual({});
    expect(run.text()).toContain(said);
  });

  it('plans a submission after the closing day, whose call is not known yet', async () => {
    const run = sessionOf({}, 'en', '2026-11-24T04:00:00Z');
    await checkDeadlineCommand(['--submit', '2027-05-10', '--ics', 'plan.ics'], run.session);
    expect(run.text()).toContain('belongs to another call');
    expect(run.text()).not.toContain('earlier day');
    expect(run.text()).toContain('2027-04-26  Reviews');
    expect(String(run.written['plan.ics']).replace(/\r\n /g, '')).toContain('has passed');
  });

  it('writes none unasked', async () => {
    const run = sessionOf();
    await checkDeadlineCommand(['--json'], run.session);
    expect(run.json().files).toEqual({ calendar: null });
    expect(run.written).toEqual({});
  });
});
