import { describe, expect, it } from 'vitest';
import { joinedReport } from '../../../src/advisor/draft/joined-report.ts';
import { advisor, library } from '../../shipped.ts';
import { LANGS } from './drafted.ts';

const context = { application: library.example, budget: null, callFacts: {}, now: '2026-11-23T04:00:00Z' };

function all(lang: 'en' | 'zh') {
  return library.draftSections.flatMap(({ id }) => {
    const draft = advisor.draft(id, { ...context, lang });
    return draft.kind === 'draft' ? [draft] : [];
  });
}

describe('the report under many sections', () => {
  it.each(LANGS)('says each thing once, in %s', (lang) => {
    const report = joinedReport(all(lang), lang);
    expect(new Set(report).size).toBe(report.length);
    const said = (words: RegExp) => report.filter((line) => words.test(line));
    expect(said(/gaps?[.:]|待补/)).toHaveLength(1);
    expect(said(/figures match|个数字/)).toHaveLength(1);
    expect(said(/Terms of the program|所用项目术语/)).toHaveLength(1);
    expect(said(/whether it is good|不评价质量/)).toEqual([report.at(-1)]);
  });

  it('counts the figures of all sections', () => {
    const drafts = all('en');
    const sum = drafts.reduce((total, { counted }) => total + (counted?.figures.all ?? 0), 0);
    expect(sum).toBeGreaterThan(100);
    expect(joinedReport(drafts, 'en')).toContain(
      `${sum} of ${sum} figures match the facts and the program text.`,
    );
  });

  it('says whose a line is where one section alone has it', () => {
    expect(joinedReport(all('en'), 'en')).toContainEqual(
      expect.stringMatching(/^Risk assessment and mitigation: 5 of 5 risk classes/),
    );
  });

  it('of one section is its own', () => {
    const [first] = all('zh');
    expect(first && joinedReport([first], 'zh')).toEqual(first?.report);
  });
});
