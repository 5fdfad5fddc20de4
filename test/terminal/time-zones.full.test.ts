import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const ZONES = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'] as const;

/** Half an hour into 15 September 2025 in Shanghai; the day before everywhere west of it. */
const AT = '2025-09-14T16:30:00Z';

const BUDGET =
  '科目,金额（万元）,企业自筹,火炬资助\n设备购置,700,400,300\n检测,220,100,120\n合计,920,500,420';
const SENTENCES = 'We rent, the lease ends on 15 September 2025. Our HNTE certificate expires on 2025-09-14.';
const DOCUMENTS = 'Tax compliance certificate: have, until 2025-09-14\nAudited statements: in progress';
const CASH = 'month,company,spending,grant\n2025-10,500000,300000,\n2025-11,,300000,\n2025-12,,,400000';

/** Every check by its words, and what it is given. */
const COMMANDS: readonly (readonly [words: string, input: string])[] = [
  ['check budget -', BUDGET],
  ['repair budget -', BUDGET.replaceAll('420', '820').replace('920,', '1320,')],
  ['check deadline', ''],
  ['check deadline --submit 2025-09-15', ''],
  ['check eligibility -', SENTENCES],
  ['check documents -', DOCUMENTS],
  ['cash -', CASH],
];

function run(words: string, input: string, TZ: string, lang: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [CLI, ...words.split(' '), '--at', AT, '--lang', lang, ...(lang === 'en' ? ['--json'] : [])],
    {
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', TZ },
      input,
      encoding: 'utf8',
      cwd: '/tmp',
    },
  );
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

describe.each(['en', 'zh'])('in %s', (lang) => {
  it.each(COMMANDS)('torch %s says the same in every time zone', (words, input) => {
    const [first, ...others] = ZONES.map((zone) => run(words, input, zone, lang));
    expect(first).not.toBe('');
    for (const other of others) expect(other).toBe(first);
  });
});

it('the day is Shanghai’s', () => {
  expect(JSON.parse(run('check deadline', '', 'America/Los_Angeles', 'en'))).toMatchObject({
    today: '2025-09-15',
    status: 'due-today',
    daysLeft: 0,
  });
});
