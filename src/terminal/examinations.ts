import { access, constants, mkdir } from 'node:fs/promises';
import type { DenseLeg } from '../knowledge/dense/dense-leg.ts';
import type { Library } from '../knowledge/library.ts';
import type { Bilingual } from '../program/bilingual.ts';
import { Ailment, type Examination } from './doctor.ts';

/** What the doctor is told of the settings; tokens and keys are used, never shown. */
export interface Patient {
  readonly nodeVersion: string;
  readonly dataFolder: string;
  readonly library: Library;
  readonly slack: { readonly botToken: string; readonly apiUrl: string | undefined } | null;
  readonly model: { readonly baseUrl: string; readonly apiKey: string; readonly model: string } | null;
  readonly embeddings: { readonly baseUrl: string; readonly model: string } | null;
  /** Null without an endpoint for embeddings. */
  readonly dense: DenseLeg | null;
  /** Opens the store and closes it again. */
  readonly tryStore: () => Promise<void>;
}

const MODEL_TIMEOUT_MS = 10_000;

/** What `torch doctor` looks at, in the order a person would mend it. */
export function examinations(patient: Patient): Examination[] {
  return [
    examine('node', { en: 'Node.js', zh: 'Node.js' }, false, async () => same(patient.nodeVersion)),
    examine('knowledge', { en: 'Program text', zh: '项目文本' }, false, async () => {
      const { cycle, facts, silences } = patient.library;
      return {
        en: `cycle ${cycle}, ${facts.length} facts, ${silences.length} things the text does not say`,
        zh: `${cycle}年度，${facts.length}条事实，${silences.length}条“文本未说”`,
      };
    }),
    examine('data', { en: 'Data folder', zh: '数据目录' }, false, async () => {
      await mkdir(patient.dataFolder, { recursive: true });
      await access(patient.dataFolder, constants.W_OK);
      return same(patient.dataFolder);
    }),
    examine('store', { en: 'Store', zh: '存储' }, false, async () => {
      await patient.tryStore();
      return { en: 'opens', zh: '可以打开' };
    }),
    examine('slack', { en: 'Slack', zh: 'Slack' }, patient.slack === null, () => askSlack(patient.slack)),
    examine('model', { en: 'Model', zh: '模型' }, true, () => askModel(patient.model)),
    examine('embeddings', { en: 'Embeddings', zh: '向量检索' }, true, () => askEmbeddings(patient)),
  ];
}

function examine(id: string, name: Bilingual, optional: boolean, run: () => Promise<Bilingual>): Examination {
  return { id, name, optional, run };
}

function same(text: string): Bilingual {
  return { en: text, zh: text };
}

async function askSlack(slack: Patient['slack']): Promise<Bilingual> {
  if (slack === null) {
    throw new Ailment({ en: 'no tokens set; the local Slack is used', zh: '未设置令牌，使用本地 Slack' });
  }
  // Loaded only here: the other commands need no Slack client.
  const { webApi } = await import('@slack/bolt');
  const client = new webApi.WebClient(slack.botToken, {
    ...(slack.apiUrl && { slackApiUrl: slack.apiUrl }),
    retryConfig: { retries: 0 },
    timeout: MODEL_TIMEOUT_MS,
    logLevel: webApi.LogLevel.ERROR,
  });
  try {
    const { team, user } = await client.auth.test();
    return { en: `signed in to ${team} as ${user}`, zh: `已以 ${user} 身份登录 ${team}` };
  } catch (error) {
    const code =
      error instanceof Error && 'data' in error ? (error.data as { error?: string }).error : undefined;
    throw new Ailment({
      en: `Slack refused: ${code ?? 'not reachable'}. Check SLACK_BOT_TOKEN and that the app is installed.`,
      zh: `Slack 拒绝连接：${code ?? '无法访问'}。请核对 SLACK_BOT_TOKEN，并确认应用已安装。`,
    });
  }
}

async function askModel(model: Patient['model']): Promise<Bilingual> {
  if (model === null) {
    throw new Ailment({ en: 'none set; everything works offline', zh: '未设置，全部功能离线运行' });
  }
  const { default: OpenAI, APIError } = await import('openai');
  const client = new OpenAI({
    baseURL: model.baseUrl,
    apiKey: model.apiKey,
    maxRetries: 0,
    timeout: MODEL_TIMEOUT_MS,
  });
  try {
    await client.chat.completions.create({
      model: model.model,
      max_tokens: 1,
      messages: [{ role: 'user', content: 'ping' }],
    });
    return {
      en: `${model.model} answers at ${model.baseUrl} and words answers; questions, passages and results of the checks it calls go there, phone and identity numbers, cards and e-mail addresses replaced by marks`,
      zh: `${model.model} 在 ${model.baseUrl} 应答正常，用于撰写回答；提问、正文段落及其所调用检查的结果会发送至该处，电话、身份证号、银行卡号和邮箱以代号替换`,
    };
  } catch (error) {
    const code = error instanceof APIError ? (error.status ?? 'no connection') : 'no connection';
    throw new Ailment({
      en: `${model.baseUrl} did not answer (${code}). Check TORCH_MODEL_URL, TORCH_MODEL_KEY and TORCH_MODEL.`,
      zh: `${model.baseUrl} 未应答（${code}）。请核对 TORCH_MODEL_URL、TORCH_MODEL_KEY、TORCH_MODEL。`,
    });
  }
}

async function askEmbeddings({ embeddings, dense }: Patient): Promise<Bilingual> {
  if (embeddings === null || dense === null) {
    throw new Ailment({ en: 'none set; questions are matched by words', zh: '未设置，仅按词语检索' });
  }
  const { baseUrl, model } = embeddings;
  try {
    const kind = await dense.prepare();
    const how = {
      graph: { en: 'searched as a graph', zh: '使用图索引（HNSW）' },
      exact: {
        en: 'compared one by one (hnswlib-node is not installed)',
        zh: '逐条比对（未安装 hnswlib-node）',
      },
    }[kind];
    return {
      en: `${model} answers at ${baseUrl}; the text's vectors are kept and ${how.en}`,
      zh: `${model} 在 ${baseUrl} 应答正常；文本向量已保存，${how.zh}`,
    };
  } catch {
    throw new Ailment({
      en: `${baseUrl} gave no vectors. Check TORCH_EMBED_URL, TORCH_EMBED_KEY and TORCH_EMBED_MODEL; until then questions are matched by words.`,
      zh: `${baseUrl} 未返回向量。请核对 TORCH_EMBED_URL、TORCH_EMBED_KEY、TORCH_EMBED_MODEL；在此之前仅按词语检索。`,
    });
  }
}
