import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { readSealed, writeSealed } from '../sealed-file.ts';

/** What the file holds: vectors one after the other, each under the checksum of its text. */
interface Kept {
  readonly model: string;
  readonly size: number;
  readonly sums: readonly string[];
  readonly values: Float32Array;
}

/** Vectors of texts by one model, kept in a file, so that each text is sent to the endpoint once. */
export class VectorCache {
  readonly #file: string;
  readonly #model: string;
  readonly #vectors: Map<string, Float32Array>;

  private constructor(file: string, model: string, vectors: Map<string, Float32Array>) {
    this.#file = file;
    this.#model = model;
    this.#vectors = vectors;
  }

  /** Empty where the file is missing, damaged or of another model. */
  static async open(file: string, model: string): Promise<VectorCache> {
    const vectors = new Map<string, Float32Array>();
    const kept = await readKept(file);
    if (kept?.model === model)
      kept.sums.forEach((sum, n) => {
        vectors.set(sum, kept.values.slice(n * kept.size, (n + 1) * kept.size));
      });
    return new VectorCache(file, model, vectors);
  }

  get(text: string): Float32Array | undefined {
    return this.#vectors.get(sumOf(text));
  }

  /** A model that begins to give vectors of another size is another model: what came before is forgotten. */
  set(text: string, vector: Float32Array): void {
    const [known] = this.#vectors.values();
    if (known && known.length !== vector.length) this.#vectors.clear();
    this.#vectors.set(sumOf(text), vector);
  }

  /** Writes down the vectors of these texts and no others: what is no longer searched is forgotten. */
  async save(texts: readonly string[]): Promise<void> {
    const held = new Map(texts.map((text) => [sumOf(text), this.get(text)]));
    const sums = [...held.keys()].filter((sum) => held.get(sum) !== undefined);
    const size = held.get(sums[0] ?? '')?.length ?? 0;
    const values = new Float32Array(sums.length * size);
    sums.forEach((sum, n) => {
      values.set(held.get(sum) ?? [], n * size);
    });
    const kept: Kept = { model: this.#model, size, sums, values };
    await writeSealed(this.#file, serialize(kept));
  }
}

async function readKept(file: string): Promise<Kept | null> {
  const body = await readSealed(file);
  try {
    return body && (deserialize(body) as Kept);
  } catch {
    return null;
  }
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
