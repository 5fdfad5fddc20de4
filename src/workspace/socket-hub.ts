import { randomUUID } from 'node:crypto';
import { type RawData, WebSocket } from 'ws';
import { isObject, type Json, type JsonObject, parseJson } from './json.ts';
import { makeSecret } from './make-id.ts';

/** Events kept while no app is connected; the oldest are dropped beyond it. */
const MOST_WAITING = 1000;
/** Milliseconds between pings; Bolt gives up after 30 s without one. */
const PING_MS = 10_000;
/** Milliseconds a ticket of apps.connections.open is good for. */
const TICKET_MS = 30_000;
/** Slack retries at once, after 1 min and after 5 min: in multiples of the 3 s an acknowledgement may take. */
const RETRY_FACTORS = [0, 20, 100];

type EnvelopeType = 'events_api' | 'slash_commands' | 'interactive';

/** What came of a command or an interaction: the payload of its acknowledgement, or why there is none. */
export type Answer = { acknowledged: true; payload: JsonObject } | { acknowledged: false; why: NoAnswer };
export type NoAnswer = 'not_connected' | 'timeout';

/** The app's side of Socket Mode. */
export interface SocketHub {
  /** A secret that opens one connection. */
  ticket(): string;
  /** Takes a connection whose ticket is good; false otherwise. */
  redeem(ticket: string): boolean;
  connect(socket: WebSocket, appId: string): void;
  /** Sends an event to one connection, waits for one if there is none, and sends it again when unanswered. */
  sendEvent(payload: JsonObject): void;
  /** Sends a command or an interaction to one connection, once. */
  ask(type: 'slash_commands' | 'interactive', payload: JsonObject): Promise<Answer>;
  connections(): number;
  stop(): void;
}

interface Pending {
  readonly socket: WebSocket;
  settle(answer: Answer): void;
}

/** Starts a hub. `acknowledgeMs` is Slack's 3 s, shorter in tests; retries are scaled with it. */
export function createSocketHub(
  acknowledgeMs: number,
  log: (says: string) => void,
  onChange: () => void = () => {},
): SocketHub {
  const sockets: WebSocket[] = [];
  const tickets = new Map<string, number>();
  const waiting: { payload: JsonObject; attempt: number }[] = [];
  const pending = new Map<string, Pending>();
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;

  const later = (ms: number, run: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
    return timer;
  };

  /** The open connection whose turn it is: each envelope goes to one of them only. */
  const nextSocket = () => {
    const socket = sockets.shift();
    if (socket) sockets.push(socket);
    return socket;
  };

  const send = (type: EnvelopeType, payload: JsonObject, extra: JsonObject = {}): Promise<Answer> => {
    const socket = nextSocket();
    if (!socket) return Promise.resolve({ acknowledged: false, why: 'not_connected' });
    const envelope_id = randomUUID();
    const accepts_response_payload = type !== 'events_api';
    return new Promise((resolve) => {
      const settle = (answer: Answer) => {
        if (!pending.delete(envelope_id)) return;
        clearTimeout(timer);
        timers.delete(timer);
        resolve(answer);
      };
      const timer = later(acknowledgeMs, () => settle({ acknowledged: false, why: 'timeout' }));
      pending.set(envelope_id, { socket, settle });
      socket.send(JSON.stringify({ envelope_id, payload, type, accepts_response_payload, ...extra }));
    });
  };

  const deliver = async (payload: JsonObject, attempt: number): Promise<void> => {
    if (stopped) return;
    if (sockets.length === 0) {
      waiting.push({ payload, attempt });
      if (waiting.length > MOST_WAITING) waiting.shift();
      return;
    }
    const retry = attempt === 0 ? {} : { retry_attempt: attempt, retry_reason: 'timeout' };
    const answer = await send('events_api', payload, retry);
    if (answer.acknowledged || stopped) return;
    if (answer.why === 'not_connected') return deliver(payload, attempt);
    const factor = RETRY_FACTORS[attempt];
    if (factor === undefined) {
      log(`The app did not acknowledge event ${String(payload.event_id)} in four tries; it is given up.`);
      return;
    }
    later(acknowledgeMs * factor, () => void deliver(payload, attempt + 1));
  };

  const receive = (data: RawData) => {
    const message = parseJson(String(data));
    if (!isObject(message) || typeof message.envelope_id !== 'string') return;
    pending.get(message.envelope_id)?.settle({ acknowledged: true, payload: payloadOf(message.payload) });
  };

  const forget = (socket: WebSocket) => {
    const at = sockets.indexOf(socket);
    if (at >= 0) sockets.splice(at, 1);
    onChange();
    // What this connection still owed is sent again elsewhere, or waits for the next one.
    for (const owed of [...pending.values()]) {
      if (owed.socket === socket) owed.settle({ acknowledged: false, why: 'not_connected' });
    }
  };

  return {
    ticket() {
      const ticket = makeSecret();
      tickets.set(ticket, performance.now() + TICKET_MS);
      return ticket;
    },
    redeem(ticket) {
      const until = tickets.get(ticket);
      tickets.delete(ticket);
      return until !== undefined && performance.now() < until;
    },
    connect(socket, appId) {
      const ping = setInterval(() => socket.ping(), PING_MS);
      socket.on('message', receive);
      socket.on('error', () => socket.terminate());
      socket.on('close', () => {
        clearInterval(ping);
        forget(socket);
      });
      sockets.push(socket);
      socket.send(
        JSON.stringify({
          type: 'hello',
          num_connections: sockets.length,
          debug_info: { host: 'local-workspace', build_number: 1, approximate_connection_time: 18_060 },
          connection_info: { app_id: appId },
        }),
      );
      onChange();
      for (const event of waiting.splice(0)) void deliver(event.payload, event.attempt);
    },
    sendEvent(payload) {
      void deliver(payload, 0);
    },
    ask: (type, payload) => send(type, payload),
    connections: () => sockets.length,
    stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      for (const owed of [...pending.values()]) owed.settle({ acknowledged: false, why: 'not_connected' });
      for (const socket of sockets) if (socket.readyState === WebSocket.OPEN) socket.close(1001);
    },
  };
}

function payloadOf(payload: Json | undefined): JsonObject {
  return isObject(payload) ? payload : {};
}
