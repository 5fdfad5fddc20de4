import { describe, expect, it } from 'vitest';
import { checkBudgetCommand } from '../../src/terminal/check-budget.ts';
import { UsageError } from '../../src/terminal/session.ts';
import { sessionOf } from './session-of.ts';

/** As the web page pastes it: the cells have run together. */
const PASTED = `Cost CategoryAmount (CNY)Funding SourceKey Outcomes
Production Line Equipment7,000,000Company 4,000,000 / Torch Grant 3,000,000Increased capacity to 500,000 units annually
Quality and Reliability Testing2,200,000Company 1,000,000 / Torch Grant 1,200,000Certification under GB/T and IEC standards
Digital Transformation1,800,000Company 900,000 / Torch Grant 900,000Deployment of industrial IoT sensors and analytics
Talent Recruitment & Training1,200,000Company 600,000 / Torch Grant 600,000Onboarding 30 engineers and technicians
Market Expansion1,000,000Company 500,000 / Torch Grant 500,000Entry into ASEAN distribution channels
ESG and Compliance600,000Company 300,000 / Torch Grant 300,000Implementation of energy efficiency and waste reduction programs
Total13,800,000`;

const ROWS = PASTED.split('\n')
  .slice(1, -1)
  .map((row) => {
    const [, category, amount, sources, outcome] =
      /^(\D+?)([\d,]+)(Company [\d,]+ \/ Torch Grant \d{1,3}(?:,\d{3})+)(.*)$/.exec(row) ?? [];
    return [category, amount, sources, outcome];
  });
const HEADER = ['Cost Category', 'Amount (CNY)', 'Funding Source', 'Key Outcomes'];
const MARKDOWN = [HEADER, HEADER.map(() => '---'), ...ROWS, ['Total', '13,800,000', '', '']]
  .map((cells) => `| ${cells.join(' | ')} |`)
  .join('\n');
const CSV = [HEADER, ...ROWS, ['Total', '13,800,000', '', '']]
  .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
  .join('\n');

const CALL = JSON.stringify({
  cap: { value: '4000000.00', source: 'notice 12, p. 3' },
  ratio: { own: '1', grant: '1', source: 'notice 12, p. 4' },
  deadline: { value: '2027-05-14', hour: null, source: 'notice 12, p. 1' },
});

interface FoundJson {
  rule: string;
  status: string;
  severity: string;
  basis: string;
  where: { line?: number };
  params: Record<string, string>;
  message: { en: string; zh: string };
}

async function check(text: string, args: readonly string[] = []) {
  const { session, json } = sessionOf({ 'budget.txt': text, 'call.json': CALL });
  const exit = await checkBudgetCommand(['budget.txt', '--json', ...args], session);
  const result = json();
  const applies = (rule: string): FoundJson[] =>
    result.findings.filter((finding: FoundJson) => finding.rule === rule && finding.status === 'fail');
  return { result, exit, applies };
}

describe('the text’s own sample budget', () => {
  it.each([
    ['pasted from the web page', PASTED],
    ['as Markdown', MARKDOWN],
    ['as CSV', CSV],
  ])('%s adds up, and its grant is 1,500,000 over the cap', async (_form, text) => {
    const { result, applies } = await check(text);
    expect(result).toMatchObject({ outcome: 'checked', verdict: 'problems', unit: 'CNY', questions: [] });
    expect(result.lines).toHaveLength(6);
    expect(result.totals).toEqual({
      computedFen: '1380000000',
      declaredFen: '1380000000',
      ownFen: '730000000',
      grantFen: '650000000',
      otherFen: '0',
    });
    expect(applies('BUD-CAP-001')[0]?.params).toMatchObject({ overFen: '150000000', capFen: '500000000' });
    expect(applies('BUD-MATCH-003')).toMatchObject([{ severity: 'info', where: { line: 2 } }]);
    expect(applies('BUD-CAT-001').map(({ where, severity }) => [where.line, severity])).toEqual([
      [3, 'warning'],
      [6, 'warning'],
    ]);
    expect(applies('BUD-MATCH-002')).toEqual([]);
    expect(result.lines.map((line: { inList: string }) => line.inList)).toEqual([
      'yes',
      'partly',
      'no',
      'partly',
      'partly',
      'no',
    ]);
  });

  it('under a call with a cap of 4,000,000 and 1:1 is 2,500,000 over, and says whose cap that is', async () => {
    const { applies } = await check(PASTED, ['--call', 'call.json']);
    const [cap] = applies('BUD-CAP-001');
    expect(cap).toMatchObject({ basis: 'call', params: { overFen: '250000000', capFen: '400000000' } });
    expect(cap?.message.en).toContain('notice 12, p. 3');
    expect(cap?.message.zh).toContain('notice 12, p. 3');
  });
});

