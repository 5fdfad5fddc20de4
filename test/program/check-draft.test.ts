import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/program/check-draft.ts';
import type { Finding } from '../../src/program/finding.ts';
import { library } from '../shipped.ts';
import { DRAFT_SENTENCES } from './rule-examples/draft-sentences.ts';
import { checkExampleDraft } from './rule-examples/example-draft.ts';

const SECTIONS = library.draftSections.map(({ id }) => id);

describe('what breaks a rule', () => {
  it.each(DRAFT_SENTENCES.filter(({ quotes }) => quotes.length > 0))(
    'is quoted, all of it and nothing else: $text',
    ({ rule, text, quotes, setting }) => {
      const found = checkExampleDraft(text, setting).findings.filter(
        (one) => one.rule === rule && one.status === 'fail',
      );
      const place = ({ where }: Finding) => (where?.row ?? 0) * 10_000 + (where?.column ?? 0);
      expect([...found].sort((a, b) => place(a) - place(b)).map(({ params }) => params.text)).toEqual(quotes);
    },
  );
});

describe('money in a draft', () => {
  it.each([
    ['The total budget is about CNY 9 million.', 0],
    ['The total budget is CNY 9 million.', 1],
  ])('may be rounded where it says so: %s', (text, remarks) => {
    const found = checkExampleDraft(text).findings.filter(
      ({ rule, status }) => rule === 'LNT-NUM-001' && status === 'fail',
    );
    expect(found.map(({ severity }) => severity)).toEqual(Array(remarks).fill('info'));
  });

  it('is not checked without a budget', () => {
    const [found] = checkExampleDraft('The total budget is CNY 1.', { budget: null }).findings.filter(
      ({ rule }) => rule === 'LNT-NUM-001',
    );
    expect(found?.status).toBe('not-checked');
  });
});

describe('differentiation at home and abroad', () => {
  const missing = (text: string) =>
    checkExampleDraft(text, { section: 'market-analysis' }).findings.find(
      ({ rule, status }) => rule === 'LNT-MKT-001' && status === 'fail',
    )?.params.missing ?? '';

  it.each([
    ['Against Chinese makers we win on quality, against European and Japanese makers on price.', ''],
    ['Domestic rivals lack a clean line. Foreign rivals cannot deliver within four weeks, as we do.', ''],
    [
      'Chinese suppliers offer two-year warranties; ours is five. Imported pumps cost twice as much as ours.',
      '',
    ],
    ['国内同行成品率仅82%，我公司达92%；国外同行价格高40%，我公司具有价格优势。', ''],
    ['与国内外同类产品相比，本产品能耗更低、寿命更长。', ''],
    ['At home we beat local makers by price. We will look at exports later.', 'international'],
    ['Domestic rivals lack a clean line. We cannot sell abroad yet.', 'international'],
    ['Overseas orders exceed CNY 5 million. Against Chinese makers we win on price.', 'international'],
    ['与德国产品相比，价格低四成。', 'domestic'],
    ['我国市场规模超过20亿元，年增长8%。国际市场前景广阔。', 'domestic, international'],
  ])('%s', (text, lacks) => {
    expect(missing(text)).toBe(lacks);
  });
});

describe('indicators of the monitoring section', () => {
  const lacking = (text: string) =>
    checkExampleDraft(text, { section: 'monitoring' })
      .findings.filter(({ rule, status }) => rule === 'LNT-KPI-001' && status === 'fail')
      .map(({ params }) => `${params.indicator}: ${params.missing}`);

  it.each([
    ['Yield rises from 82% (2026) to 92% (2028).', []],
    [
      'Yield (baseline 82% in 2026, target 92% in 2028), defect rate (from 3% to 1% by 2028) and export volume.',
      ['export volume: target, baseline, unit, date'],
    ],
    ['Yield reaches its target of 92% by 2028-12.', ['Yield reaches its target of 92% by 2028-12: baseline']],
    ['成品率由82%提高到92%。', ['成品率由82%提高到92%: date']],
    ['Reports are sent on time.', [': target, baseline, unit, date']],
  ])('%s', (text, missing) => {
    expect(lacking(text)).toEqual(missing);
  });
});

