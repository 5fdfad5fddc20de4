import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/intake/read-scenario.ts';
import type { ScenarioStep } from '../../src/program/scenario/scenario.ts';

/** "3 amount add -500000": what a step was read as, in yuan. */
function read(text: string): string | null {
  return readScenario(text)?.map(shown).join('; ') ?? null;
}

function shown({ target, part, how }: ScenarioStep): string {
  const of = target.kind === 'line' ? `${target.n}` : target.kind === 'named' ? `"${target.name}"` : 'whole';
  if (how.kind === 'remove') return `${of} remove`;
  const value = how.kind === 'times' ? `${how.top}/${how.bottom}` : `${how.fen / 100n}`;
  return `${of} ${part} ${how.kind} ${value}`;
}

describe('a change in words', () => {
  it.each([
    ['line 3 = 500000', '3 amount set 500000'],
    ['Line 3: ¥500,000', '3 amount set 500000'],
    ['set line 3 to 500k', '3 amount set 500000'],
    ['line 3 500000', '3 amount set 500000'],
    ['line 3 grant = 50万', '3 grant set 500000'],
    ['the grant of line 3 = 500,000', '3 grant set 500000'],
    ['line 3 company money = 100,000', '3 own set 100000'],
    ['line 3 loan = 100,000', '3 other set 100000'],
    ['cut line 3 by 500,000', '3 amount add -500000'],
    ['what if line 3 is cut by 500,000?', '3 amount add -500000'],
    ['What if we cut line 3 by 500,000', '3 amount add -500000'],
    ['reduce line 3 to 500,000', '3 amount set 500000'],
    ['add 200,000 to line 2', '2 amount add 200000'],
    ['line 3 -10%', '3 amount times 90/100'],
    ['raise line 3 by 2.5%', '3 amount times 1025/1000'],
    ['cut line 3 by half', '3 amount times 1/2'],
    ['remove line 4', '4 remove'],
    ['line 4 is left out', '4 remove'],
    ['grant = 5,000,000', 'whole grant set 5000000'],
    ['cut the total by 10%', 'whole amount times 90/100'],
    ['company = 8.8M', 'whole own set 8800000'],
    ['Pilot kiln = 1,000,000', '"Pilot kiln" amount set 1000000'],
    ['line 12 = 1,000,000; remove line 2', '12 amount set 1000000; 2 remove'],
    ['what happens to the match if we drop line 5?', '5 remove'],
    ['If line 3 is cut by 500,000, what happens then?', '3 amount add -500000'],
    ['line 3 = 500000, line 4 = 300000', '3 amount set 500000; 4 amount set 300000'],
    ['cut line 3 by 10% and remove line 4', '3 amount times 90/100; 4 remove'],
    ['第3行改为50万，第4行减少10%，会怎样', '3 amount set 500000; 4 amount times 90/100'],
    ['如果删除第5行，资助还超上限吗？', '5 remove'],
    ['第3行改为50万', '3 amount set 500000'],
    ['第三行：50万元', '3 amount set 500000'],
    ['第3行减少50万', '3 amount add -500000'],
    ['如果将第3行削减50万元会怎样？', '3 amount add -500000'],
    ['把第3行的资助减少10%', '3 grant times 90/100'],
    ['第３行资助降至３０万元', '3 grant set 300000'],
    ['第十二项增加百分之五', '12 amount times 105/100'],
    ['减少第3行50万', '3 amount add -500000'],
    ['第3行减半', '3 amount times 50/100'],
    ['删除第4行', '4 remove'],
    ['第4行去掉', '4 remove'],
    ['申请额调整为500万元', 'whole grant set 5000000'],
    ['企业自筹增加到880万', 'whole own set 8800000'],
    ['总额压缩到1000万', 'whole amount set 10000000'],
    ['数字化改造减少50万', '"数字化改造" amount add -500000'],
    ['数字化改造的资助改为50万', '"数字化改造的资助" amount set 500000'],
  ])('%s', (text, step) => {
    expect(read(text)).toBe(step);
  });

  it.each([
    'line 3',
    'make it nice',
    'line 3 = 80-120万',
    'line 3 = about 3m',
    'remove the grant',
    'line 3 = TBD',
    'line 3 = 500000, line 4 = about 3m',
    '',
    ';',
    'line 3 = 5 USD',
    '第3行',
    'x'.repeat(500),
  ])('is not guessed at: %j', (text) => {
    expect(readScenario(text)).toBeNull();
  });

  it('never throws, and never reads a figure that is not there', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'line ',
            '第',
            '3',
            '行',
            ' ',
            '=',
            '-',
            '%',
            'grant',
            '资助',
            '改为',
            '万',
            'cut ',
            ' by ',
            'x',
            ';',
          ),
          maxLength: 20,
        }),
        (text) => {
          const steps = readScenario(text) ?? [];
          for (const { how } of steps)
            if (how.kind === 'set' || how.kind === 'add') expect(text).toMatch(/3/);
        },
      ),
      { numRuns: 500 },
    );
  });
});
