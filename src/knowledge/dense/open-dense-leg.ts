import { join } from 'node:path';
import type { Library } from '../library.ts';
import { createDenseLeg, type DenseLeg } from './dense-leg.ts';
import { denseTexts } from './dense-texts.ts';
import { type EmbeddingEndpoint, openAiEmbedder } from './embedder.ts';

interface Surroundings {
  readonly library: Library;
  readonly dataFolder: string;
  readonly elapsed: () => number;
  readonly log: (line: string) => void;
}

/** The dense leg over a cycle's texts, with what it keeps under the data folder; null without an endpoint. */
export function openDenseLeg(
  endpoint: EmbeddingEndpoint | null,
  { library, dataFolder, elapsed, log }: Surroundings,
): DenseLeg | null {
  if (endpoint === null) return null;
  return createDenseLeg({
    embedder: openAiEmbedder(endpoint),
    texts: () => denseTexts(library),
    folder: join(dataFolder, 'vectors', library.cycle),
    elapsed,
    log,
  });
}
