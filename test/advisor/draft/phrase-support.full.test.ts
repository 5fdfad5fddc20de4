import { describe, expect, it } from 'vitest';
import { PHRASE_SUPPORT } from '../../../src/advisor/draft/phrase-support.ts';
import { SECTION_WRITERS } from '../../../src/advisor/draft/section-writers.ts';
import { library } from '../../shipped.ts';
import { drafted, LANGS, textOf } from './drafted.ts';
import { REMOVALS, without } from './removals.ts';

const SECTIONS = Object.keys(SECTION_WRITERS);
const lead = 'Terms of the program that your facts bear out: ';
const termsIn = (section: string, application = library.example) =>
  (drafted(section, 'en', { application }).report.find((line) => line.startsWith(lead)) ?? lead)
    .slice(lead.length, -1)
    .split('; ');

describe('the terms of the program', () => {
  it.each(Object.keys(PHRASE_SUPPORT))('are those of phrasing.yaml: %s', (id) => {
    expect(library.phrasing.some((phrase) => phrase.id === id)).toBe(true);
  });

  it('stand in some section where the facts bear them out', () => {
    const used = new Set(SECTIONS.flatMap((section) => termsIn(section)));
    const borne = Object.entries(PHRASE_SUPPORT)
      .filter(([, supports]) => supports(library.example, null, '2026-11-23'))
      .map(([id]) => library.phrasing.find((phrase) => phrase.id === id)?.term.en);
    expect(borne.filter((term) => term !== undefined && !used.has(term))).toEqual([]);
  });

  it.each([
    [['market.partners'], 'market-analysis', 'supply chain resilience'],
    [['esg.indicators', 'impact'], 'policy-alignment', 'carbon neutrality'],
    [['market.exports'], 'policy-alignment', 'dual circulation'],
    [['validation'], 'technology-brief', 'prototype validated by pilot customers'],
    [['company.parkLevel'], 'executive-summary', 'national Torch park'],
    [['impact'], 'executive-summary', 'export potential'],
  ])('give way to plain words without %j: %s', (paths, section, term) => {
    const application = without(
      library.example,
      REMOVALS.filter((removal) => paths.includes(removal.path)),
    );
    expect(termsIn(section)).toContain(term);
    expect(termsIn(section, application)).not.toContain(term);
    expect(textOf(drafted(section, 'en', { application })).toLowerCase()).not.toContain(term.toLowerCase());
  });

  it.each(LANGS)('name no plan whose time is over, in %s', (lang) => {
    const ended = library.phrasing.filter(({ until }) => until !== null).map(({ term }) => term[lang]);
    expect(ended.length).toBeGreaterThan(0);
    for (const section of SECTIONS) {
      for (const name of ended) expect(textOf(drafted(section, lang))).not.toContain(name);
    }
  });
});
