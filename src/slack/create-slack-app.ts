import { App, webApi } from '@slack/bolt';
import type { Advisor } from '../advisor/advisor.ts';
import { MAX_FILE_BYTES } from '../intake/files/read-budget-file.ts';
import type { Store } from '../store/store.ts';
import { boltLogger, errorName, type Log } from './bolt-logger.ts';
import { createDelivery } from './delivery.ts';
import { createFiles } from './files.ts';
import { createHandOver } from './hand-over.ts';
import { Lanes } from './lanes.ts';
import { onActions } from './listeners/actions.ts';
import { onAnswerForms } from './listeners/answer-forms.ts';
import { onCommands } from './listeners/commands.ts';
import { onCompareForms } from './listeners/compare-forms.ts';
import { onDirectMessage } from './listeners/direct-message.ts';
import { onDraftForms } from './listeners/draft-forms.ts';
import { onFactsForms } from './listeners/facts-forms.ts';
import { onForms } from './listeners/forms.ts';
import { onHomeOpened } from './listeners/home-opened.ts';
import { onMention } from './listeners/mention.ts';
import { onOpenForms } from './listeners/open-forms.ts';
import { onRepairForms } from './listeners/repair-forms.ts';
import { onSessionStopped } from './listeners/session-stopped.ts';
import { onShortcuts } from './listeners/shortcuts.ts';
import { onToldForms } from './listeners/told-forms.ts';
import { onUninstalled } from './listeners/uninstalled.ts';
import type { Parts } from './parts.ts';
import { createRespond } from './respond.ts';
import { apologize, runWork } from './run-work.ts';
import { SocketReceiver } from './socket-receiver.ts';
import { createWorker } from './worker.ts';

export interface SlackAppOptions {
  readonly settings: {
    readonly botToken: string;
    readonly appToken: string;
    /** For stand-ins; undefined is Slack's own. Never left out: a bot must not reach Slack by a slip. */
    readonly apiUrl: string | undefined;
  };
  readonly advisor: Advisor;
  readonly store: Store;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Waits before a second and third attempt, in ms. */
  readonly backOff?: readonly number[];
}

export interface SlackApp {
  /** Rejects with one clear sentence when Slack does not take the tokens or cannot be reached. */
  start(): Promise<void>;
  /** Takes nothing new, waits up to `grace` ms for what runs; the rest is answered after the next start. */
  stop(grace?: number): Promise<void>;
}

const TIMEOUT_MS = 10_000;
const GRACE_MS = 10_000;
const CONNECTIONS = 2;

/** The bot on Slack: Bolt in Socket Mode, the inbox, and the worker that answers. */
export function createSlackApp({ settings, advisor, store, log, clock, backOff }: SlackAppOptions): SlackApp {
  const { botToken, appToken, apiUrl } = settings;
  const logger = boltLogger(log);
  // A call is never repeated behind our back: the worker does that, and looks first whether it got through.
  const clientOptions = {
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger,
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  };
  const client = new webApi.WebClient(botToken, clientOptions);
  const lanes = new Lanes();
  const delivery = createDelivery({
    client,
    store,
    lanes,
    respond: createRespond(apiUrl, log),
    log,
  });
  const files = createFiles({ client, botToken, apiUrl, maxBytes: MAX_FILE_BYTES, lanes, log });
  const parts: Parts = { advisor, store, client, delivery, files, clock, log };
  const worker = createWorker({
    store,
    run: (job, signal) => runWork(parts, job, signal),
    apologize: (job) => apologize(parts, job),
    clock,
    log,
    ...(backOff === undefined ? {} : { backOff }),
  });
  const receiver = new SocketReceiver({ appToken, connections: CONNECTIONS, clientOptions, logger, log });
  const identity: { botId?: string; botUserId?: string } = {};
  const app = new App({
    receiver,
    logger,
    clientOptions,
    convoStore: false,
    authorize: async () => ({ botToken, ...identity }),
  });
  // Thrown on, so that what could not be stored is not acknowledged.
  app.error(async (error) => {
    throw error;
  });
  const handOver = createHandOver(store, clock);
  for (const listen of [
    onMention,
    onDirectMessage,
    onShortcuts,
    onHomeOpened,
    onActions,
    onForms,
    onAnswerForms,
    onDraftForms,
    onRepairForms,
    onToldForms,
    onCompareForms,
    onUninstalled,
  ])
    listen(app, handOver, store);
  onCommands(app, handOver, store, advisor);
  onFactsForms(app, handOver, advisor);
  onOpenForms(app, store, advisor);
  onSessionStopped(app, worker);

  return {
    async start() {
      try {
        const { bot_id, user_id } = await client.auth.test();
        Object.assign(identity, { botId: bot_id, botUserId: user_id });
        await app.start();
      } catch (error) {
        throw new Error(`Slack does not let the bot in: ${errorName(error)}`, { cause: error });
      }
      worker.start();
      log.info({ connections: CONNECTIONS }, 'Connected to Slack');
    },
    async stop(grace = GRACE_MS) {
      await app.stop();
      await worker.stop(grace);
    },
  };
}