describe('the example company’s budget', () => {
  it.each(['en', 'zh'] as const)('has no problem in %s', async (lang) => {
    const { session } = sessionOf();
    const { result, exit } = await check(session.library.exampleBudget[lang], ['--strict']);
    expect([result.verdict, result.outcome, exit]).toEqual(['no-problem-found', 'checked', 0]);
  });

  it('keeps 1:1 under a call that asks for it, and breaks it with one yuan moved', async () => {
    const { session } = sessionOf();
    const budget = session.library.exampleBudget.en;
    expect((await check(budget, ['--call', 'call.json'])).applies('BUD-MATCH-002')).toEqual([]);
    const moved = 'Category,Amount,Company,Grant\nEquipment procurement,4000001,2000000,2000001';
    expect((await check(moved, ['--call', 'call.json'])).applies('BUD-MATCH-002')).toMatchObject([
      { basis: 'call', severity: 'error' },
    ]);
  });
});

describe('the JSON of a check', () => {
  it('has every key also where nothing was found', async () => {
    const { result } = await check('Good morning!');
    expect(result).toMatchObject({
      outcome: 'no-budget',
      verdict: 'cannot-check',
      unit: null,
      lines: [],
      totals: { computedFen: null, declaredFen: null, ownFen: null, grantFen: null, otherFen: null },
    });
    for (const finding of result.findings) {
      expect(Object.keys(finding).sort()).toEqual(
        ['basis', 'evidence', 'formula', 'message', 'params', 'rule', 'severity', 'status', 'where'].sort(),
      );
    }
  });

  it('asks about what is not one amount, and shows how to write it', async () => {
    const { result } = await check('Category,Amount\nEquipment,about 3m\nTesting,200000');
    expect(result.outcome).toBe('question');
    expect(result.questions[0].about).toMatch(/^BUD-NUM-00\d:1$/);
    expect(result.questions[0].message.en).toContain('about 3m');
    expect(result.questions[0].message.zh).toContain('about 3m');
  });

  it('is empty on stdout and one clear line when the file is not there', async () => {
    const { session, printed } = sessionOf();
    await expect(checkBudgetCommand(['nothing.csv', '--json'], session)).rejects.toThrow(UsageError);
    expect(printed).toEqual([]);
  });
});

describe('exit codes', () => {
  it('are 0 for a budget with problems, and 1 with --strict', async () => {
    expect((await check(PASTED)).exit).toBe(0);
    expect((await check(PASTED, ['--strict'])).exit).toBe(1);
  });

  it.each([
    ['an unknown option', ['budget.txt', '--strickt']],
    ['no file', []],
    ['two files', ['budget.txt', 'call.json']],
    ['a call that is no JSON', ['budget.txt', '--call', 'budget.txt']],
    ['a call without its source', ['budget.txt', '--call', 'bad.json']],
  ])('refuse %s with one line in both languages', async (_what, args) => {
    const { session, printed } = sessionOf({
      'budget.txt': PASTED,
      'call.json': CALL,
      'bad.json': '{"cap":{"value":"1.00"}}',
    });
    const error = await checkBudgetCommand(args, session).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    if (error instanceof UsageError) expect(error.said.zh).toMatch(/\p{Script=Han}/u);
    expect(printed).toEqual([]);
  });
});

describe('the report for people', () => {
  it.each([
    ['en', 'There are problems to correct.', 'Cap ¥5,000,000'],
    ['zh', '发现问题，需要修改。', '资助上限 500万元'],
  ] as const)('leads with the verdict and the totals, in %s', async (lang, verdict, cap) => {
    const { session, text } = sessionOf({ 'budget.txt': PASTED }, lang);
    await checkBudgetCommand(['budget.txt', '--lang', lang], session);
    expect(text().startsWith(verdict)).toBe(true);
    expect(text()).toContain(cap);
  });
});

describe('the total that a Chinese report names', () => {
  it.each([
    ['设备购置,5750000,2875000,2875000\n合计,5750000,2875000,2875000', '（表列合计575万元）'],
    ['设备购置,5750000,2875000,2875000', '（表内未列合计）'],
  ])('is the one of the table, or is told to be missing', async (rows, says) => {
    const { session, printed } = sessionOf({ 'budget.txt': `科目,金额（元）,企业,火炬资助\n${rows}` }, 'zh');
    await checkBudgetCommand(['budget.txt'], session);
    expect(printed.join('\n').replaceAll(' ', '')).toContain(says);
  });
});
