import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const SIZE = 96;

/** Words that mean the same, for vectors that know more than the letters. */
const MEANINGS: readonly (readonly string[])[] = [
  ['car', 'automobile', '汽车'],
  ['rent', 'lease', '租赁'],
];

/** The same for the same words in any order; near where words or meanings are shared. */
function vectorOf(text: string, size = SIZE): number[] {
  const vector = Array.from({ length: size }, () => 0);
  for (const word of text.toLowerCase().match(/[a-z]+|\p{Script=Han}{2}/gu) ?? []) {
    const meant = MEANINGS.find((words) => words.includes(word))?.[0] ?? word;
    let hash = 7;
    for (const letter of meant) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
    vector[hash % size] = (vector[hash % size] ?? 0) + 3;
  }
  return vector.map((value, i) => value + (i === 0 ? 0.1 : 0));
}

/** An OpenAI-compatible endpoint on this machine. `behave` says how it answers, request by request. */
export async function startEndpoint() {
  const asked: { readonly authorization: string | undefined; readonly body: Record<string, unknown> }[] = [];
  const state: { behave: 'well' | 'fail' | 'hang' | 'short' | 'odd'; size: number } = {
    behave: 'well',
    size: SIZE,
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      asked.push({ authorization: request.headers.authorization, body });
      if (state.behave === 'hang') return;
      if (state.behave === 'fail') {
        response.writeHead(503, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ error: { message: `cannot embed ${body.input}` } }));
        return;
      }
      const data = (body.input as string[]).map((text, index) => ({
        object: 'embedding',
        index,
        embedding: state.behave === 'odd' ? [0, 0] : vectorOf(text, state.size),
      }));
      response.writeHead(200, { 'content-type': 'application/json' });
      // The order of an answer is not promised; its index tells.
      const given = state.behave === 'short' ? data.slice(1) : data.reverse();
      response.end(JSON.stringify({ object: 'list', model: body.model, data: given, usage: {} }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    state,
    settings: { baseUrl: `http://127.0.0.1:${port}/v1`, apiKey: 'secret-key', model: 'small' },
    texts: () => asked.flatMap(({ body }) => body.input as string[]),
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
