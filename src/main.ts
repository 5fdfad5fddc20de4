import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pino, { type Logger } from 'pino';
import type { Advisor } from './advisor/advisor.ts';
import { createAdvisor } from './advisor/create-advisor.ts';
import { openModel } from './advisor/model/open-model.ts';
import { forbidTracing, readSettings, type Settings, type SlackSettings } from './config.ts';
import { openDenseLeg } from './knowledge/dense/open-dense-leg.ts';
import { readKeptTerms } from './knowledge/kept-terms.ts';
import { KnowledgeError } from './knowledge/knowledge-problems.ts';
import { loadLibrary } from './knowledge/load-library.ts';
import { openStore } from './store/open-store.ts';
import { startLines } from './terminal/start-lines.ts';
import { welcome } from './terminal/welcome.ts';

const ROOT = new URL('../', import.meta.url);

/** Starts the Slack app: in the Slack whose tokens are set, else in a local Slack that it starts first. */
export async function start(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  forbidTracing(process.env);
  const read = readSettings(process.env);
  if (!read.ok) {
    process.stderr.write(`${read.problems.map(({ en, zh }) => `${en} ${zh}`).join(' ')}\n`);
    process.exitCode = 2;
    return;
  }
  for (const { en, zh } of read.warnings) process.stderr.write(`${en} ${zh}\n`);
  try {
    await run(read.settings);
  } catch (error) {
    // A broken knowledge folder is the keeper's to mend: every place in it is named, without a stack.
    if (!(error instanceof KnowledgeError)) throw error;
    refuse(error.message);
  }
}

/** One line, without a stack; exit 1, for what only the one who runs it can mend. */
function refuse(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

function slackRefusal(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return `${why}. Check SLACK_BOT_TOKEN, SLACK_APP_TOKEN and the network; npm run torch -- doctor tells more. 无法连接 Slack：请核对令牌和网络，可运行 npm run torch -- doctor 查看详情。`;
}

async function run(settings: Settings): Promise<void> {
  const log = pino({ level: settings.logLevel }, pino.destination(2));
  mkdirSync(settings.dataFolder, { recursive: true });
  const kept = new URL(`dist/kept/${settings.cycle}.`, ROOT).href;
  const library = loadLibrary(new URL('knowledge/', ROOT), settings.cycle, new URL(`${kept}parts`));
  const dense = openDenseLeg(settings.embeddings, {
    library,
    dataFolder: settings.dataFolder,
    elapsed: () => performance.now(),
    log: (line) => log.warn(line),
  });
  const store = await openStore(settings.store, Date.now());
  const model = openModel(settings.model, {
    library,
    prompts: new URL('prompts/', ROOT),
    ledger: async () => store.ledger,
    elapsed: () => performance.now(),
    log: (line) => log.warn(line),
  });
  const terms = () => readKeptTerms(new URL(`${kept}terms`), library);
  const advisor = createAdvisor(library, terms, dense, model);
  const local = settings.slack === null ? await startLocalSlack(settings, advisor, log) : null;
  const slack = settings.slack ?? local?.slack;
  if (!slack) throw new Error('Neither Slack tokens nor a local Slack.');
  // Loaded after the local Slack listens: its page is there while Bolt still loads.
  const { createSlackApp } = await import('./slack/create-slack-app.ts');
  const app = createSlackApp({ settings: slack, advisor, store, log, clock: () => Date.now() });
  try {
    await app.start();
  } catch (error) {
    await store.close();
    return refuse(slackRefusal(error));
  }
  process.stdout.write(`${startLines(local?.url ?? null)}\n`);
  if (local && settings.openBrowser) await openBrowser(local.url);
  stopOnSignals(async () => {
    await app.stop();
    await local?.stop();
    await store.close();
  });
}

async function startLocalSlack(settings: Settings, advisor: Advisor, log: Logger) {
  const { startWorkspace } = await import('./workspace/start-workspace.ts');
  const workspace = await startWorkspace({
    manifest: JSON.parse(readFileSync(new URL('manifest.json', ROOT), 'utf8')),
    dataFile: join(settings.dataFolder, 'local-slack.json'),
    port: settings.port,
    now: () => new Date(),
    welcome: welcome(advisor),
    log: (sentence) => log.warn(sentence),
  });
  const { botToken, appToken, slackApiUrl, url } = workspace;
  const slack: SlackSettings = { botToken, appToken, apiUrl: slackApiUrl };
  return { slack, url, stop: () => workspace.stop() };
}

/** A browser that does not open is no failure: the address stands on the terminal. */
async function openBrowser(url: string): Promise<void> {
  const { default: open } = await import('open');
  await open(url).catch(() => {});
}

/** The first signal finishes what is under way; a second one ends at once. */
function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await start();
