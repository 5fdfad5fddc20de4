import type { Library } from '../../knowledge/library.ts';
import type { RankedPassage } from '../../knowledge/search.ts';
import type { Tenant } from '../../store/store.ts';
import type { Advisor, RequestContext } from '../advisor.ts';
import type { Answer } from '../answer/answer.ts';
import { guardOf } from '../guard/create-guard.ts';
import type { ToolContext } from '../tools/check-tool.ts';
import { createTools } from '../tools/create-tools.ts';
import type { ModelRuns } from './model-runs.ts';
import { offlineLine, wordedLine } from './model-texts.ts';
import type { Prompts } from './read-prompts.ts';
import { writeAnswer } from './write-answer.ts';

/** What the conversation knows, as tools see it. */
export type KnownHere = Omit<ToolContext, 'lang' | keyof RequestContext>;

/** For whom an answer or a draft is worded, and where it goes as it comes. */
export interface WritingFor {
  readonly tenant: Tenant;
  readonly user: string;
  readonly known?: KnownHere;
  /** The person stopped it, or another process has it: the request then rejects with its reason. */
  readonly signal?: AbortSignal;
  /** One line of the answer as it may be shown; the finished answer stands in place of all of them. */
  readonly onLine?: (line: string) => void;
}

export interface WriteRequest extends RequestContext {
  readonly writing: WritingFor;
  readonly earlier: readonly string[];
}

/** Words answers by a model, on top of the offline one; where that fails, the offline answer stands and says so. */
export interface AnswerWriter {
  answer(rules: Answer, request: WriteRequest, advisor: Advisor): Promise<Answer>;
}

interface AnswerWriterParts {
  readonly library: Library;
  readonly find: (query: string) => readonly RankedPassage[];
  readonly prompts: Prompts;
  readonly runs: ModelRuns;
}

/** Asked small talk or another program's business, the rules' own words are enough. */
const OWN_WORDS: ReadonlySet<Answer['kind']> = new Set<Answer['kind']>(['chat', 'scope', 'failure']);
/** Tokens of one answer. */
const OUTPUT = 1_000;

const NOTHING_KNOWN: KnownHere = {
  budget: null,
  facts: null,
  eligibility: null,
  documents: null,
  drafts: [],
};

export function createAnswerWriter({ library, find, prompts, runs }: AnswerWriterParts): AnswerWriter {
  return {
    async answer(rules, request, advisor) {
      if (OWN_WORDS.has(rules.kind)) return rules;
      const { lang } = rules;
      const { writing, callFacts, now, earlier } = request;
      const bound: ToolContext = { ...(writing.known ?? NOTHING_KNOWN), callFacts, now, lang };
      const run = await runs.run({ ...writing, now, output: OUTPUT }, (session) =>
        writeAnswer(rules, {
          library,
          guard: guardOf(library),
          prompts,
          session,
          find,
          checks: createTools(advisor, bound),
          bound,
          earlier,
          onLine: writing.onLine ?? (() => {}),
        }),
      );
      if (run.kind === 'fault') {
        const { fault, trace } = run;
        const note = offlineLine(fault, lang);
        return { ...rules, model: { ...trace, tools: [], sentences: [], fault, note } };
      }
      const { answer, tools, verdicts: sentences, figures } = run.value;
      const leftOut = sentences.filter(({ verdict }) => verdict === 'left-out').length;
      const note = wordedLine({ ...run.trace, figures, leftOut }, lang);
      return { ...answer, model: { ...run.trace, tools, sentences, fault: null, note } };
    },
  };
}
