/** Turns texts into vectors of unit length, so that the product of two is their likeness, -1 to 1. */
export interface Embedder {
  /** Tells vectors of one model from those of another. */
  readonly model: string;
  /** Rejects when the endpoint fails, is slower than `timeout` milliseconds, or answers with anything else. */
  embed(texts: readonly string[], timeout: number): Promise<readonly Float32Array[]>;
}

/** An OpenAI-compatible endpoint for embeddings. */
export interface EmbeddingEndpoint {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
}

/** So long a text is surely within what any model reads; in characters. */
const LONGEST = 6000;

/** Vectors from any OpenAI-compatible endpoint. The client is loaded when the first text is embedded. */
export function openAiEmbedder({ baseUrl, apiKey, model }: EmbeddingEndpoint): Embedder {
  return {
    model: `${model} ${baseUrl}`,
    async embed(texts, timeout) {
      const { default: OpenAI } = await import('openai');
      const client = new OpenAI({ baseURL: baseUrl, apiKey, maxRetries: 0, timeout });
      const { data } = await client.embeddings.create({
        model,
        input: texts.map((text) => text.slice(0, LONGEST)),
        // The client asks for base64 by itself, which not every compatible server knows.
        encoding_format: 'float',
      });
      const vectors = [...data].sort((a, b) => a.index - b.index).map(({ embedding }) => unit(embedding));
      const [first] = vectors;
      if (
        vectors.length !== texts.length ||
        vectors.some((vector) => vector === null || vector.length !== first?.length)
      )
        throw new Error(`${model} gave no vector for each text.`);
      return vectors.filter((vector) => vector !== null);
    },
  };
}

/** The same direction at length 1; null for what is no direction. */
function unit(values: readonly number[]): Float32Array | null {
  const length = Math.hypot(...values);
  return Number.isFinite(length) && length > 0 ? Float32Array.from(values, (value) => value / length) : null;
}
