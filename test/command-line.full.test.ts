import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** A built program as a script or a shell runs it. */
function run(program: 'cli' | 'main', args: readonly string[], env: Record<string, string> = {}, input = '') {
  const clean = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${DIST}${program}.js`, ...args], {
    env: clean,
    input,
    encoding: 'utf8',
    cwd: '/tmp',
  });
  return { status, stdout, stderr };
}

const BUDGET = 'Category,Amount,Company,Grant\nEquipment procurement,300,200,100\n';

describe('the command line', () => {
  it('prints one JSON value and nothing else, with exit 0', () => {
    const { status, stdout, stderr } = run('cli', ['check', 'budget', '-', '--json'], {}, BUDGET);
    expect(JSON.parse(stdout).outcome).toBe('question');
    expect([status, stderr]).toEqual([0, '']);
  });

  it.each([
    ['an unknown command', ['bake', 'bread'], 'bake bread'],
    ['an unknown option', ['ask', 'x', '--loud'], '--loud'],
    ['a file that is not there', ['check', 'budget', 'nothing.csv'], 'nothing.csv'],
    ['an instant that is none', ['ask', 'x', '--at', 'tomorrow'], 'tomorrow'],
    ['an instant without its offset', ['check', 'deadline', '--at', '2025-09-15T10:00:00'], 'offset'],
    ['a word that every object has', ['toString'], 'toString'],
    ['a third language', ['ask', 'x', '--lang', 'fr'], '--lang'],
  ])('ends with exit 2 and one line on stderr for %s', (_what, args, says) => {
    const { status, stdout, stderr } = run('cli', args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('reads a spreadsheet’s text in GB 18030 as it reads UTF-8', () => {
    // 设备采购,300,200,100 under 费用,金额（万元）,企业,资助 as Chinese Excel saves it.
    const gb = Buffer.from(
      'b7d1d3c32cbdf0b6eea3a8cdf2d4aaa3a92cc6f3d2b52cd7cad6fa0ac9e8b1b8b2c9b9ba2c3330302c3230302c3130300a',
      'hex',
    );
    const { stdout } = spawnSync(process.execPath, [`${DIST}cli.js`, 'check', 'budget', '-', '--json'], {
      input: gb,
    });
    expect(JSON.parse(String(stdout)).lines).toMatchObject([
      { category: '设备采购', amountFen: '300000000' },
    ]);
  });

  it.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles'])('answers the same with TZ=%s', (TZ) => {
    const at = ['--at', '2025-09-14T16:30:00Z', '--json'];
    expect(JSON.parse(run('cli', ['check', 'deadline', ...at], { TZ }).stdout)).toMatchObject({
      today: '2025-09-15',
      status: 'due-today',
    });
  });

  it('speaks Chinese where the locale does', () => {
    expect(run('cli', ['help'], { LANG: 'zh_CN.UTF-8' }).stdout).toContain('依据项目文本作答');
  });

  it('reads a whole file of questions through a pipe that closes early', () => {
    const shell = `printf '{"id":"1","question":"hi"}\\n%.0s' $(seq 200) | node ${DIST}cli.js ask --file - | head -1`;
    const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', shell], {
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout).id).toBe('1');
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('npm start', () => {
  it.each([
    ['one token of two', { SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN missing'],
    [
      'tokens in each other’s place',
      { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' },
      'must start with xoxb-',
    ],
  ])('with %s says in one line what is missing, and starts nothing', (_what, env, says) => {
    const { status, stdout, stderr } = run('main', [], env);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(says);
  });

  it('with tokens that Slack refuses says so in one line, without a stack', () => {
    const env = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      // Nothing listens there: the same path as a Slack that cannot be reached.
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
      TORCH_DATA: '/tmp/torch-command-line-test',
    };
    const { status, stderr } = run('main', [], env);
    expect(status).toBe(1);
    expect(stderr).toContain('Slack');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
