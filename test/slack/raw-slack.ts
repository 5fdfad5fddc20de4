import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

export interface Call {
  readonly method: string;
  readonly args: Record<string, string>;
  readonly ts: string;
}

/** The least Slack that a test has in its hand: it sends any envelope any number of times and keeps what comes. */
export interface RawSlack {
  readonly slackApiUrl: string;
  readonly calls: Call[];
  /** What threads hang on: looked up before the replies. */
  readonly roots: { readonly ts: string; readonly bot_id: string; readonly text: string }[];
  /** Envelope ids as they were acknowledged. */
  readonly acks: string[];
  /** How often each kind of call, after some that work, is answered otherwise: an error, or 429 with seconds. */
  readonly refuse: Map<
    string,
    { times: number; after?: number } & ({ error: string } | { retryAfter: number })
  >;
  /** Is told of each call that is taken; its answer waits for it. */
  taken: (call: Call) => void | Promise<void>;
  /** Delivers a payload over one of the connections; answers the envelope's id. */
  send(type: 'events_api' | 'slash_commands' | 'interactive', payload: object, connection?: number): string;
  connections(): number;
  drop(): void;
  posted(): Call[];
  /** Files that it has, by id. */
  readonly files: Map<string, { readonly name: string; readonly text: string }>;
  stop(): Promise<void>;
}

/** Starts it on 127.0.0.1. */
export async function rawSlack(): Promise<RawSlack> {
  const calls: Call[] = [];
  const roots: RawSlack['roots'] = [];
  const acks: string[] = [];
  const refuse: RawSlack['refuse'] = new Map();
  const sockets: WebSocket[] = [];
  let count = 0;

  const files: RawSlack['files'] = new Map();

  const server = createServer(async (request, response) => {
    const [, handed] = /^\/files\/(\w+)$/.exec(request.url ?? '') ?? [];
    if (handed !== undefined) {
      response.end(files.get(handed)?.text);
      return;
    }
    const method = (request.url ?? '').replace('/api/', '');
    const args = await readArgs(request);
    const refusal = refuse.get(method);
    if (refusal?.after) refusal.after -= 1;
    else if (refusal && refusal.times > 0) {
      refusal.times -= 1;
      if ('retryAfter' in refusal) {
        response.writeHead(429, { 'retry-after': String(refusal.retryAfter) }).end();
        return;
      }
      // A response address says so by its status.
      if (method === 'respond') response.writeHead(404);
      response.end(JSON.stringify({ ok: false, error: refusal.error }));
      return;
    }
    count += 1;
    const ts = `1700000000.${String(count).padStart(6, '0')}`;
    const call = { method, args, ts };
    calls.push(call);
    await slack.taken(call);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, ts, ...answerTo(method, args) }));
  });
  const hub = new WebSocketServer({ server, path: '/link' });
  hub.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('close', () => sockets.splice(sockets.indexOf(socket), 1));
    socket.on('message', (data) =>
      acks.push((JSON.parse(String(data)) as { envelope_id: string }).envelope_id),
    );
    socket.send(JSON.stringify({ type: 'hello' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const answerTo = (method: string, args: Call['args']): object => {
    if (method === 'files.info') return { file: fileOf(args.file ?? '') };
    if (method === 'auth.test') return { user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' };
    if (method === 'apps.connections.open') return { url: `ws://127.0.0.1:${port}/link` };
    if (method === 'conversations.replies')
      return {
        messages: [...roots, ...calls.filter(({ method: of }) => of === 'chat.postMessage').map(asMessage)],
      };
    return {};
  };

  const fileOf = (id: string) => ({
    id,
    name: files.get(id)?.name,
    url_private: `http://127.0.0.1:${port}/files/${id}`,
  });

  const slack: RawSlack = {
    files,
    taken: () => {},
    slackApiUrl: `http://127.0.0.1:${port}/api/`,
    calls,
    acks,
    roots,
    refuse,
    send(type, payload, connection = 0) {
      const envelope_id = `env-${Math.random()}`;
      const socket = sockets[connection % sockets.length];
      socket?.send(
        JSON.stringify({ type, envelope_id, payload, accepts_response_payload: type !== 'events_api' }),
      );
      return envelope_id;
    },
    connections: () => sockets.length,
    drop: () => sockets.at(0)?.terminate(),
    posted: () => calls.filter(({ method }) => method === 'chat.postMessage'),
    async stop() {
      for (const socket of sockets) socket.terminate();
      hub.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
  return slack;
}

function asMessage({ ts, args }: Call): object {
  return { ts, metadata: args.metadata === undefined ? undefined : JSON.parse(args.metadata) };
}

async function readArgs(request: IncomingMessage): Promise<Record<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const sent = Buffer.concat(chunks).toString();
  if (!sent.startsWith('{')) return Object.fromEntries(new URLSearchParams(sent));
  const entries = Object.entries(JSON.parse(sent) as Record<string, unknown>);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

/** A mention in a channel, as Slack sends it. */
export function mention(
  text: string,
  more: {
    ts?: string;
    event_id?: string;
    channel?: string;
    as?: 'app_mention' | 'message';
    files?: readonly string[];
  } = {},
) {
  const ts = more.ts ?? '1800000000.000100';
  const channel = more.channel ?? 'C1';
  return {
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: more.event_id ?? `Ev${ts}`,
    event: {
      type: more.as ?? 'app_mention',
      channel,
      channel_type: channel.startsWith('D') ? 'im' : 'channel',
      user: 'U1',
      text,
      ts,
      event_ts: ts,
      ...(more.files && { files: more.files.map((id) => ({ id, name: `${id}.md` })) }),
    },
    authorizations: [
      { team_id: 'T1', enterprise_id: null, user_id: 'UBOT', is_bot: true, is_enterprise_install: false },
    ],
  };
}

/** A pressed button, as Slack sends it. */
export function press(
  action_id: string,
  value: string,
  more: { channel?: string; message?: string; ephemeral?: boolean; response_url?: string; at?: string } = {},
) {
  const { channel = 'D1', message = '1700000000.000001', response_url } = more;
  return {
    type: 'block_actions',
    team: { id: 'T1' },
    user: { id: 'U1' },
    channel: { id: channel },
    container: { type: 'message', message_ts: message, is_ephemeral: more.ephemeral ?? false },
    trigger_id: '1',
    ...(response_url === undefined ? {} : { response_url }),
    actions: [{ type: 'button', action_id, block_id: 'b', value, action_ts: more.at ?? '1800000001.000000' }],
  };
}
