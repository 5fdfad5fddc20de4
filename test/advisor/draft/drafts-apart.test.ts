import { describe, expect, it } from 'vitest';
import type { Draft, DraftBlock } from '../../../src/advisor/draft/draft.ts';
import { draftsApart } from '../../../src/advisor/draft/drafts-apart.ts';
import { SECTION_WRITERS } from '../../../src/advisor/draft/section-writers.ts';
import { library } from '../../shipped.ts';
import { drafted } from './drafted.ts';

const said = (lang: 'en' | 'zh', text: string, gaps: number = 0): Draft => ({
  kind: 'draft',
  section: 'talent',
  lang,
  title: '',
  label: null,
  blocks: [{ kind: 'paragraph', term: null, text }],
  gaps: Array.from({ length: gaps }, () => ({ what: 'x', owner: null })),
  report: [],
  citations: [],
  findings: [],
});
const apart = (en: string, zh: string) => draftsApart(said('en', en), said('zh', zh), library.example);

describe('the English and the Chinese version of a section', () => {
  it.each(Object.keys(SECTION_WRITERS))('carry the same figures, dates and names: %s', (section) => {
    expect(draftsApart(drafted(section, 'en'), drafted(section, 'zh'), library.example)).toEqual([]);
  });

  it.each([
    ['money in both spellings', 'CNY 5,000,000', '500万元'],
    ['a month in both spellings', 'by June 2028', '2028年6月前'],
    ['a day in both spellings', 'on 20 October 2026', '2026年10月20日'],
    ['a standard', 'ISO 9001 by June 2028', '2028年6月取得ISO 9001'],
    [
      'a name that the facts give',
      `${library.example.company.name.en} applies`,
      `${library.example.company.name.zh}申报`,
    ],
  ])('agree on %s', (_what, en, zh) => {
    expect(apart(en, zh)).toEqual([]);
  });

  it.each([
    ['an amount', 'CNY 5,000,000', '50万元', 'figure'],
    ['a date', 'by June 2028', '2028年7月前', 'figure'],
    ['a per cent sign', 'up 15%', '提高15', 'figure'],
    ['a figure that one lacks', '18 new jobs', '新增就业', 'figure'],
    ['a standard', 'ISO certified', '已认证', 'name'],
    ['the company’s name', `${library.example.company.name.en} applies`, '本企业申报', 'name'],
  ])('differ in %s', (_what, en, zh, kind) => {
    expect(apart(en, zh).map((one) => one.kind)).toContain(kind);
  });

  it('differ when one has a gap more, or another shape', () => {
    expect(draftsApart(said('en', 'x', 1), said('zh', 'x'), library.example)).toEqual([
      { kind: 'gap', at: null, what: '1 / 0' },
    ]);
    const list: DraftBlock = { kind: 'list', items: [{ label: 'x', text: 'x' }] };
    const other = { ...said('zh', 'x'), blocks: [list] };
    expect(draftsApart(said('en', 'x'), other, library.example).map(({ kind }) => kind)).toEqual(['shape']);
  });
});
