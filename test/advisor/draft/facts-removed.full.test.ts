import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/advisor/draft/draft.ts';
import { draftsApart } from '../../../src/advisor/draft/drafts-apart.ts';
import { SECTION_WRITERS } from '../../../src/advisor/draft/section-writers.ts';
import { figuresIn } from '../../../src/knowledge/figures.ts';
import { library } from '../../shipped.ts';
import { drafted, LANGS, textOf } from './drafted.ts';
import { REMOVALS, type Removal, without } from './removals.ts';

const SECTIONS = Object.keys(SECTION_WRITERS);
const BROKEN = /undefined|\bnull\b|NaN|\[object|Infinity|\(\)|（）|: ;|：；|。。|\.\./;
const MARK = /\[to (?:fill|confirm): [^\]]+\]|〔待[补核]：[^〕]+〕/g;

/** Figures that are worked out over what is left: how many there are, and sums by month. */
const COUNTED = /\d+ (?:workstreams?|kinds|indicators|milestones?)|\d+ of them|分\d+个|共\d+[类个]|\d+项/g;

const full = new Map(
  SECTIONS.flatMap((section) =>
    LANGS.map((lang) => [`${section}.${lang}`, figuresIn(textOf(drafted(section, lang)))] as const),
  ),
);

function newFigures(draft: Draft): readonly string[] {
  const known = full.get(`${draft.section}.${draft.lang}`) ?? new Set();
  return [...figuresIn(textOf(draft).replace(COUNTED, ' '))].filter((figure) => !known.has(figure));
}

function expectWhole(draft: Draft, removed: readonly Removal[]): void {
  const text = textOf(draft);
  expect(text).not.toMatch(BROKEN);
  expect(text.match(MARK) ?? []).toHaveLength(draft.gaps.length);
  for (const { path, sections } of removed) {
    // A fact within a part that is gone asks for nothing of its own.
    if (removed.some((other) => path.startsWith(`${other.path}.`))) continue;
    if (sections.includes(draft.section)) expect([path, draft.gaps.length > 0]).toEqual([path, true]);
  }
  // The forecast is another one without the milestones that pay.
  const forecast =
    draft.section === 'financial-snapshot' && removed.some(({ path }) => path === 'cash.milestones');
  if (!forecast) expect(newFigures(draft)).toEqual([]);
}

describe('a draft without one of its facts', () => {
  it.each(REMOVALS)('names the gap where $path is needed, and is the same elsewhere', (removal) => {
    const application = without(library.example, [removal]);
    for (const section of SECTIONS) {
      const [en, zh] = [drafted(section, 'en', { application }), drafted(section, 'zh', { application })];
      expectWhole(en, [removal]);
      expectWhole(zh, [removal]);
      expect([section, en.gaps.length > 0]).toEqual([section, removal.sections.includes(section)]);
      expect(draftsApart(en, zh, application)).toEqual([]);
    }
  });
});

describe('a draft without any number of its facts', () => {
  it('names every gap, breaks no sentence and makes up no figure', () => {
    fc.assert(
      fc.property(
        fc.subarray([...REMOVALS], { minLength: 1 }),
        fc.constantFrom(...SECTIONS),
        (removed, section) => {
          const application = without(library.example, removed);
          const [en, zh] = [drafted(section, 'en', { application }), drafted(section, 'zh', { application })];
          expectWhole(en, removed);
          expectWhole(zh, removed);
          expect(draftsApart(en, zh, application)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
