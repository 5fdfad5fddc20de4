import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftMarkdown } from '../../src/advisor/draft/draft-markdown.ts';
import { DRAFT_RULES } from '../../src/program/draft-rules/registry.ts';
import type { Finding } from '../../src/program/finding.ts';
import { advisor, library } from '../shipped.ts';
import { SPOILT_SECTIONS } from './rule-examples/draft-examples.ts';
import { checkExampleDraft } from './rule-examples/example-draft.ts';
import { DRAFTS_FOLDER, sectionFindings, sectionOf } from './rule-examples/spoilt-section.ts';

const GOOD = readdirSync(DRAFTS_FOLDER).map((name) => name.replace(/\.md$/, ''));

const failed = (all: readonly Finding[]) => all.filter(({ status }) => status === 'fail');

describe('a spoilt section', () => {
  it.each(SPOILT_SECTIONS)('breaks $rule where $good is spoilt, and nothing else: $spoil', (example) => {
    const found = failed(sectionFindings(example.good, example.spoil));
    const own = found.filter(({ rule }) => rule === example.rule);
    if (example.where) expect(own[0]?.where).toMatchObject(example.where);
    // What was spoilt at most leaves the section incomplete besides.
    const others = found.map(({ rule }) => rule).filter((rule) => rule !== 'LNT-SEC-001');
    expect(others.filter((rule) => rule !== example.rule)).toEqual([]);
  });

  it('is there for every rule in both languages', () => {
    for (const { id } of DRAFT_RULES) {
      const langs = SPOILT_SECTIONS.filter(({ rule }) => rule === id).map(({ good }) => sectionOf(good).lang);
      expect([...new Set(langs)].sort(), id).toEqual(['en', 'zh']);
    }
  });
});

describe('a good section', () => {
  it.each(GOOD)('breaks nothing: %s', (good) => {
    expect(failed(sectionFindings(good)).map(({ message }) => message.en)).toEqual([]);
  });

  it('is there for every section in both languages', () => {
    const asked = library.draftSections.flatMap(({ id }) => [`${id}.en`, `${id}.zh`]).sort();
    expect([...GOOD].sort()).toEqual(asked);
  });

  it.each(['en', 'zh'] as const)('is what the example company’s own draft is, in %s', (lang) => {
    const context = { callFacts: {}, now: '2026-11-23T04:00:00Z' };
    const draft = advisor.draft('risk-assessment', { ...context, lang, application: library.example });
    const text = draft.kind === 'draft' ? draftMarkdown(draft) : '';
    expect(text).not.toBe('');
    expect(failed(checkExampleDraft(text, { section: 'risk-assessment', budget: lang }).findings)).toEqual(
      [],
    );
  });
});
