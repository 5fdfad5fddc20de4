import { describe, expect, it } from 'vitest';
import type { BudgetReading } from '../../../src/program/budget.ts';
import { showRecord } from '../../../src/slack/show-record.ts';
import type { ShownRecord } from '../../../src/slack/shown-record.ts';
import { cut } from '../../../src/slack/views/buttons.ts';
import { advisor } from '../../shipped.ts';
import { wordsOf } from './expect-sendable.ts';

const under = { callFacts: {}, now: '2030-01-01T00:00:00Z' };
const shown = (record: object, lang: 'en' | 'zh' = 'en') =>
  showRecord(advisor, { ...under, lang, ...record } as ShownRecord, { turn: 't1', ephemeral: false });
const words = (record: object, lang: 'en' | 'zh' = 'en') => wordsOf(shown(record, lang));
const fromText = (text: string) => ({ text: { en: text, zh: text }, slash: false });
const fromFile = (reading: BudgetReading, name = 'plan.xlsx') => ({ file: { id: 'F1', name }, reading });
const readingOf = async (text: string) =>
  advisor.readBudgetFile(
    { name: 'b', bytes: new TextEncoder().encode(text) },
    { sheet: null, confirmed: false },
  );

const REFUSED = { kind: 'refused', why: 'broken' } as const;

describe('a report on a file', () => {
  it('names the file and its sheet', async () => {
    const reading = await readingOf('Item,Amount,Company,Grant\nEquipment,2000000,1200000,800000');
    const onSheet =
      reading.kind === 'budget' && reading.file
        ? { ...reading, file: { ...reading.file, sheet: 'Budget <2>' } }
        : reading;
    expect(words({ kind: 'budget', ...fromFile(onSheet) })).toContain(
      'File: plan.xlsx, sheet “Budget &lt;2&gt;”',
    );
    expect(words({ kind: 'budget', ...fromFile(reading) }, 'zh')).toContain('文件：plan.xlsx\n');
    const plan = { kind: 'text', text: 'Month,Costs,Company\n2027-01,600000,1000000', sheet: 'Cash' };
    const input = { file: { id: 'F1', name: 'cash.xlsx' }, read: plan };
    expect(words({ kind: 'cash', input, grant: null })).toContain('File: cash.xlsx, sheet “Cash”');
  });

  it('that could not be read counts nothing as passed', () => {
    for (const reading of [REFUSED, { kind: 'no-budget' } as const]) {
      const said = words({ kind: 'budget', ...fromFile(reading) });
      expect(said).toContain('plan.xlsx');
      expect(said).not.toMatch(/\d+ passed/);
      expect(JSON.stringify(shown({ kind: 'budget', ...fromFile(reading) }))).not.toContain(
        'torch_show_passed',
      );
    }
    expect(words({ kind: 'cash', input: { text: 'nothing' }, grant: null })).not.toMatch(/\d+ passed/);
  });

  it.each([
    [12, false],
    [13, true],
  ])('with %i tables says whether some have no button: %s', (count, said) => {
    const names = Array.from({ length: count }, (_, at) => `Sheet ${at + 1}`);
    const text = words({ kind: 'budget', ...fromFile({ kind: 'several', names }) });
    expect(text.includes(`The first 12 of ${count} have a button`)).toBe(said);
    const input = { file: { id: 'F1', name: 'c.xlsx' }, read: { kind: 'several', names } };
    expect(words({ kind: 'cash', input, grant: null }).includes('have a button')).toBe(said);
  });
});

describe('a label', () => {
  it.each([
    ['Company ¥3,400,000', 40, 'Company ¥3,400,000'],
    ['Production line equipment for the second hall', 40, 'Production line equipment for the…'],
    ['Company ¥3,400,000 → ¥1,500,000; Grant ¥2,000,000', 44, 'Company ¥3,400,000 → ¥1,500,000; Grant…'],
    ['一二三四五六七八九十', 6, '一二三四五…'],
    ['Incomprehensibilities', 10, 'Incompreh…'],
  ])('%j of %i characters at most is %j', (label, most, shown) => {
    expect(cut(label, most)).toBe(shown);
    expect([...cut(label, most)].length).toBeLessThanOrEqual(most);
  });
});

describe('a description column', () => {
  const VAGUE =
    'Category | Description | Amount | Company | Grant\nOther | Pilot furnace | 1,000,000 | 600,000 | 400,000\nEquipment | Kiln | 2,000,000 | 1,200,000 | 800,000';

  it('stands beside a category that says nothing by itself, and not beside one that does', () => {
    const said = words({ kind: 'budget', ...fromText(VAGUE) });
    expect(said).toContain('Other (Pilot furnace)');
    expect(said).not.toContain('Equipment (Kiln)');
    expect(words({ kind: 'budget', ...fromText(VAGUE) }, 'zh')).toContain('Other（Pilot furnace）');
  });

  it('tells two lines of one name apart', () => {
    const two = VAGUE.replace('Other', 'Equipment');
    expect(words({ kind: 'budget', ...fromText(two) })).toMatch(
      /Equipment \(Pilot furnace\)[\s\S]*Equipment \(Kiln\)/,
    );
  });

  it('is in the picture too', async () => {
    const input = { kind: 'text', text: VAGUE, slash: false } as const;
    const chart = await advisor.budgetChart(advisor.checkBudget(input, under), 'en');
    expect(chart?.alt).toContain('Other (Pilot furnace)');
  });
});
