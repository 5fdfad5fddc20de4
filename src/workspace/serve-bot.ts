import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { findFile } from './core.ts';
import { type JsonObject, stringOf } from './json.ts';
import { AGENT_METHODS } from './methods/agent-methods.ts';
import { CHAT_METHODS } from './methods/chat-methods.ts';
import { CONVERSATION_METHODS } from './methods/conversation-methods.ts';
import { FILE_METHODS } from './methods/file-methods.ts';
import type { Method, MethodContext } from './methods/method.ts';
import { STREAM_METHODS } from './methods/stream-methods.ts';
import { VIEW_METHODS } from './methods/view-methods.ts';
import { RequestError, readArguments, readJsonBody, readUpload } from './read-request.ts';
import { sendJson, sendResponse } from './send-response.ts';
import { SlackError } from './slack-error.ts';
import { MOST_BYTES } from './stored-files.ts';

/** Bytes of one call; fifty full blocks are under 1 MB even as Chinese in JSON escapes. */
const MOST_CALL_BYTES = 4_000_000;

const METHODS: { readonly [name: string]: Method } = {
  ...AGENT_METHODS,
  ...CHAT_METHODS,
  ...CONVERSATION_METHODS,
  ...FILE_METHODS,
  ...STREAM_METHODS,
  ...VIEW_METHODS,
};

/** Answers what the app sends: the Web API, uploads, downloads and response_urls. False: not the app's address. */
export async function serveBot(
  context: MethodContext,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  const path = url.pathname;
  if (path.startsWith('/api/')) {
    const args = await readArguments(request, url, MOST_CALL_BYTES);
    sendJson(response, 200, call(context, path.slice('/api/'.length), args, tokenOf(request, args)));
    return true;
  }
  if (path.startsWith('/upload/v1/') && request.method === 'POST') {
    await takeUpload(context, request, path.slice('/upload/v1/'.length));
    sendResponse(response, 200, 'OK');
    return true;
  }
  if (/^\/(commands|actions)\//.test(path) && request.method === 'POST') {
    await takeResponse(context, request, response, path);
    return true;
  }
  if (path.startsWith('/files-pri/')) {
    giveFile(context, request, response, path);
    return true;
  }
  return false;
}

function call(context: MethodContext, name: string, args: JsonObject, token: string): JsonObject {
  const { secrets } = context.core.state;
  try {
    if (!token) throw new SlackError('not_authed');
    const isBot = same(token, secrets.botToken);
    const isApp = same(token, secrets.appToken);
    if (!isBot && !isApp) throw new SlackError('invalid_auth');
    const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
    if (!method) throw new SlackError('unknown_method', [], { req_method: name });
    if (isApp !== (method.token === 'app')) throw new SlackError('not_allowed_token_type');
    const provided = context.core.manifest.scopes;
    const needed = method.scopes ?? [];
    if (needed.length > 0 && !needed.some((scope) => provided.has(scope))) {
      throw new SlackError('missing_scope', [], {
        needed: needed.join(','),
        provided: [...provided].join(','),
      });
    }
    return { ok: true, ...method.run(context, args) };
  } catch (error) {
    if (error instanceof SlackError) return error.body();
    throw error;
  }
}

function tokenOf(request: IncomingMessage, args: JsonObject): string {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return bearer ?? stringOf(args.token);
}

/** Equal, in a time that does not tell how much of it is. */
export function same(given: string, secret: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(secret);
  return a.length === b.length && timingSafeEqual(a, b);
}

async function takeUpload({ core }: MethodContext, request: IncomingMessage, id: string): Promise<void> {
  const file = findFile(core, id);
  if (!file || file.complete) throw new RequestError(404, 'There is no such upload.');
  const bytes = await readUpload(request, MOST_BYTES);
  if (bytes.length !== file.size) throw new RequestError(400, 'The file is not as long as announced.');
  core.file.writeBytes(id, bytes);
}

async function takeResponse(
  { responseUrls }: MethodContext,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const body = await readJsonBody(request, MOST_CALL_BYTES);
  try {
    responseUrls.receive(path, body);
    sendResponse(response, 200, 'ok');
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    const gone = error.code === 'used_url' || error.code === 'expired_url';
    sendJson(response, gone ? 404 : 400, error.body());
  }
}

/** url_private and url_private_download: the bot's token, as in Slack, and the scope to read files. */
function giveFile(
  { core }: MethodContext,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): void {
  const id = /^\/files-pri\/T[A-Z0-9]+-(F[A-Z0-9]+)\//.exec(path)?.[1] ?? '';
  const file = findFile(core, id);
  if (!same(tokenOf(request, {}), core.state.secrets.botToken) || !core.manifest.scopes.has('files:read')) {
    throw new RequestError(403, 'A bot token with files:read is needed.');
  }
  const bytes = file?.complete ? core.file.readBytes(id) : undefined;
  if (!file || !bytes) throw new RequestError(404, 'There is no such file.');
  sendResponse(response, 200, bytes, { 'content-type': file.mimetype });
}
