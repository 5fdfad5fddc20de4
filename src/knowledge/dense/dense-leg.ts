import type { DenseText } from './dense-texts.ts';
import type { Embedder } from './embedder.ts';
import { openVectors } from './open-vectors.ts';
import { VectorCache } from './vector-cache.ts';
import type { Embedded, VectorIndex } from './vector-index.ts';

/** Likeness of texts to a question by meaning; the texts' ids to their cosines. */
export type Near = ReadonlyMap<string, number>;

export interface DenseLeg {
  /** Null whenever the endpoint, or what it is still to do, would keep an answer waiting: never rejects. */
  near(question: string): Promise<Near | null>;
  /** Asks the endpoint, and embeds every text that has no vector yet. Rejects with what is wrong; for the doctor. */
  prepare(): Promise<VectorIndex['kind']>;
}

export interface DenseParts {
  readonly embedder: Embedder;
  readonly texts: () => readonly DenseText[];
  /** Where vectors are kept. */
  readonly folder: string;
  /** Milliseconds of a steady clock. */
  readonly elapsed: () => number;
  /** One line on what did not work; never holds a text. */
  readonly log: (line: string) => void;
}

/** An answer waits at most so long for the dense leg, in milliseconds. */
const PATIENCE_MS = 2000;
const TEXTS_TIMEOUT_MS = 20_000;
/** After a failure the endpoint is left alone for so long. */
const REST_MS = 60_000;
/** Texts in one request: some endpoints take no more. */
const BATCH = 10;
/** Requests after which what has come is written down. */
const SAVE_EVERY = 20;
/** So many of the nearest texts count. */
const NEAREST = 40;

/** Searches by meaning, with vectors from an endpoint; where that fails, the lexical leg answers alone. */
export function createDenseLeg({ embedder, texts, folder, elapsed, log }: DenseParts): DenseLeg {
  let building: Promise<VectorIndex> | null = null;
  let ready: VectorIndex | null = null;
  let restUntil = Number.NEGATIVE_INFINITY;
  const failed = (error: unknown): void => {
    if (elapsed() < restUntil) return;
    restUntil = elapsed() + REST_MS;
    log(
      `The embedding endpoint did not serve (${reason(error)}); answers are found by words alone for a minute.`,
    );
  };
  const index = (): Promise<VectorIndex> => {
    building ??= build().then(
      (made) => {
        ready = made;
        return made;
      },
      (error: unknown) => {
        building = null;
        failed(error);
        throw error;
      },
    );
    return building;
  };
  const build = async (): Promise<VectorIndex> => {
    const all = texts();
    const cache = await VectorCache.open(`${folder}/texts.vectors`, embedder.model);
    await fill(cache, [...new Set(all.map(({ text }) => text))]);
    const entries = all.flatMap(({ id, text }): Embedded[] => {
      const vector = cache.get(text);
      return vector ? [{ id, vector }] : [];
    });
    return openVectors(entries, folder, (error) =>
      log(`The vector graph cannot be used (${reason(error)}); vectors are compared one by one.`),
    );
  };
  const fill = async (cache: VectorCache, wanted: readonly string[]): Promise<void> => {
    const missing = wanted.filter((text) => !cache.get(text));
    if (missing.length === 0) return;
    const save = () =>
      cache.save(wanted).catch((error: unknown) => log(`Vectors are not kept: ${reason(error)}.`));
    try {
      for (let from = 0; from < missing.length; from += BATCH) {
        const batch = missing.slice(from, from + BATCH);
        const vectors = await embedder.embed(batch, TEXTS_TIMEOUT_MS);
        batch.forEach((text, n) => {
          const vector = vectors[n];
          if (vector) cache.set(text, vector);
        });
        if ((from / BATCH) % SAVE_EVERY === SAVE_EVERY - 1) await save();
      }
    } finally {
      await save();
    }
    // The model has changed under its name, and with it the size of its vectors.
    if (wanted.some((text) => !cache.get(text))) await fill(cache, wanted);
  };

  return {
    async prepare() {
      const { kind, dimensions } = await index();
      const [vector] = await embedder.embed(['Torch'], TEXTS_TIMEOUT_MS);
      if (vector?.length !== dimensions) throw new RangeError('Vectors of another size.');
      return kind;
    },
    async near(question) {
      const began = elapsed();
      if (began < restUntil) return null;
      try {
        // Only the first question waits for the texts' vectors: they may take minutes when none is kept yet.
        const vectors = ready ?? (building ? null : await within(index(), PATIENCE_MS));
        if (vectors === null) return null;
        const left = PATIENCE_MS - (elapsed() - began);
        const [vector] = await embedder.embed([question], Math.max(1, left));
        if (vector?.length !== vectors.dimensions) throw new RangeError('Vectors of another size.');
        const found = await vectors.nearest(vector, NEAREST);
        return new Map(found.map(({ id, score }) => [id, score]));
      } catch (error) {
        failed(error);
        return null;
      }
    },
  };
}

/** Null when it takes longer; it goes on all the same, and its failure is told to who asks next. */
function within<T>(promise: Promise<T>, ms: number): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** The kind of failure alone: an endpoint's own words may repeat what it was sent. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const status = 'status' in error && typeof error.status === 'number' ? ` ${error.status}` : '';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.constructor.name}${status}${code}`;
}
