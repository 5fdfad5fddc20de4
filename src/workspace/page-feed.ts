import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import type { Core } from './core.ts';

/** Bytes a slow tab may lag behind before it is cut off and loads anew. */
const MOST_LAG_BYTES = 5 * 1024 ** 2;
/** Tabs at once. */
const MOST_TABS = 50;

/** Live updates to the open tabs. */
export interface PageFeed {
  connect(socket: WebSocket, request: IncomingMessage): void;
  stop(): void;
}

/** Sends each tab what is published for it. */
export function createPageFeed(core: Core): PageFeed {
  const tabs = new Map<WebSocket, { person: string; tab: string }>();
  const stopListening = core.onPublish((update, to) => {
    const text = JSON.stringify(update);
    for (const [socket, tab] of tabs) {
      if (to.person !== undefined && to.person !== tab.person) continue;
      if (to.tab !== undefined && to.tab !== tab.tab) continue;
      if (socket.bufferedAmount > MOST_LAG_BYTES) socket.terminate();
      else if (socket.readyState === WebSocket.OPEN) socket.send(text);
    }
  });
  return {
    connect(socket, request) {
      if (tabs.size >= MOST_TABS) return socket.close(1013);
      const asked = new URL(request.url ?? '/', core.origin).searchParams;
      tabs.set(socket, { person: asked.get('person') ?? '', tab: asked.get('tab') ?? '' });
      socket.on('error', () => socket.terminate());
      socket.on('close', () => tabs.delete(socket));
      socket.send(JSON.stringify({ kind: 'hello', connected: core.hub.connections() > 0 }));
    },
    stop() {
      stopListening();
      for (const socket of tabs.keys()) socket.close(1001);
    },
  };
}
