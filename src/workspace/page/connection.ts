import { type Json, type JsonObject, objectOf } from './json.ts';

const FIRST_RETRY_MS = 500;
const MOST_RETRY_MS = 5000;

/** The line to the workspace: calls, and updates as they happen. */
export interface Connection {
  /** Calls the page's API as the person of this tab. Never throws: `{ok: false, error: 'trouble'}`. */
  call(name: string, body?: JsonObject): Promise<JsonObject>;
  close(): void;
}

/** What the page does with what comes. */
export interface Listener {
  /** All anew: at the start and after every gap. */
  snapshot(raw: JsonObject): void;
  update(raw: JsonObject): void;
  /** Whether the line is up. */
  line(up: boolean): void;
}

/** Opens the line and keeps it: after a gap it loads all anew, since updates were missed. */
export function openConnection(person: string, tab: string, listener: Listener): Connection {
  let socket: WebSocket | undefined;
  let closed = false;
  let wait = FIRST_RETRY_MS;

  const call = (name: string, body: JsonObject = {}) => callPage(name, { person, tab, ...body });

  const connect = () => {
    const address = new URL('/page-feed', location.href);
    address.protocol = 'ws:';
    address.search = new URLSearchParams({ person, tab }).toString();
    const opened = new WebSocket(address);
    socket = opened;
    // Updates that come before the snapshot are kept and applied after it: none is lost.
    let early: JsonObject[] | undefined = [];
    opened.addEventListener('message', (event) => {
      const update = objectOf(JSON.parse(String(event.data)) as Json);
      if (early) early.push(update);
      else listener.update(update);
    });
    opened.addEventListener('open', async () => {
      const raw = await call('snapshot');
      if (closed || socket !== opened) return;
      if (raw.ok !== true) return opened.close();
      wait = FIRST_RETRY_MS;
      listener.snapshot(raw);
      for (const update of early ?? []) listener.update(update);
      early = undefined;
      listener.line(true);
    });
    opened.addEventListener('close', () => {
      if (closed || socket !== opened) return;
      listener.line(false);
      setTimeout(retry, wait);
      wait = Math.min(wait * 2, MOST_RETRY_MS);
    });
  };

  const retry = async () => {
    // A new start of the workspace has a new session, which loading the page gives.
    await renewSession();
    if (!closed) connect();
  };

  connect();
  return {
    call,
    close() {
      closed = true;
      socket?.close();
    },
  };
}

/** One call. A session that has ended is renewed once. */
export async function callPage(name: string, body: JsonObject): Promise<JsonObject> {
  try {
    const first = await post(name, body);
    const response = first.status === 401 ? await renewSession().then(() => post(name, body)) : first;
    if (!response.ok)
      return { ok: false, error: response.status === 413 ? 'file_uploads_too_large' : 'trouble' };
    return objectOf((await response.json()) as Json);
  } catch {
    return { ok: false, error: 'trouble' };
  }
}

function post(name: string, body: JsonObject): Promise<Response> {
  return fetch(`/page-api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function renewSession(): Promise<void> {
  await fetch('/').catch(() => {});
}
