import { describe, expect, it } from 'vitest';
import { forbidTracing, readSettings } from '../src/config.ts';

const settingsOf = (env: Record<string, string>) => {
  const result = readSettings(env);
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.en).join('\n'));
  return result.settings;
};
const problemsOf = (env: Record<string, string>) => {
  const result = readSettings(env);
  return result.ok ? [] : result.problems;
};

const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const model = { TORCH_MODEL_URL: 'http://127.0.0.1:8000/v1', TORCH_MODEL_KEY: 'none', TORCH_MODEL: 'local' };

describe('the settings', () => {
  it('need nothing: the local Slack, no model, files under ./data', () => {
    expect(settingsOf({})).toMatchObject({
      slack: null,
      model: null,
      dataFolder: './data',
      cycle: '2025',
      port: 4747,
    });
  });

  it('take a blank line of .env as not set', () => {
    expect(settingsOf({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', TORCH_DATA: '' })).toMatchObject({
      slack: null,
      dataFolder: './data',
    });
  });

  it('connect to Slack with both tokens', () => {
    expect(settingsOf(slack).slack).toEqual({ botToken: 'xoxb-1', appToken: 'xapp-1', apiUrl: undefined });
  });

  it('name a model with all three of its settings', () => {
    expect(settingsOf(model).model).toEqual({
      baseUrl: 'http://127.0.0.1:8000/v1',
      apiKey: 'none',
      model: 'local',
      tokens: { user: 300_000, team: 3_000_000 },
    });
  });

  it.each([
    ['as set', { TORCH_MODEL_USER_TOKENS: '1000', TORCH_MODEL_TEAM_TOKENS: '0' }, { user: 1000, team: 0 }],
    ['as usual where empty', { TORCH_MODEL_USER_TOKENS: '' }, { user: 300_000, team: 3_000_000 }],
  ])('limit what a model may spend, %s', (_says, env, tokens) => {
    expect(settingsOf({ ...model, ...env }).model?.tokens).toEqual(tokens);
  });

  it('switch off what the model’s packages would report elsewhere', () => {
    const env = { LANGSMITH_TRACING: 'true', LANGCHAIN_API_KEY: 'x', langsmith_endpoint: 'y', LANG: 'C' };
    forbidTracing(env);
    expect(env).toEqual({ LANG: 'C' });
  });

  it('name an endpoint for embeddings with all three of its settings', () => {
    const env = {
      TORCH_EMBED_URL: 'http://127.0.0.1:11434/v1',
      TORCH_EMBED_KEY: 'none',
      TORCH_EMBED_MODEL: 'bge',
    };
    expect(settingsOf({}).embeddings).toBeNull();
    expect(settingsOf(env).embeddings).toEqual({
      baseUrl: 'http://127.0.0.1:11434/v1',
      apiKey: 'none',
      model: 'bge',
    });
    expect(problemsOf({ ...env, TORCH_EMBED_KEY: '' })[0]?.en).toContain('TORCH_EMBED_KEY missing');
  });

  it.each([
    ['a bot token alone', { SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN missing'],
    ['an app token alone', { SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN missing'],
    ['a model without a key', { ...model, TORCH_MODEL_KEY: '' }, 'TORCH_MODEL_KEY missing'],
    [
      'tokens in each other’s place',
      { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xapp-1' },
      'must start with xoxb-',
    ],
    ['a port that is none', { TORCH_PORT: '70000' }, 'TORCH_PORT must be a port'],
    ['a port in words', { TORCH_PORT: 'http' }, 'TORCH_PORT must be a port'],
    [
      'an address that is none',
      { ...model, TORCH_MODEL_URL: 'localhost' },
      'TORCH_MODEL_URL must be an address',
    ],
    ['a limit that is no number', { TORCH_MODEL_USER_TOKENS: 'many' }, 'TORCH_MODEL_USER_TOKENS must be'],
    ['another database', { TORCH_DATABASE_URL: 'mysql://x' }, 'TORCH_DATABASE_URL must be an address'],
  ])('refuse %s and say what to set', (_what, env, says) => {
    const [problem] = problemsOf(env);
    expect(problem?.en).toContain(says);
    expect(problem?.zh).toMatch(/[一-鿿]/);
  });

  it('tell every problem at once', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: 'xoxb-1', TORCH_PORT: '0' })).toHaveLength(2);
  });

  it('never repeat a value, which may be a secret', () => {
    const secret = 'xoxp-very-secret';
    expect(JSON.stringify(problemsOf({ SLACK_BOT_TOKEN: secret }))).not.toContain(secret);
  });

  it('warn of a TORCH_ name that is not a setting', () => {
    const result = readSettings({ TORCH_DTAA: '/tmp' });
    expect(result.ok && result.warnings[0]?.en).toContain('TORCH_DTAA');
  });

  it('take the terminal’s language from the locale', () => {
    expect([settingsOf({ LANG: 'zh_CN.UTF-8' }).lang, settingsOf({ LANG: 'en_US.UTF-8' }).lang]).toEqual([
      'zh',
      'en',
    ]);
  });
});
