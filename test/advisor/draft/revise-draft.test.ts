import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/advisor/draft/draft.ts';
import { draftChanges } from '../../../src/advisor/draft/draft-changes.ts';
import { type Revision, reviseDraft } from '../../../src/advisor/draft/revise-draft.ts';
import { SECTION_WRITERS } from '../../../src/advisor/draft/section-writers.ts';
import { figuresIn } from '../../../src/knowledge/figures.ts';
import { advisor, library } from '../../shipped.ts';
import { drafted, LANGS, textOf } from './drafted.ts';

const SECTIONS = Object.keys(SECTION_WRITERS);
const ground = {
  application: library.example,
  write: (section: string, lang: 'en' | 'zh') => drafted(section, lang),
  sections: SECTIONS,
};
const revise = (draft: Draft, instruction: string) => reviseDraft(draft, instruction, ground);

function revised(revision: Revision) {
  if (revision.kind !== 'revised') throw new Error(revision.message.en);
  return revision;
}

describe('a revision into the other language', () => {
  it.each([
    ['en', '中文', 'zh'],
    ['en', 'in Chinese please', 'zh'],
    ['zh', '换成英文', 'en'],
    ['zh', 'English', 'en'],
  ] as const)('from %s, asked by “%s”, is the same section in %s', (from, instruction, to) => {
    const { draft, note } = revised(revise(drafted('talent', from), instruction));
    expect(textOf(draft)).toBe(textOf(drafted('talent', to)));
    expect(note?.en).toContain('same figures');
  });

  it('is refused where the section is in that language already', () => {
    expect(revise(drafted('talent', 'en'), 'in English')).toMatchObject({
      kind: 'cannot',
      message: { en: 'The section is in English already.' },
    });
  });
});

describe('a shorter version', () => {
  const kept = ({ blocks }: Draft) => blocks.filter(({ kind }) => kind === 'table' || kind === 'list');

  it.each(LANGS)('keeps tables, lists and every figure, and breaks no rule as an error, in %s', (lang) => {
    const cut = SECTIONS.filter((section) => {
      const before = drafted(section, lang);
      const revision = revise(before, lang === 'zh' ? '精简一些' : 'make it shorter');
      if (revision.kind === 'cannot') return false;
      const after = revision.draft;
      expect(textOf(after).length).toBeLessThan(textOf(before).length);
      expect(kept(after)).toEqual(kept(before));
      expect(figuresIn(textOf(after))).toEqual(figuresIn(textOf(before)));
      const { findings } = advisor.checkDraft(
        { section, text: textOf(after) },
        { callFacts: {}, now: '2026-11-23T04:00:00Z', budget: null },
      );
      expect(findings.filter(({ status, severity }) => status === 'fail' && severity === 'error')).toEqual(
        [],
      );
      return true;
    });
    expect(cut.length).toBeGreaterThan(SECTIONS.length / 2);
  });

  it('keeps every gap', () => {
    const { company } = library.example;
    const application = { ...library.example, company: { ...company, founded: null, products: null } };
    const before = drafted('executive-summary', 'en', { application });
    expect(before.gaps).toHaveLength(2);
    const { draft } = revised(revise(before, 'shorter'));
    for (const { what } of before.gaps) expect(textOf(draft)).toContain(what);
  });

  it('is refused when nothing is left to cut', () => {
    const { draft } = revised(revise(drafted('policy-alignment', 'en'), 'shorter'));
    expect(revise(draft, 'shorter').kind).toBe('cannot');
  });
});

describe('a topic asked for', () => {
  it.each([
    ['en', 'market-analysis', 'add the ISO 14001 timeline', 'ISO 14001 audit planned for 2027-11.'],
    ['zh', 'market-analysis', '补充ISO 14001的时间', '计划2027年11月接受ISO 14001审核。'],
    ['en', 'talent', 'expand on patents', '9 invention patents'],
    ['zh', 'talent', '增加备用发电机的内容', '300千瓦备用发电机'],
  ] as const)('comes from the facts, in %s into %s: %s', (lang, section, instruction, says) => {
    const before = drafted(section, lang);
    expect(textOf(before)).not.toContain(says);
    const { draft, changes } = revised(revise(before, instruction));
    expect(textOf(draft)).toContain(says);
    expect(changes.every(({ kind }) => kind === 'added')).toBe(true);
    expect(changes.length).toBeGreaterThan(0);
  });

  it.each([
    ['that the section has', 'project-plan', 'add predictive maintenance', 'has all that your facts say'],
    ['that no fact is about', 'talent', 'add our Nobel prizes', 'nothing is made up'],
    ['that names nothing', 'talent', 'add more details', 'nothing is made up'],
  ])('%s is refused in plain words', (_what, section, instruction, says) => {
    const revision = revise(drafted(section, 'en'), instruction);
    expect(revision).toMatchObject({ kind: 'cannot' });
    if (revision.kind === 'cannot') expect(revision.message.en).toContain(says);
  });
});

describe('what a template cannot do', () => {
  it.each(['make it sound more confident', '语气再有力一些', '', '???'])(
    'is said, with what it can: “%s”',
    (instruction) => {
      expect(revise(drafted('talent', 'en'), instruction)).toMatchObject({
        kind: 'cannot',
        message: { en: expect.stringContaining('Without a language model') },
      });
    },
  );
});

describe('the changes between two versions', () => {
  const draft = drafted('talent', 'en');
  const version = (text: string): Draft => ({ ...draft, blocks: [{ kind: 'paragraph', term: null, text }] });

  it.each([
    ['nothing', 'We hire 18. We train.', 'We train. We hire 18.', []],
    ['a sentence that is new', 'We hire 18.', 'We hire 18. Workshops are open.', ['added']],
    ['a sentence that is gone', 'We hire 18. Workshops are open.', 'We hire 18.', ['removed']],
    ['a figure in a sentence', 'We hire 18 engineers in 2027.', 'We hire 20 engineers in 2027.', ['changed']],
  ])('are %s', (_what, before, after, kinds) => {
    expect(draftChanges(version(before), version(after)).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('a revision by the advisor', () => {
  it('is looked through again: what a shorter section no longer has is found', () => {
    const application = library.example;
    const before = drafted('executive-summary', 'en');
    const revision = advisor.reviseDraft({ ...before, blocks: before.blocks.slice(-2) }, 'shorter', {
      application,
      budget: null,
      callFacts: {},
      now: '2026-11-23T04:00:00Z',
    });
    const { draft } = revised(revision);
    expect(draft.findings.some(({ rule, status }) => rule === 'LNT-SEC-001' && status === 'fail')).toBe(true);
  });
});
