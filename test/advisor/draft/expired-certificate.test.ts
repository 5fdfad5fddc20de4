import { describe, expect, it } from 'vitest';
import { SECTION_WRITERS } from '../../../src/advisor/draft/section-writers.ts';
import type { Application } from '../../../src/program/application.ts';
import { library } from '../../shipped.ts';
import { drafted, LANGS, textOf } from './drafted.ts';

const { company } = library.example;
/** The drafts are written on 23 November 2026. */
const until = (expires: string): Application => ({
  ...library.example,
  company: { ...company, highTech: { number: 'GR-EXAMPLE-0001', expires } },
});
const summary = (lang: 'en' | 'zh', expires: string) =>
  drafted('executive-summary', lang, { application: until(expires) });

describe('a high-tech certificate', () => {
  it.each([
    ['en', '2026-11-23', 'recognized high-tech enterprise', 'valid until 23 November 2026'],
    ['zh', '2026-11-23', '高新技术企业', '有效期至2026年11月23日'],
  ] as const)('counts on its last day: %s', (lang, expires, term, said) => {
    const draft = summary(lang, expires);
    expect(draft.gaps).toEqual([]);
    expect(textOf(draft)).toContain(said);
    expect(draft.report.join('\n')).toContain(term);
  });

  it.each([
    [
      'en',
      'The high-tech certificate GR-EXAMPLE-0001 expired on 22 November 2026: [to fill: renewed high-tech certificate',
      { what: 'renewed high-tech certificate with its last day', owner: 'Administration' },
    ],
    [
      'zh',
      '高新技术企业证书（编号GR-EXAMPLE-0001）已于2026年11月22日到期：〔待补：',
      { what: '重新认定后的高新技术企业证书及有效期', owner: '综合管理部' },
    ],
  ] as const)('has expired on the day after, and is a gap: %s', (lang, said, gap) => {
    const draft = summary(lang, '2026-11-22');
    expect(textOf(draft)).toContain(said);
    expect(draft.gaps).toEqual([gap]);
    expect(draft.report.filter((line) => /^(?:Error|错误)/.test(line))).toEqual([]);
  });

  it.each(LANGS)('that has expired bears out no term in any section: %s', (lang) => {
    const claims = { en: /recognized high-tech enterprise|valid until/, zh: /企业为高新技术企业|有效期至/ }[
      lang
    ];
    const term = { en: 'recognized high-tech enterprise', zh: '、高新技术企业' }[lang];
    for (const section of Object.keys(SECTION_WRITERS)) {
      const draft = drafted(section, lang, { application: until('2026-11-22') });
      expect(textOf(draft)).not.toMatch(claims);
      expect(draft.report.join('\n')).not.toContain(term);
    }
  });
});
