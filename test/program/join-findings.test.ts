import { describe, expect, it } from 'vitest';
import { joinFindings } from '../../src/program/join-findings.ts';
import { advisor } from '../shipped.ts';

const findingsOf = (text: string) =>
  advisor.checkBudget({ kind: 'text', text, slash: false }, { callFacts: {}, now: '2026-11-23T04:00:00Z' })
    .findings;
const category = (text: string, join = true) => {
  const all = findingsOf(text);
  return (join ? joinFindings(all) : all)
    .filter(({ rule, status }) => rule === 'BUD-CAT-001' && status === 'fail')
    .map(({ message, where }) => ({ ...message, where }));
};
const line = (name: string) => `${name},1000000,600000,400000`;
const budget = (...names: string[]) => ['Item,Amount,Company,Grant', ...names.map(line)].join('\n');

describe('lines that are not named', () => {
  it('are told as one, with all their names', () => {
    const [only, ...others] = category(budget('Travel', 'Equipment', 'Office rent'));
    expect(others).toEqual([]);
    expect(only?.en).toMatch(/^Lines 1 \("Travel"\), 3 \("Office rent"\) are not named among /);
    expect(only?.zh).toMatch(/^第1行“Travel”、第3行“Office rent”均未列入/);
    expect(only?.where).toEqual({});
  });

  it('are each a finding of its own where findings are data', () => {
    expect(category(budget('Travel', 'Equipment', 'Office rent'), false)).toHaveLength(2);
  });

  it('is told of by itself where it is the only one', () => {
    expect(category(budget('Travel', 'Equipment'))[0]?.en).toMatch(/^Line 1: "Travel" is not named/);
  });

  it('are counted where there are many', () => {
    const names = Array.from({ length: 15 }, (_, at) => `Travel ${String.fromCharCode(65 + at)}`);
    const [only] = category(budget(...names));
    expect(only?.en).toContain('12 ("Travel L") and 3 more ');
    expect(only?.zh).toContain('等共15行均');
  });
});
