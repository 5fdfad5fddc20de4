import { join } from 'node:path';
import { z } from 'zod';
import type { Bilingual, Lang } from './program/bilingual.ts';

/** The real Slack, when its tokens are set. */
export interface SlackSettings {
  readonly botToken: string;
  readonly appToken: string;
  /** Another Slack API address, for stand-ins; undefined is Slack's own. */
  readonly apiUrl: string | undefined;
}

/** An OpenAI-compatible endpoint. */
export interface ModelSettings {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  /** Tokens that one person, and one workspace, may spend in a day of Beijing time. */
  readonly tokens: { readonly user: number; readonly team: number };
}

/** An OpenAI-compatible endpoint for embeddings. */
export interface EmbeddingSettings {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
}

export interface Settings {
  /** Null: no tokens are set, so the local Slack is started. */
  readonly slack: SlackSettings | null;
  readonly model: ModelSettings | null;
  /** Null: questions are matched by words alone. */
  readonly embeddings: EmbeddingSettings | null;
  readonly dataFolder: string;
  /** A file in the data folder, or PostgreSQL. */
  readonly store: { readonly file: string } | { readonly connectionString: string };
  readonly cycle: string;
  /** Preferred port of the local Slack. */
  readonly port: number;
  readonly openBrowser: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** Language of the terminal where `--lang` does not say. */
  readonly lang: Lang;
}

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings; readonly warnings: readonly Bilingual[] }
  | { readonly ok: false; readonly problems: readonly Bilingual[] };

/** Parts the English of a problem from its Chinese. */
const ZH = ' ‖ ';
const PORT = `must be a port, 1 to 65535${ZH}应为 1 到 65535 之间的端口号`;

const blankIsUnset = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional());
const token = (prefix: string, page: string) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .string()
      .startsWith(prefix, `must start with ${prefix} (${page})${ZH}应以 ${prefix} 开头（${page}）`)
      .optional(),
  );
const httpUrl = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z
    .url({
      protocol: /^https?$/,
      message: `must be an address such as https://api.deepseek.com${ZH}应为网址，例如 https://api.deepseek.com`,
    })
    .optional(),
);

const TOKENS = `must be a whole number of tokens, such as 200000${ZH}应为整数（token 数），例如 200000`;
const tokens = (usual: number) =>
  z.preprocess((value) => value || usual, z.coerce.number(TOKENS).int(TOKENS).min(0, TOKENS));

const ENVIRONMENT = z.object({
  SLACK_BOT_TOKEN: token('xoxb-', 'api.slack.com/apps, Install App'),
  SLACK_APP_TOKEN: token(
    'xapp-',
    'api.slack.com/apps, Basic Information, App-Level Tokens, connections:write',
  ),
  SLACK_API_URL: httpUrl,
  TORCH_MODEL_URL: httpUrl,
  TORCH_MODEL_KEY: blankIsUnset,
  TORCH_MODEL: blankIsUnset,
  TORCH_MODEL_USER_TOKENS: tokens(300_000),
  TORCH_MODEL_TEAM_TOKENS: tokens(3_000_000),
  TORCH_EMBED_URL: httpUrl,
  TORCH_EMBED_KEY: blankIsUnset,
  TORCH_EMBED_MODEL: blankIsUnset,
  TORCH_DATA: blankIsUnset,
  TORCH_DATABASE_URL: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .string()
      .regex(
        /^postgres(ql)?:\/\//,
        `must be an address such as postgres://user:password@127.0.0.1:5432/torch${ZH}应为连接地址，例如 postgres://user:password@127.0.0.1:5432/torch`,
      )
      .optional(),
  ),
  TORCH_CYCLE: z.preprocess(
    (value) => value || '2025',
    z.string().regex(/^\d{4}$/, `must be a year such as 2025${ZH}应为年度，例如 2025`),
  ),
  TORCH_PORT: z.preprocess(
    (value) => value || '4747',
    z.coerce.number(PORT).int(PORT).min(1, PORT).max(65535, PORT),
  ),
  TORCH_OPEN: z.preprocess(
    (value) => value || 'auto',
    z.enum(['auto', 'never'], `must be auto or never${ZH}只能是 auto 或 never`),
  ),
  TORCH_LOG: z.preprocess(
    (value) => value || 'warn',
    z.enum(
      ['debug', 'info', 'warn', 'error'],
      `must be debug, info, warn or error${ZH}只能是 debug、info、warn 或 error`,
    ),
  ),
});

