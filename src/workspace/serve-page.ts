import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { findChannel, findFile } from './core.ts';
import type { JsonObject } from './json.ts';
import { makeSecret } from './make-id.ts';
import type { MethodContext } from './methods/method.ts';
import { APP_ACTIONS } from './person-actions/app-actions.ts';
import { MESSAGE_ACTIONS } from './person-actions/message-actions.ts';
import { type PersonAction, placeOf } from './person-actions/person-action.ts';
import { snapshot } from './person-actions/snapshot.ts';
import { VIEW_ACTIONS } from './person-actions/view-actions.ts';
import { RequestError, readJsonBody } from './read-request.ts';
import type { RequestGuard } from './request-guard.ts';
import { sendFile, sendJson, sendResponse } from './send-response.ts';
import { same } from './serve-bot.ts';
import { SlackError } from './slack-error.ts';
import { MOST_BYTES } from './stored-files.ts';

const ACTIONS: { readonly [name: string]: PersonAction } = {
  ...MESSAGE_ACTIONS,
  ...APP_ACTIONS,
  ...VIEW_ACTIONS,
};
const MOST_ACTION_BYTES = 1_000_000;
/** Base64 makes a file a third longer. */
const MOST_UPLOAD_BYTES = Math.ceil(MOST_BYTES * 1.4);

const TYPES: { readonly [extension: string]: string | undefined } = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The page and what it calls. */
export interface PageServer {
  serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
  /** Whether a request carries this start's session. */
  hasSession(request: IncomingMessage): boolean;
}

/** Makes the page's server. The session is new with every start, so an old tab must load anew. */
export function createPageServer(
  context: MethodContext,
  guard: RequestGuard,
  pageDir: URL,
  port: () => number,
  welcome: object | undefined,
): PageServer {
  const session = makeSecret();
  // Cookies do not keep ports apart; the name does.
  const cookie = () => `workspace_session_${port()}`;
  const hasSession = (request: IncomingMessage) => {
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
    return pairs.some(([name, value]) => name === cookie() && same(value ?? '', session));
  };

  const runAction = async (request: IncomingMessage, response: ServerResponse, name: string) => {
    if (request.method !== 'POST') throw new RequestError(405, 'Only POST is taken here.');
    if (!guard.fromOurPage(request))
      throw new RequestError(403, 'Only the workspace’s own page may do this.');
    if (!hasSession(request)) throw new RequestError(401, 'The session has ended. Load the page again.');
    const body = await readJsonBody(request, name === 'upload' ? MOST_UPLOAD_BYTES : MOST_ACTION_BYTES);
    sendJson(response, 200, await act(name, body));
  };

  const act = async (name: string, body: JsonObject): Promise<JsonObject> => {
    try {
      const place = placeOf(context.core, body.person === undefined ? firstPerson(context, body) : body);
      if (name === 'snapshot')
        return { ok: true, person: place.person, ...snapshot(context.core, place, welcome) };
      const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
      if (!action) throw new SlackError('unknown_action');
      return { ok: true, ...(await action(context, place, body)) };
    } catch (error) {
      if (error instanceof SlackError) return error.body();
      throw error;
    }
  };

  return {
    hasSession,
    async serve(request, response, url) {
      const path = url.pathname;
      if (path.startsWith('/page-api/')) return runAction(request, response, path.slice('/page-api/'.length));
      if (request.method !== 'GET') throw new RequestError(405, 'Only GET is taken here.');
      if (!guard.mayBeShown(request)) throw new RequestError(403, 'Open the workspace by its own address.');
      if (path.startsWith('/page-file/')) {
        if (!hasSession(request)) throw new RequestError(401, 'The session has ended. Load the page again.');
        return showFile(context, response, url);
      }
      const name = path === '/' ? 'index.html' : path.slice(1);
      const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
      // One folder, plain names: nothing outside it can be asked for.
      if (!type || !/^[a-z0-9-]+\.[a-z]+$/.test(name)) throw new RequestError(404, 'There is nothing here.');
      const bytes = readPage(pageDir, name);
      const headers = { 'content-type': type };
      if (path !== '/') return sendResponse(response, 200, bytes, headers);
      const setCookie = `${cookie()}=${session}; HttpOnly; SameSite=Strict; Path=/`;
      sendResponse(response, 200, bytes, { ...headers, 'set-cookie': setCookie });
    },
  };
}

function readPage(pageDir: URL, name: string): Buffer {
  try {
    return readFileSync(new URL(name, pageDir));
  } catch {
    if (name !== 'index.html') throw new RequestError(404, 'There is nothing here.');
    // The session is given all the same: everything but the looks works without the built page.
    return Buffer.from('<!doctype html><title>Not built</title><p>The page is not built yet: npm run build');
  }
}

function showFile({ core }: MethodContext, response: ServerResponse, url: URL): void {
  const id = url.pathname.slice('/page-file/'.length);
  const file = findFile(core, id);
  const person = url.searchParams.get('person') ?? '';
  const seen =
    file?.user === person || file?.channels.some((at) => findChannel(core, at)?.members.includes(person));
  const bytes = file?.complete && seen ? core.file.readBytes(id) : undefined;
  if (!file || !bytes) throw new RequestError(404, 'There is no such file.');
  sendFile(response, bytes, file, url.searchParams.has('download'));
}

/** A tab that has not said who it is yet begins as the first person. */
function firstPerson({ core }: MethodContext, body: JsonObject): JsonObject {
  return { ...body, person: core.state.people[0]?.id ?? '' };
}
