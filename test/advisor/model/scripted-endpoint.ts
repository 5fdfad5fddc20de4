import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** What an endpoint was sent. */
export interface SentBody {
  readonly messages: readonly { readonly role: string; readonly content: string | null }[];
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
}

/** One reply of an endpoint: writes what it wants to, in its own time. */
export type Script = (reply: ChatReply, sent: SentBody) => void | Promise<void>;

/** A chat completion as a stream, by hand: what a well-behaved endpoint sends, and what none should. */
export class ChatReply {
  readonly response: ServerResponse;

  constructor(response: ServerResponse) {
    this.response = response;
  }

  open(): this {
    if (!this.response.headersSent) this.response.writeHead(200, { 'content-type': 'text/event-stream' });
    return this;
  }

  raw(text: string): this {
    this.open().response.write(text);
    return this;
  }

  event(event: object): this {
    return this.raw(`data: ${JSON.stringify(event)}\n\n`);
  }

  delta(delta: object, finish: string | null = null): this {
    return this.event({ id: 'x', choices: [{ index: 0, delta, finish_reason: finish }] });
  }

  /** In pieces of so many characters. */
  text(text: string, size = 9): this {
    for (let at = 0; at < text.length; at += size) this.delta({ content: text.slice(at, at + size) });
    return this;
  }

  call(name: string, args: unknown, index = 0): this {
    const text = typeof args === 'string' ? args : JSON.stringify(args);
    return this.delta({
      tool_calls: [{ index, id: `id${index}`, type: 'function', function: { name, arguments: text } }],
    });
  }

  finish(reason = 'stop', usage: object | null = { prompt_tokens: 100, completion_tokens: 20 }): void {
    this.delta({}, reason);
    if (usage !== null) this.event({ choices: [], usage });
    this.raw('data: [DONE]\n\n').response.end();
  }

  status(
    code: number,
    headers: Record<string, string> = {},
    body = '{"error":{"message":"raw words"}}',
  ): void {
    this.response.writeHead(code, { 'content-type': 'application/json', ...headers });
    this.response.end(body);
  }
}

/** A whole answer in these words. */
export const says =
  (text: string): Script =>
  (reply) =>
    reply.text(text).finish();

export interface ScriptedEndpoint {
  readonly url: string;
  readonly sent: SentBody[];
  /** One script a call; the last one goes on. */
  play(...scripts: Script[]): void;
}

/** An OpenAI-compatible endpoint on this machine that does what a test says. */
export async function scriptedEndpoint(): Promise<ScriptedEndpoint> {
  let scripts: Script[] = [];
  let played = 0;
  const sent: SentBody[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (piece) => {
      text += piece;
    });
    request.on('end', () => {
      const body: SentBody = JSON.parse(text);
      sent.push(body);
      const script = scripts[Math.min(played, scripts.length - 1)];
      played += 1;
      void script?.(new ChatReply(response), body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    sent,
    play(...next) {
      scripts = next;
      played = 0;
      sent.length = 0;
    },
  };
}
