import { chatEvents, type Usage } from './event-stream.ts';
import { ModelFault } from './model-fault.ts';
import type { ModelLimits } from './model-limits.ts';

/** What is told of a call. */
interface CallWatch {
  /** The endpoint begins to answer; returns the name that the call's events bear. */
  readonly answered: () => string;
  /** What the endpoint counted. */
  readonly used: (usage: Usage) => void;
}

/** What a client uses for `fetch`: speaks to the endpoint's own origin alone, follows no redirect, and waits no longer than it may. */
export function modelFetch(baseUrl: string, limits: ModelLimits, watch: CallWatch): typeof fetch {
  const { origin } = new URL(baseUrl);
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== origin) throw new ModelFault('not-an-endpoint');
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new ModelFault('slow')), limits.firstByte);
    const given = init?.signal ?? null;
    const signal = given === null ? late.signal : AbortSignal.any([given, late.signal]);
    try {
      const response = await fetch(url, { ...init, redirect: 'manual', signal });
      const body = bodyOf(response);
      const events = chatEvents(lines(pieces(body, limits)), watch.answered(), watch.used);
      return new Response(ReadableStream.from(encoded(events)), {
        headers: { 'content-type': 'text/event-stream' },
      });
    } catch (error) {
      if (given?.aborted) throw given.reason;
      if (late.signal.aborted) throw late.signal.reason;
      throw error instanceof ModelFault ? error : new ModelFault('unreachable');
    } finally {
      clearTimeout(timer);
    }
  };
}

function bodyOf(response: Response): ReadableStream<Uint8Array> {
  const { status, body, headers } = response;
  const streams = /^text\/event-stream/i.test(headers.get('content-type') ?? '');
  if (status === 200 && body !== null && streams) return body;
  void body?.cancel().catch(() => {});
  if (status === 429) throw new ModelFault('busy', retryAfter(headers.get('retry-after')));
  if (status >= 500 || status === 408) throw new ModelFault('server', retryAfter(headers.get('retry-after')));
  if (status === 401 || status === 402 || status === 403) throw new ModelFault('key');
  if (status === 400 || status === 413 || status === 422) throw new ModelFault('refused');
  throw new ModelFault('not-an-endpoint');
}

/** Seconds; a date would need a clock, and no endpoint that we know of sends one. */
function retryAfter(header: string | null): number | null {
  const seconds = header === null ? Number.NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

async function* pieces(
  body: ReadableStream<Uint8Array>,
  { idle, bytes }: ModelLimits,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await withinIdle(reader.read().catch(brokenOff), idle);
      if (done) return;
      size += value.byteLength;
      if (size > bytes) throw new ModelFault('endless');
      yield value;
    }
  } finally {
    // Frees the connection of a stream that is not read to its end.
    reader.cancel().catch(() => {});
  }
}

/** A connection that breaks within the stream; one that was let go says why itself. */
function brokenOff(error: unknown): never {
  throw error instanceof Error && error.name === 'AbortError' ? error : new ModelFault('cut');
}

async function withinIdle<T>(reading: Promise<T>, idle: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ModelFault('slow')), idle);
  });
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function* lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r/);
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}

async function* encoded(events: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const event of events) yield encoder.encode(event);
}
