import { describe, expect, it } from 'vitest';
import { datesSaid } from '../../../src/advisor/draft/dates-said.ts';
import { SECTION_WRITERS } from '../../../src/advisor/draft/section-writers.ts';
import { library } from '../../shipped.ts';
import { drafted, textOf } from './drafted.ts';

describe('months and days in English drafts', () => {
  it.each([
    ['complete by 2028-06', 'complete by June 2028'],
    ['confirmed on 2026-10-20.', 'confirmed on 20 October 2026.'],
    ['runs 2027-01 to 2028-12', 'runs January 2027 to December 2028'],
    ['from 2027-01-05 to 2027-03-01', 'from 5 January 2027 to 1 March 2027'],
    ['on 2027-02-30', 'on 2027-02-30'],
    ['in 2026-30', 'in 2026-30'],
    ['report 2027-01, in 2027-01-02-03', 'report 2027-01, in 2027-01-02-03'],
    ['in 12027-01', 'in 12027-01'],
  ])('%s', (written, said) => {
    expect(datesSaid(written)).toBe(said);
  });

  it.each(Object.keys(SECTION_WRITERS))('are nowhere left as figures of a file: %s', (section) => {
    const digitalTools = [{ en: 'MES on the line from 2027-10', zh: '2027年10月起启用MES' }];
    const { quality } = library.example;
    const application = { ...library.example, quality: quality && { ...quality, digitalTools } };
    for (const draft of [drafted(section, 'en'), drafted(section, 'en', { application })]) {
      expect(textOf(draft)).not.toMatch(/\b20\d{2}-\d{2}/);
      expect(draft.report.filter((line) => line.startsWith('Error'))).toEqual([]);
    }
  });
});
