import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SECTION_WRITERS } from '../../../src/advisor/draft/section-writers.ts';
import { readFactsFile } from '../../../src/knowledge/facts-file.ts';
import type { Application } from '../../../src/program/application.ts';
import { drafted, LANGS } from './drafted.ts';

const EXAMPLE = readFileSync(new URL('../../../knowledge/example/application.yaml', import.meta.url), 'utf8');
const SECTIONS = Object.keys(SECTION_WRITERS);
/** Each heading of the file with what stands below it. */
const PARTS = new Map(
  EXAMPLE.split(/^(?=[a-z]+:)/m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf(':')), part] as const),
);
const OPTIONAL = [...PARTS.keys()].filter((key) => key !== 'company');
/** What the checks use; no section has a gap without it. */
const IN_NO_SECTION = ['documents', 'eligibility'];

function facts(text: string): Application {
  const read = readFactsFile(text);
  if (read.kind === 'unreadable') throw new Error(read.problems.map(({ message }) => message.en).join('; '));
  return read.application;
}

const gapsOf = (application: Application) =>
  SECTIONS.reduce(
    (sum, section) =>
      sum + LANGS.reduce((both, lang) => both + drafted(section, lang, { application }).gaps.length, 0),
    0,
  );
const complete = gapsOf(facts(EXAMPLE));

describe('a facts file', () => {
  it.each(OPTIONAL)('without “%s” gives every section, with the gaps named', (key) => {
    const gaps = gapsOf(facts(EXAMPLE.replace(PARTS.get(key) ?? '', '')));
    if (IN_NO_SECTION.includes(key)) expect(gaps).toBe(complete);
    else expect(gaps).toBeGreaterThan(complete);
  });

  it.each(OPTIONAL)('says the same with “%s” left out and with nothing after its colon', (key) => {
    const part = PARTS.get(key) ?? '';
    expect(facts(EXAMPLE.replace(part, `${key}:\n`))).toEqual(facts(EXAMPLE.replace(part, '')));
  });

  it('with no more than the company’s name and park gives every section', () => {
    const application = facts(`company:
  name: { en: Some Membranes Ltd, zh: 某膜科技有限公司 }
  zone: { en: Some National High-Tech Zone, zh: 某国家高新区 }
`);
    for (const section of SECTIONS) {
      for (const lang of LANGS) expect(drafted(section, lang, { application }).gaps).not.toEqual([]);
    }
  });

  it('without the company is told so', () => {
    expect(() => facts(EXAMPLE.replace(PARTS.get('company') ?? '', ''))).toThrow(
      'company: entries are missing',
    );
  });
});
