import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { KnowledgeError } from '../../src/knowledge/knowledge-problems.ts';
import { loadLibrary } from '../../src/knowledge/load-library.ts';

const SHIPPED = new URL('../../knowledge/', import.meta.url);
const library = loadLibrary(SHIPPED, '2025');
const han = /\p{Script=Han}/u;
const copies: string[] = [];

afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true });
});

/** What loading says of a copy of the shipped folder in which one file was changed; it must really change. */
function problemsAfter(file: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(tmpdir(), 'torch-knowledge-'));
  copies.push(copy);
  cpSync(SHIPPED, copy, { recursive: true });
  const before = readFileSync(join(copy, file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(copy, file), after);
  try {
    loadLibrary(pathToFileURL(`${copy}/`), '2025');
    return '';
  } catch (error) {
    if (error instanceof KnowledgeError) return error.message;
    throw error;
  }
}

const replace = (from: string, to: string) => (text: string) => text.replace(from, to);

describe('the shipped knowledge', () => {
  it('loads, with the sections in the order of the page', () => {
    expect(library.sections.map(({ id }) => id)).toEqual([
      'summary',
      'overview',
      'funding',
      'eligibility',
      'process',
      'planning',
      'sample-budget',
      'market',
      'esg',
      'risk',
      'talent',
      'reporting',
      'checklist',
      'tips',
    ]);
  });

  it('names the 14 draft sections, each with what it must cover', () => {
    expect(library.draftSections).toHaveLength(14);
    for (const { id, covers } of library.draftSections) expect(covers.length, id).toBeGreaterThan(1);
  });

  it('says only must where the text says must', () => {
    const musts = library.facts.filter(({ modality }) => modality === 'must').map(({ id }) => id);
    expect(musts.sort()).toEqual([
      'audited-statements',
      'competitive-differentiation',
      'facility-proof',
      'high-tech-status',
      'park-registration',
      'progress-reports',
      'tax-certificates',
      'workstream-contents',
    ]);
  });

  it.each(library.facts.map((fact) => [fact.id, fact] as const))(
    '%s is said in both languages and asked in both',
    (_id, fact) => {
      expect(fact.say.zh).toMatch(han);
      expect(fact.say.en).not.toMatch(han);
      const chinese = fact.asks.filter((ask) => han.test(ask)).length;
      expect(chinese).toBeGreaterThanOrEqual(3);
      expect(fact.asks.length - chinese).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(library.silences.map((silence) => [silence.id, silence] as const))(
    'the silence %s has three phrasings a language and a question ready to send',
    (_id, { asks, question, nearest }) => {
      expect(asks.en.length).toBeGreaterThanOrEqual(3);
      expect(asks.zh.length).toBeGreaterThanOrEqual(3);
      expect(question.en).toMatch(/\?$/);
      expect(question.zh).toMatch(/？$/);
      expect(nearest.length).toBeGreaterThan(0);
    },
  );

  it('has 25 silences at least', () => {
    expect(library.silences.length).toBeGreaterThanOrEqual(25);
  });

  it.each(
    library.lexicon.kinds.filter(({ inList }) => inList === 'yes').map((kind) => [kind.id, kind] as const),
  )('knows %s by twelve phrases a language', (_id, { phrases }) => {
    expect(phrases.en.length).toBeGreaterThanOrEqual(12);
    expect(phrases.zh.length).toBeGreaterThanOrEqual(12);
  });

  it('knows every allowable item by phrases, and names one beside every near miss', () => {
    const items = library.terms.allowable.value.map(({ id }) => id);
    const named = library.lexicon.kinds.filter(({ inList }) => inList === 'yes').map(({ id }) => id);
    expect([...named].sort()).toEqual([...items].sort());
    for (const { id, near } of library.lexicon.kinds) if (near !== null) expect(items, id).toContain(near);
  });

  it('labels the example as invented, in both languages', () => {
    expect(library.example.label?.en).toContain('Invented');
    expect(library.example.label?.zh).toContain('虚构');
  });

  it('takes the program’s terms from the facts that set them', () => {
    const { cap, deadline, reviewLead, allowable, ratio, hour } = library.terms;
    expect([cap.fact, deadline.fact, reviewLead.fact, allowable.fact]).toEqual([
      'grant-cap',
      'header-deadline',
      'two-weeks',
      'allowable-costs',
    ]);
    expect([ratio, hour]).toEqual([null, null]);
  });

  it('calls only the page’s own words verbatim', () => {
    expect(library.evidence('grant-cap')).toMatchObject({ section: 'funding', verbatim: true });
    expect(library.evidence('checklist-gaps')).toMatchObject({ verbatim: false });
  });
});

describe('the holidays', () => {
  it.each([
    [2025, 18, 5],
    [2026, 19, 6],
  ])('of %i are the %i weekdays off and %i weekend days worked of the notice', (year, off, worked) => {
    const known = library.calendar.get(year);
    expect([known?.off.size, known?.worked.size]).toEqual([off, worked]);
  });

  it('of 2027 are not known', () => {
    expect(library.calendar.get(2027)).toBeUndefined();
  });
});

describe('loading refuses', () => {
  it.each([
    [
      'an id used twice',
      '2025/facts.yaml',
      replace('- id: header-deadline', '- id: program-type'),
      'used twice',
    ],
    [
      'a fact in no section',
      '2025/facts.yaml',
      replace('section: overview', 'section: elsewhere'),
      'no section "elsewhere"',
    ],
    [
      'a related fact that is none',
      '2025/facts.yaml',
      replace('related: [grant-cap', 'related: [grant-cup'),
      'no fact "grant-cup"',
    ],
    [
      'a silence that is none',
      '2025/facts.yaml',
      replace('silences: [closing-hour', 'silences: [opening-hour'),
      'no silence "opening-hour"',
    ],
    [
      'a key that is misspelt',
      '2025/facts.yaml',
      replace('  anchor: Sep 15, 2025', '  ancor: Sep 15, 2025'),
      'ancor',
    ],
    [
      'words called verbatim that the text lacks',
      '2025/facts.yaml',
      replace('anchor: Sep 15, 2025', 'anchor: Sep 16, 2025'),
      'Sep 16, 2025',
    ],
    [
      'an anchor of more than twelve words',
      '2025/facts.yaml',
      replace(
        'anchor: Sep 15, 2025',
        'anchor: one two three four five six seven eight nine ten eleven twelve thirteen',
      ),
      '12',
    ],
    [
      'another figure in Chinese',
      '2025/facts.yaml',
      replace('截止日期为2025年9月15日', '截止日期为2025年9月16日'),
      'differ',
    ],
    [
      'a term set twice',
      '2025/facts.yaml',
      replace('- id: page-source', '- id: page-source\n  term: deadline'),
      'set twice',
    ],
    [
      'a term that no fact sets',
      '2025/facts.yaml',
      replace('  term: cap\n', ''),
      'no fact sets the term "cap"',
    ],
    [
      'a paragraph in one language only',
      '2025/program.zh.md',
      (text: string) => `${text}\n\n多出的一段。\n`,
      'paragraph',
    ],
    [
      'sections out of order',
      '2025/program.en.md',
      replace('## [overview]', '## [funding]'),
      'in this order',
    ],
    [
      'another figure in the Chinese text',
      '2025/program.zh.md',
      replace('最高500万元', '最高600万元'),
      'differs from English in',
    ],
    [
      'a value that its saying lacks',
      '2025/facts.yaml',
      replace('amount: "5000000.00"', 'amount: "6000000.00"'),
      'does not stand in both sayings',
    ],
    [
      'a phrase under two kinds of cost',
      'lexicon.yaml',
      replace('en: land, ', 'en: land, equipment, '),
      'keep it in one place',
    ],
    [
      'a silence beside no fact',
      '2025/silences.yaml',
      replace('nearest: [', 'nearest: [nothing-here, '),
      'nothing-here',
    ],
    [
      'a draft section left out',
      '2025/sections.yaml',
      replace('- id: esg\n', '- id: esq\n'),
      'write each once',
    ],
    [
      'a weekday as a day worked',
      'calendar.yaml',
      replace('"2026-01-04"', '"2026-01-05"'),
      'weekend days only',
    ],
    [
      'an example without a label',
      'example/application.yaml',
      (text: string) => text.replace(/^label:\n.*\n.*\n/m, ''),
      'invented',
    ],
    ['money without its fen', 'example/application.yaml', replace('"440000.00"', '"440000"'), 'two decimals'],
    ['no YAML', 'lexicon.yaml', (text: string) => `${text}\n: :\n - [`, 'lexicon.yaml'],
  ])('%s, and names the place', (_what, file, change, says) => {
    const problems = problemsAfter(file, change);
    expect(problems).toContain(says);
    expect(problems).toContain(file.split('/').at(-1));
  });

  it('nothing in an untouched copy', () => {
    expect(problemsAfter('outside.yaml', (text) => `${text}# no more\n`)).toBe('');
  });
});
