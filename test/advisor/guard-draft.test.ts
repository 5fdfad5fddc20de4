import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/advisor/draft/draft.ts';
import { draftMarkdown } from '../../src/advisor/draft/draft-markdown.ts';
import { groundOfFacts } from '../../src/advisor/draft/ground-of-facts.ts';
import { guardedReport, reviewDraft } from '../../src/advisor/draft/guard-draft.ts';
import { SECTION_WRITERS } from '../../src/advisor/draft/section-writers.ts';
import { guardOf } from '../../src/advisor/guard/create-guard.ts';
import { advisor, library } from '../shipped.ts';

const CONTEXT = { callFacts: {}, now: '2026-11-23T04:00:00Z', application: library.example };
const guard = guardOf(library);

function draftOf(section: string, lang: 'en' | 'zh'): Draft {
  const draft = advisor.draft(section, { ...CONTEXT, lang });
  if (draft.kind !== 'draft') throw new Error(draft.message.en);
  return draft;
}

describe('the guard’s lines under a draft', () => {
  const all = Object.keys(SECTION_WRITERS).flatMap((section) => [
    [section, 'en'] as const,
    [section, 'zh'] as const,
  ]);

  it.each(all)('mark nothing in the example’s %s, %s', (section, lang) => {
    const { report } = draftOf(section, lang);
    expect(report.filter((line) => /^(?:Error|错误|To settle|待核)/.test(line))).toEqual([]);
  });

  const facts = ['Output: 200 MWh a year by 2028-12', 'Company money 5,400,000 yuan, grant 4,200,000 yuan'];
  const base = { ...draftOf('risk-assessment', 'en'), report: ['No gaps.', 'Present, not good.'] };
  const lines = (text: string, lang: 'en' | 'zh' = 'en') =>
    guardedReport({ ...base, lang }, text, guard, facts).report;

  it('count the figures and stand before the last line', () => {
    expect(lines('By December 2028 the line makes 200 MWh a year.')).toEqual([
      'No gaps.',
      '2 of 2 figures match the facts and the program text.',
      'Present, not good.',
    ]);
    expect(lines('到2028年12月，申请资助420万元。', 'zh')[1]).toBe('2个数字均与资料和文本一致。');
  });

  it('take a sum and a share of amounts that the sentence names for right', () => {
    expect(
      lines(
        'Of 9,600,000 yuan, 5,400,000 are company money and 4,200,000, or 43.8% of the 9,600,000, the grant.',
      )[1],
    ).toBe('5 of 5 figures match the facts and the program text.');
  });

  it('claim no figure of a gap, but every figure of other brackets', () => {
    expect(lines('Second source by [to fill: date in 2027, Supply chain].')).toEqual(base.report);
    expect(lines('The line makes 200 MWh [later 250 MWh] a year.')[1]).toBe(
      '1 of 2 figures match the facts and the program text.',
    );
  });

  it('mark a figure that no fact has as an error, with its sentence', () => {
    expect(lines('The line makes 250 MWh a year.').slice(1, 3)).toEqual([
      '0 of 1 figures match the facts and the program text.',
      'Error: no fact has “250” (“The line makes 250 MWh a year.”). Add the fact, or take the figure out.',
    ]);
    expect(lines('申请资助430万元。', 'zh')[2]).toBe(
      '错误：资料和文本中查不到“430万元”（“申请资助430万元。”）。请补充资料，或删去该数字。',
    );
  });

  it('claim nothing of a gap', () => {
    expect(lines('[to fill: 3 letters of intent, Sales]')).toHaveLength(2);
  });

  it('leave soft marks to the writer where the wording is not the code’s own', () => {
    const support = guard.prepare(facts);
    const { marks } = reviewDraft('The line is the first in Europe and makes 200 MWh a year.', guard, {
      citations: [],
      support,
    });
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.every(({ fault }) => fault.grade === 'soft')).toBe(true);
  });
});

describe('the ground of a draft', () => {
  it('has every text, number, amount and month of the facts, and the figures of a written draft', () => {
    expect(groundOfFacts([{ a: 12n * 100n, b: [3, 'x', null] }, '2027-03', '2026-11-05'])).toEqual([
      '¥12',
      '3',
      'x',
      '2027年3月',
      '5 November 2026',
    ]);
    const text = draftMarkdown(draftOf('project-plan', 'zh'));
    expect(text).toMatch(/2027年/);
  });
});
