import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';

const header = '项目 | 金额(万元) | 自筹 | 火炬资助';
const table = (name: string) => [header, `${name} | 300 | 150 | 150`];
const pipes = (line: string) => `| ${line} |`;

describe('a header after a blank line', () => {
  it.each<[string, (line: string) => string, string[]]>([
    ['Markdown', pipes, ['|---|---|---|---|']],
    ['TAB', (line) => line.replaceAll(' | ', '\t'), []],
    ['CSV', (line) => line.replaceAll(' | ', ','), []],
  ])('starts a second budget, also when it is the same: %s', (_form, write, rule) => {
    const [first, second] = [table('窑炉'), table('土地')].map((lines) => {
      const [head = '', ...rows] = lines.map(write);
      return [head, ...rule, ...rows].join('\n');
    });
    expect(readBudgetText(`${first}\n\n${second}`)).toEqual({
      kind: 'several',
      names: ['table 1 (row 1)', `table 2 (row ${4 + rule.length})`],
    });
  });

  it('goes on with the table where no blank line stands before it', () => {
    const lines = [...table('窑炉'), ...table('土地')].map((line) => line.replaceAll(' | ', '\t'));
    expect(readBudgetText(lines.join('\n'))).toMatchObject({ kind: 'budget' });
  });
});
