import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { SLACK_LIMITS } from '../slack-limits.ts';
import { type Core, createCore } from './core.ts';
import type { Json } from './json.ts';
import { createPageFeed, type PageFeed } from './page-feed.ts';
import { RequestError } from './read-request.ts';
import { createRequestGuard, type RequestGuard } from './request-guard.ts';
import { createResponseUrls } from './response-urls.ts';
import { sendResponse } from './send-response.ts';
import { serveBot } from './serve-bot.ts';
import { createPageServer, type PageServer } from './serve-page.ts';
import { readManifest } from './slack-manifest.ts';
import { createSocketHub } from './socket-hub.ts';
import { openStateFile } from './state-file.ts';
import { createTriggers } from './triggers.ts';
import type { BothLanguages } from './workspace-state.ts';

/** What the first screen says and offers; a button sends its text as the person, to a channel or to the bot. */
export interface Welcome {
  readonly sentence: BothLanguages;
  readonly buttons: readonly {
    readonly label: BothLanguages;
    readonly kind: 'message' | 'command';
    readonly channel: 'general' | 'dm';
    readonly text: BothLanguages;
  }[];
}

/** What a workspace is started with. */
export interface WorkspaceOptions {
  /** A Slack app manifest, parsed. */
  readonly manifest: unknown;
  /** Where the state is kept; files lie in a folder beside it. */
  readonly dataFile: string;
  /** 0 takes any. One that is taken is no failure: the next free one is used. */
  readonly port: number;
  readonly now: () => Date;
  /** The built page; beside this module when left out. */
  readonly pageDir?: URL;
  readonly welcome?: Welcome;
  /** Milliseconds an acknowledgement may take; retries of events are scaled with it. Slack's 3 s. */
  readonly redeliverAfterMs?: number;
  readonly log?: (says: string) => void;
}

/** A running workspace, and what an app needs to join it. */
export interface Workspace {
  /** For people: the page. */
  readonly url: string;
  /** For the app: `clientOptions.slackApiUrl`. */
  readonly slackApiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly botUserId: string;
  stop(): Promise<void>;
}

/** Ports tried after a preferred one that is taken. */
const MORE_PORTS = 20;
/** Bytes of one WebSocket message from an app: an acknowledgement with a full view. */
const MOST_SOCKET_BYTES = 2_000_000;
/** How long a connection may be idle, in ms: far above what a caller keeps one for. */
const IDLE_MS = 60_000;

/**
 * Starts a local stand-in for Slack on 127.0.0.1: Web API and Socket Mode for an app, and a page for people.
 * Everything stays on this machine.
 */
export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const log = options.log ?? (() => {});
  const file = openStateFile(options.dataFile, options.now, log);
  const tellConnected = () => core.publish({ kind: 'connected', connected: hub.connections() > 0 });
  const hub = createSocketHub(options.redeliverAfterMs ?? SLACK_LIMITS.acknowledgeMs, log, tellConnected);
  const manifest = readManifest(options.manifest as Json);
  const core: Core = createCore({ file, manifest, hub, now: options.now, log });
  const context = { core, triggers: createTriggers(core), responseUrls: createResponseUrls(core) };
  let port = 0;
  const guard = createRequestGuard(() => port);
  const pageDir = options.pageDir ?? new URL('./page/', import.meta.url);
  const page = createPageServer(context, guard, pageDir, () => port, options.welcome);
  const feed = createPageFeed(core);
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => refuse(response, error, log));
  });
  // A caller keeps a connection for some seconds; closed at the same second here, a busy machine's next call is lost.
  server.keepAliveTimeout = IDLE_MS;

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    if (!guard.hostIsOurs(request)) throw new RequestError(421, 'This is not the address of the workspace.');
    const url = addressOf(request, core.origin);
    if (!url) throw new RequestError(400, 'This is no address.');
    if (guard.fromNoBrowser(request) && (await serveBot(context, request, response, url))) return;
    await page.serve(request, response, url);
  };

  port = await listen(server, options.port);
  core.origin = `http://127.0.0.1:${port}`;
  const sockets = takeUpgrades(server, core, guard, page, feed);
  // A new workspace is saved at once: its tokens must be the same after the next start.
  file.flush();
  const { secrets, ids } = core.state;
  return {
    url: `${core.origin}/`,
    slackApiUrl: `${core.origin}/api/`,
    botToken: secrets.botToken,
    appToken: secrets.appToken,
    signingSecret: secrets.signingSecret,
    botUserId: ids.botUser,
    async stop() {
      hub.stop();
      feed.stop();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      file.flush();
    },
  };
}

/** Listens on 127.0.0.1 only, on the preferred port or one of the next. */
async function listen(server: Server, preferred: number): Promise<number> {
  for (let port = preferred; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port >= preferred + MORE_PORTS) throw error;
    }
  }
}

/** WebSockets: /link for apps with a ticket, /page-feed for tabs with a session. Everything else is cut off. */
function takeUpgrades(
  server: Server,
  core: Core,
  guard: RequestGuard,
  page: PageServer,
  feed: PageFeed,
): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_SOCKET_BYTES });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const url = addressOf(request, core.origin);
    const take = (connect: (socket: Parameters<PageFeed['connect']>[0]) => void) =>
      sockets.handleUpgrade(request, stream, head, connect);
    if (url?.pathname === '/page-feed' && guard.fromOurPage(request) && page.hasSession(request)) {
      return take((socket) => feed.connect(socket, request));
    }
    const ticket = url?.searchParams.get('ticket') ?? '';
    const room = core.hub.connections() < SLACK_LIMITS.socketConnections;
    const mayLink = url?.pathname === '/link/' && guard.hostIsOurs(request) && guard.fromNoBrowser(request);
    if (mayLink && room && core.hub.redeem(ticket)) {
      return take((socket) => core.hub.connect(socket, core.state.ids.app));
    }
    stream.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
  });
  return sockets;
}

/** Says what was wrong with a request; what is wrong with us goes to the log only. */
function refuse(response: ServerResponse, error: unknown, log: (says: string) => void): void {
  if (error instanceof RequestError) {
    // What was too large is left unread, so the line cannot carry another request.
    sendResponse(response, error.status, error.message, error.status === 413 ? { connection: 'close' } : {});
    return;
  }
  log(`The local workspace failed at a request: ${String(error)}`);
  sendResponse(response, 500, 'The local workspace failed at this. Its log says why.');
}

/** The address asked for; undefined when it is none. */
function addressOf(request: IncomingMessage, origin: string): URL | undefined {
  const path = request.url ?? '/';
  return URL.canParse(path, origin) ? new URL(path, origin) : undefined;
}
