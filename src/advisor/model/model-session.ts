import type { ChatOpenAICompletions } from '@langchain/openai';
import type { Usage } from './event-stream.ts';
import { faultOf, ModelFault } from './model-fault.ts';
import { modelFetch } from './model-fetch.ts';
import type { ModelLimits } from './model-limits.ts';
import { type TokenMeter, tokensIn } from './token-meter.ts';

/** An OpenAI-compatible endpoint. */
export interface ModelEndpoint {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
}

/** Calls of the endpoint in one request, repeated ones among them. */
const MOST_CALLS = 8;

interface SessionParts {
  readonly endpoint: ModelEndpoint;
  readonly limits: ModelLimits;
  readonly meter: TokenMeter;
  readonly signal: AbortSignal;
  /** Tokens that one answer may have. */
  readonly output: number;
}

/** A client, and what is known of the call it is making; it makes one at a time. */
export interface ModelLine {
  readonly client: ChatOpenAICompletions;
  readonly now: { call: number; answered: boolean; used: Usage | null };
}

/**
 * One request's way to the endpoint: all of its calls go through here, are counted, metered, and tried again where that
 * can help. The package is loaded with the first.
 */
export class ModelSession {
  readonly #parts: SessionParts;
  #calls = 0;
  #retries = 0;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  get signal(): AbortSignal {
    return this.#parts.signal;
  }

  /** Its client tries nothing again by itself, and its events bear the number of their call: "call-3". */
  async open(): Promise<ModelLine> {
    const { ChatOpenAICompletions } = await import('@langchain/openai');
    const { endpoint, limits, output } = this.#parts;
    const { baseUrl, apiKey, model } = endpoint;
    const now: ModelLine['now'] = { call: 0, answered: false, used: null };
    const fetch = modelFetch(baseUrl, limits, {
      answered: () => {
        now.answered = true;
        return `call-${now.call}`;
      },
      used: (usage) => {
        now.used = usage;
      },
    });
    const client = new ChatOpenAICompletions({
      model,
      apiKey,
      temperature: 0,
      maxTokens: output,
      maxRetries: 0,
      // The environment names no organisation and no other address for us.
      configuration: { baseURL: baseUrl, maxRetries: 0, organization: null, project: null, fetch },
    });
    return { client, now };
  }

  /** `sent`: what goes out, for the reservation; `attempt` is told the fault that it is repeated for. */
  async call<T>(
    { now }: ModelLine,
    sent: string,
    attempt: (repeated: ModelFault | null) => Promise<T>,
  ): Promise<T> {
    const { meter, signal, output } = this.#parts;
    const most = { input: tokensIn(sent), output };
    // A call that no endpoint took cost nothing; one that did not say what it cost is taken to have cost the most.
    const used = () => now.used ?? (now.answered ? most : NOTHING);
    for (let repeated: ModelFault | null = null; ; ) {
      signal.throwIfAborted();
      this.#calls += 1;
      if (this.#calls > MOST_CALLS) throw new ModelFault('loop');
      Object.assign(now, { call: this.#calls, answered: false, used: null });
      try {
        const why = repeated;
        return await meter.during(most, () => attempt(why), used);
      } catch (error) {
        signal.throwIfAborted();
        repeated = await this.#pause(faultOf(error));
      }
    }
  }

  /** Throws the fault where another try cannot help or is one too many. */
  async #pause(fault: ModelFault): Promise<ModelFault> {
    const { limits, signal } = this.#parts;
    const wait = limits.backOff[this.#retries];
    // An endpoint that asks for longer than a person waits is not waited for.
    if (!fault.again || wait === undefined || (fault.wait ?? 0) > limits.firstByte) throw fault;
    this.#retries += 1;
    await sleep(Math.max(wait, fault.wait ?? 0), signal);
    return fault;
  }
}

const NOTHING: Usage = { input: 0, output: 0 };

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