/** Settings that only make sense together. */
const GROUPS: readonly (readonly string[])[] = [
  ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'],
  ['TORCH_MODEL_URL', 'TORCH_MODEL_KEY', 'TORCH_MODEL'],
  ['TORCH_EMBED_URL', 'TORCH_EMBED_KEY', 'TORCH_EMBED_MODEL'],
];

/** Reads the environment once; every problem is told at once, with the variable's name and never its value. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): SettingsResult {
  const parsed = ENVIRONMENT.safeParse(env);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map(wrong)),
    ...GROUPS.flatMap((group) => halfSet(group, env)),
  ];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const e = parsed.data;
  const slack =
    e.SLACK_BOT_TOKEN && e.SLACK_APP_TOKEN
      ? { botToken: e.SLACK_BOT_TOKEN, appToken: e.SLACK_APP_TOKEN, apiUrl: e.SLACK_API_URL }
      : null;
  const model =
    e.TORCH_MODEL_URL && e.TORCH_MODEL_KEY && e.TORCH_MODEL
      ? {
          baseUrl: e.TORCH_MODEL_URL,
          apiKey: e.TORCH_MODEL_KEY,
          model: e.TORCH_MODEL,
          tokens: { user: e.TORCH_MODEL_USER_TOKENS, team: e.TORCH_MODEL_TEAM_TOKENS },
        }
      : null;
  const embeddings =
    e.TORCH_EMBED_URL && e.TORCH_EMBED_KEY && e.TORCH_EMBED_MODEL
      ? { baseUrl: e.TORCH_EMBED_URL, apiKey: e.TORCH_EMBED_KEY, model: e.TORCH_EMBED_MODEL }
      : null;
  const dataFolder = e.TORCH_DATA ?? './data';
  const settings: Settings = {
    slack,
    model,
    embeddings,
    dataFolder,
    store: e.TORCH_DATABASE_URL
      ? { connectionString: e.TORCH_DATABASE_URL }
      : { file: join(dataFolder, 'torch.db') },
    cycle: e.TORCH_CYCLE,
    port: e.TORCH_PORT,
    openBrowser: e.TORCH_OPEN === 'auto' && hasDisplay(env),
    logLevel: e.TORCH_LOG,
    lang: /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en',
  };
  return { ok: true, settings, warnings: unknownNames(env) };
}

/**
 * The model's packages report every text to a third party where one of these is "true", for whatever reason it is set on
 * this machine. Nothing here may leave but to the endpoints that are set above.
 */
export function forbidTracing(env: Record<string, string | undefined>): void {
  for (const name of Object.keys(env)) if (/^(?:LANGSMITH|LANGCHAIN)_/i.test(name)) delete env[name];
}

function wrong(issue: z.core.$ZodIssue): Bilingual {
  const name = issue.path.join('.');
  const [en, zh] = issue.message.split(ZH);
  return { en: `${name} ${en}.`, zh: `${name} ${zh ?? en}。` };
}

function halfSet(group: readonly string[], env: Readonly<Record<string, string | undefined>>): Bilingual[] {
  const missing = group.filter((name) => !env[name]);
  if (missing.length === 0 || missing.length === group.length) return [];
  const set = group.filter((name) => env[name]);
  return [
    {
      en: `${missing.join(' and ')} missing: ${set.join(' and ')} is set, and they only work together. Set ${group.join(', ')}, or none of them.`,
      zh: `缺少 ${missing.join('、')}：已设置 ${set.join('、')}，这几项须同时设置。请全部设置（${group.join('、')}），或全部留空。`,
    },
  ];
}

/** A misspelt setting would otherwise have no effect and say nothing. */
function unknownNames(env: Readonly<Record<string, string | undefined>>): Bilingual[] {
  const known = new Set(Object.keys(ENVIRONMENT.shape));
  return Object.keys(env)
    .filter((name) => name.startsWith('TORCH_') && !name.startsWith('TORCH_TEST_') && !known.has(name))
    .map((name) => ({
      en: `${name} is not a setting of torch-advisor and has no effect.`,
      zh: `${name} 不是 torch-advisor 的设置项，不起作用。`,
    }));
}

function hasDisplay(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.CI || env.SSH_CONNECTION) return false;
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
