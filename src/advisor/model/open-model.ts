import type { Library } from '../../knowledge/library.ts';
import type { RankedPassage } from '../../knowledge/search.ts';
import type { Ledger } from '../../store/store.ts';
import { type AnswerWriter, createAnswerWriter } from './answer-writer.ts';
import { createDraftWriter, type DraftWriter } from './draft-writer.ts';
import { MODEL_LIMITS, type ModelLimits } from './model-limits.ts';
import { createModelRuns } from './model-runs.ts';
import type { ModelEndpoint } from './model-session.ts';
import { readPrompts } from './read-prompts.ts';
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

/** What a model words. */
export interface OpenModel {
  readonly model: string;
  readonly host: string;
  /** Answers, once the search is there. */
  answers(find: (query: string) => readonly RankedPassage[]): AnswerWriter;
  readonly drafts: DraftWriter;
}

/** What words answers and drafts; null without an endpoint. */
export function openModel(
  endpoint: (ModelEndpoint & { readonly tokens: TokenLimits }) | null,
  { library, prompts: folder, limits = MODEL_LIMITS, ...rest }: Surroundings,
): OpenModel | null {
  if (endpoint === null) return null;
  // Read at the start: a broken file shows there, not with somebody's question.
  const prompts = readPrompts(folder);
  const runs = createModelRuns({ endpoint, prompts, tokens: endpoint.tokens, limits, ...rest });
  return {
    model: endpoint.model,
    host: new URL(endpoint.baseUrl).host,
    answers: (find) => createAnswerWriter({ library, find, prompts, runs }),
    drafts: createDraftWriter({ library, prompts, runs }),
  };
}