describe('workstreams', () => {
  const lacking = (text: string) =>
    checkExampleDraft(text, { section: 'project-plan' })
      .findings.filter(({ rule, status }) => rule === 'LNT-WS-001' && status === 'fail')
      .map(({ params }) => `${params.workstream}: ${params.missing}`);
  const ALL = 'Objectives: a. Tasks: b. Team: c. Resources: d. Indicators: e.';

  it.each([
    [
      'under headings of their own',
      `## Workstreams\n### Packaging\n${ALL}\n### Licences\n${ALL.replace('Team: c. ', '')}`,
      ['Licences: team'],
    ],
    [
      'by number and name',
      `Workstream A - Pilot production\nObjective: a\nActivities: b\nLead: c\nResources:\nKPI: e`,
      ['Workstream A - Pilot production: resource'],
    ],
    [
      'in a list with lists below',
      '- Pilot production\n  - Objectives: a\n  - Tasks: b\n  - Resources: c\n  - KPIs: d\n- Schedule: the team meets weekly',
      ['Pilot production: team'],
    ],
    [
      'in Chinese with numbered items',
      '（一）中试\n1. 目标：a\n2. 主要任务：b\n3. 资源投入：c\n4. 考核指标：d\n（二）进度\n由项目负责人汇总',
      ['中试: team'],
    ],
    [
      'named in one breath only',
      'We plan technology refinement and pilot production.',
      [
        'technology refinement: objective, task, team, resource, indicator',
        'pilot production: objective, task, team, resource, indicator',
      ],
    ],
    [
      'in prose',
      'Pilot production: the goal is a running line; the tasks are installation and trials; Production is responsible; CNY 6m is allocated; success is measured by 1,000 modules.',
      [],
    ],
    ['not at all', 'We will build it.', [': objective, task, team, resource, indicator']],
  ])('are found %s', (_how, text, missing) => {
    expect(lacking(text)).toEqual(missing);
  });

  it('may be cut otherwise than the text does', () => {
    const plan = ['Packaging', 'Licences', 'Fab', 'Sales'].map((name) => `### ${name}\n${ALL}`).join('\n');
    const [found] = checkExampleDraft(`## Workstreams\n${plan}`, { section: 'project-plan' }).findings.filter(
      ({ rule }) => rule === 'LNT-WS-002',
    );
    expect(found?.severity).toBe('info');
  });
});

describe('a checked draft', () => {
  it('says that found means present, not good, and in which language it is', () => {
    const { note, lang } = checkExampleDraft('项目采用MES系统，执行ISO 9001标准。');
    expect(note.en).toContain('not that it is good');
    expect(lang).toBe('zh');
    expect(languageOf('MES 系统 of the coating line')).toBe('en');
  });

  it('names row and column of a text with Windows line ends and a quoted block', () => {
    const [found] = checkExampleDraft('# Title\r\n\r\n> The date is TBD.\r\n').findings.filter(
      ({ rule, status }) => rule === 'LNT-PH-001' && status === 'fail',
    );
    expect(found?.where).toEqual({ row: 3, column: 13 });
  });

  it('is never an exception, whatever the text is', () => {
    const words = fc.constantFrom(
      '| a | b |',
      '\n',
      'Objectives:',
      '风险',
      'CNY 1,000',
      '99万元',
      '# ',
      '- ',
      '1. ',
      '%',
      '[TBD',
      '__',
      '\t',
      '2025-02-30',
      '火炬计划最高',
      ':',
      '。',
      '\u202e',
      '𠀀',
      '1e400',
    );
    fc.assert(
      fc.property(fc.constantFrom(...SECTIONS), fc.array(fc.oneof(words, fc.string())), (section, parts) => {
        const { findings } = checkExampleDraft(parts.join(' '), { section });
        for (const { where } of findings) expect((where?.row ?? 1) * (where?.column ?? 1)).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['one sign', '.'.repeat(200_000)],
    ['pipes', '|'.repeat(200_000)],
    ['brackets', '['.repeat(200_000)],
    ['digits', '1'.repeat(200_000)],
    ['spaces', `${' '.repeat(200_000)}x`],
    ['labels', 'Objectives: x; '.repeat(13_000)],
    ['items', '- risk: probability\n'.repeat(10_000)],
    ['amounts', 'CNY 1,000,000 '.repeat(14_000)],
    ['claims', '火炬计划最高资助'.repeat(25_000)],
    ['shares', '43% of the total grant '.repeat(8_000)],
  ])('is read in one pass: %s', (_what, text) => {
    expect(checkExampleDraft(text, { section: 'project-plan' }).findings.length).toBeGreaterThan(0);
  });
});
