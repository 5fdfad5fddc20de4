import type { Library } from '../../knowledge/library.ts';
import type { RankedPassage } from '../../knowledge/search.ts';
import type { Ledger } from '../../store/store.ts';
import { type AnswerWriter, createAnswerWriter } from './answer-writer.ts';
import { MODEL_LIMITS, type ModelLimits } from './model-limits.ts';
import type { ModelEndpoint } from './model-session.ts';
import { type Prompts, readPrompts } from './read-prompts.ts';
import type { TokenLimits } from './token-meter.ts';

interface Surroundings {
  readonly library: Library;
  /** The folder with what the model is told. */
  readonly prompts: URL;
  /** Opened with the first question. */
  readonly ledger: () => Promise<Ledger>;
  readonly elapsed: () => number;
  readonly log: (line: string) => void;
  readonly limits?: ModelLimits;
}

/** A writer of answers that is made once the search is there. */
export interface OpenWriter {
  readonly model: string;
  readonly host: string;
  open(find: (query: string) => readonly RankedPassage[]): AnswerWriter;
}

/** What words the answers; null without an endpoint. */
export function openModel(
  endpoint: (ModelEndpoint & { readonly tokens: TokenLimits }) | null,
  { library, prompts, ledger, elapsed, log, limits = MODEL_LIMITS }: Surroundings,
): OpenWriter | null {
  if (endpoint === null) return null;
  // Read at the start: a broken file shows there, not with somebody's question.
  const read: Prompts = readPrompts(prompts);
  const { model, baseUrl, tokens } = endpoint;
  const parts = { endpoint, library, prompts: read, ledger, tokens, limits, elapsed, log };
  return {
    model,
    host: new URL(baseUrl).host,
    open: (find) => createAnswerWriter({ ...parts, find }),
  };
}
