import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFactsFile } from '../../src/knowledge/facts-file.ts';

const EXAMPLE = readFileSync(new URL('../../knowledge/example/application.yaml', import.meta.url), 'utf8');
const lineOf = (words: string) => EXAMPLE.slice(0, EXAMPLE.indexOf(words)).split('\n').length;

/** What is said of the example with one thing changed in it. */
function problems(written: string, instead: string) {
  expect(EXAMPLE).toContain(written);
  const read = readFactsFile(EXAMPLE.replace(written, instead));
  return read.kind === 'unreadable' ? read.problems : [];
}

describe('a file of facts', () => {
  it('in the form of the example is read', () => {
    expect(readFactsFile(EXAMPLE)).toMatchObject({ kind: 'facts', application: { company: { staff: 86 } } });
  });

  it.each([
    [
      'a day of another form',
      'expires: "2029-11-30"',
      'expires: 30.11.2029',
      'company.highTech.expires',
      '日期',
    ],
    ['a month of another form', 'founded: "2016-04"', 'founded: "April 2016"', 'company.founded', '月份'],
    ['a number without its quotes', '"31400000.00"', '31400000', 'company.audited.0.revenue', '加引号'],
    ['an amount without its fen', '"38600000.00"', '"38600000"', 'company.audited.1.revenue', '两位小数'],
    [
      'a word that is none of the choices',
      'parkLevel: national',
      'parkLevel: city',
      'company.parkLevel',
      'national',
    ],
    [
      'figures that the languages do not share',
      'zh: "租用厂房4,800平方米',
      'zh: "租用厂房4,900平方米',
      'company.premises.say',
      '不一致',
    ],
    ['a project that ends before it begins', 'end: "2028-12"', 'end: "2026-12"', 'project.end', '不早于'],
  ])('with %s says at which line, what it is and what to write', (_what, written, instead, path, zh) => {
    const [first, ...more] = problems(written, instead);
    expect(more).toEqual([]);
    expect(first?.line).toBe(lineOf(written));
    expect(first?.message.en.startsWith(`${path}: `)).toBe(true);
    expect(first?.message.zh).toContain(zh);
  });

  it('with a project of a single month is read', () => {
    expect(problems('end: "2028-12"', 'end: "2027-01"')).toEqual([]);
  });

  it('with a misspelt name says both: what is not known and what is missing', () => {
    const found = problems('zone: { en', 'zoen: { en');
    expect(found.map(({ message }) => message.en)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('no entry called “zoen”'),
        expect.stringContaining('company.zone'),
      ]),
    );
    expect(found.map(({ line }) => line)).toEqual([lineOf('company:'), lineOf('zone: { en')]);
  });

  it.each([
    [
      'an unknown entry within a group',
      'highTech: { number:',
      'highTech: { nummer: "1", number:',
      'company.highTech: there is no entry called “nummer”; perhaps “number” is meant. Here stand: number, expires',
      '没有名为“nummer”的条目，是否应为“number”。此处可用的条目：number、expires',
    ],
    [
      'an unknown entry that resembles none',
      'staff: 86',
      'staff: 86\n  fax: 12',
      'there is no entry called “fax”. Here stand: name, zone,',
      '没有名为“fax”的条目。此处可用的条目：name、zone、',
    ],
    [
      'a text in no language',
      'name: { en: Qinglan Membrane Technology (example), zh: 青岚膜科技（示例） }',
      'name: Qinglan Membrane Technology',
      'company.name: write the text in both languages',
      'company.name：请填写中英文两种文字',
    ],
    [
      'a text in one language',
      'field: { en: advanced materials, zh: 先进材料 }',
      'field: { en: advanced materials }',
      'project.field.zh: the Chinese is missing; write zh',
      'project.field.zh：缺少中文',
    ],
    [
      'a text left out',
      'field: { en: advanced materials, zh: 先进材料 }',
      '# nothing',
      'project.field: is missing; write { en: "…", zh: "…" }',
      'project.field：缺少此项',
    ],
  ])('with %s says what to write instead', (_what, written, instead, en, zh) => {
    const found = problems(written, instead).map(({ message }) => message);
    expect(found.map((message) => message.en).join('\n')).toContain(en);
    expect(found.map((message) => message.zh).join('\n')).toContain(zh);
  });

  it('tells all problems at once, in the order of the lines', () => {
    const text = EXAMPLE.replace('founded: "2016-04"', 'founded: 2016').replace(
      'start: "2027-01"',
      'start: 2027',
    );
    const read = readFactsFile(text);
    const lines = read.kind === 'unreadable' ? read.problems.map(({ line }) => line) : [];
    expect(lines).toEqual([lineOf('founded:'), lineOf('start: "2027-01"')]);
  });

  it.each([
    ['no YAML', 'company: [\nname: x', 2],
    ['an alias', 'a: &x 1\nb: *x', 2],
    ['collections far too deep', '['.repeat(500), 1],
    ['nothing', '', null],
    ['a single word', 'company', null],
    ['another list', '- 1\n- 2', null],
  ])('that holds %s is refused with its line', (_what, text, line) => {
    const read = readFactsFile(text);
    expect(read.kind).toBe('unreadable');
    expect(read.kind === 'unreadable' && read.problems[0]?.line).toBe(line);
  });

  it.each([
    ['of 200,000 characters is still looked at', 200_000, 'no YAML|example'],
    ['of one more is not', 200_001, 'longer than 200,000'],
  ])('%s', (_what, length, said) => {
    const read = readFactsFile('x'.repeat(length));
    expect(read.kind === 'unreadable' && read.problems[0]?.message.en).toMatch(new RegExp(said));
  });
});
