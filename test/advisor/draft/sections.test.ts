import { describe, expect, it } from 'vitest';
import { SECTION_WRITERS } from '../../../src/advisor/draft/section-writers.ts';
import { library } from '../../shipped.ts';
import { drafted, LANGS, tableRows, textOf } from './drafted.ts';

const SECTIONS = Object.keys(SECTION_WRITERS);
const EACH = SECTIONS.flatMap((section) => LANGS.map((lang) => [section, lang] as const));

const hanIn = (text: string) => (text.match(/\p{Script=Han}/gu) ?? []).length;
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

describe('a section of the example, whose facts are complete', () => {
  it.each(EACH)('is long enough to stand in a proposal: %s in %s', (section, lang) => {
    const text = textOf(drafted(section, lang));
    if (lang === 'zh') expect(hanIn(text)).toBeGreaterThanOrEqual(250);
    else expect(wordsIn(text)).toBeGreaterThanOrEqual(150);
  });

  it.each(EACH)('has its table: %s in %s', (section, lang) => {
    expect(tableRows(drafted(section, lang)).length).toBeGreaterThanOrEqual(1);
  });

  it.each(EACH)('has something under each part, and no two parts of one name: %s in %s', (section, lang) => {
    for (const application of [library.example, { ...library.example, cash: null }]) {
      const parts = drafted(section, lang, { application }).blocks.filter(({ kind }) => kind === 'paragraph');
      const names = parts.flatMap((part) =>
        part.kind === 'paragraph' && part.term !== null ? [part.term.replace(/^（.+?）/, '')] : [],
      );
      expect(names).toEqual([...new Set(names)]);
      expect(parts.filter((part) => part.kind === 'paragraph' && part.text === '')).toEqual([]);
    }
  });

  it.each(EACH)('has no gap: %s in %s', (section, lang) => {
    expect(drafted(section, lang).gaps).toEqual([]);
  });

  it.each(EACH)('breaks no rule of its own lint: %s in %s', (section, lang) => {
    const broken = drafted(section, lang).findings.filter(({ status }) => status === 'fail');
    expect(broken.map(({ rule, message }) => `${rule}: ${message.en}`)).toEqual([]);
  });

  it.each(EACH)('has no figure that the guard finds in no fact: %s in %s', (section, lang) => {
    expect(drafted(section, lang).report.filter((line) => /^(?:Error|错误)/.test(line))).toEqual([]);
  });

  it.each(EACH)('stands under the example’s label: %s in %s', (section, lang) => {
    expect(textOf(drafted(section, lang))).toContain(lang === 'zh' ? '虚构示例' : 'Invented example');
  });
});
