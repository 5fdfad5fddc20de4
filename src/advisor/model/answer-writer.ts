import { setMaxListeners } from 'node:events';
import type { Library } from '../../knowledge/library.ts';
import type { RankedPassage } from '../../knowledge/search.ts';
import { dayAt } from '../../program/day.ts';
import type { Ledger, Tenant } from '../../store/store.ts';
import type { Advisor, RequestContext } from '../advisor.ts';
import type { Answer, ModelTrace } from '../answer/answer.ts';
import { createGuard, type Guard } from '../guard/create-guard.ts';
import { lazily } from '../guard/lazily.ts';
import type { ToolContext } from '../tools/check-tool.ts';
import { createTools } from '../tools/create-tools.ts';
import { type FaultKind, faultOf, ModelFault } from './model-fault.ts';
import type { ModelLimits } from './model-limits.ts';
import { type ModelEndpoint, ModelSession } from './model-session.ts';
import { offlineLine, wordedLine } from './model-texts.ts';
import type { Prompts } from './read-prompts.ts';
import { type TokenLimits, TokenMeter } from './token-meter.ts';
import { writeAnswer } from './write-answer.ts';

/** What the conversation knows, as tools see it. */
export type KnownHere = Omit<ToolContext, 'lang' | keyof RequestContext>;

/** For whom an answer is worded, and where it goes as it comes. */
export interface WritingFor {
  readonly tenant: Tenant;
  readonly user: string;
  readonly known?: KnownHere;
  /** The person stopped it, or another process has it: `answer` then rejects with its reason. */
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

export interface AnswerWriterParts {
  readonly endpoint: ModelEndpoint;
  readonly library: Library;
  readonly find: (query: string) => readonly RankedPassage[];
  readonly prompts: Prompts;
  /** Opened once, with the first question. */
  readonly ledger: () => Promise<Ledger>;
  readonly tokens: TokenLimits;
  readonly limits: ModelLimits;
  /** Milliseconds of a steady clock. */
  readonly elapsed: () => number;
  /** One line on what did not work; never holds a text. */
  readonly log: (line: string) => void;
}

/** Asked small talk or another program's business, the rules' own words are enough. */
const OWN_WORDS: ReadonlySet<Answer['kind']> = new Set<Answer['kind']>(['chat', 'scope', 'failure']);
/** After these the endpoint is left alone for a while. */
const REST_AFTER: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'unreachable',
  'slow',
  'deadline',
  'key',
  'not-an-endpoint',
]);

const NOTHING_KNOWN: KnownHere = {
  budget: null,
  facts: null,
  eligibility: null,
  documents: null,
  drafts: [],
};

export function createAnswerWriter(parts: AnswerWriterParts): AnswerWriter {
  const { endpoint, library, find, prompts, limits, elapsed, log } = parts;
  const host = new URL(endpoint.baseUrl).host;
  const ledger = lazily(parts.ledger);
  let guard: Guard | null = null;
  let resting: { readonly until: number; readonly kind: FaultKind } | null = null;

  return {
    async answer(rules, request, advisor) {
      if (OWN_WORDS.has(rules.kind)) return rules;
      const { writing, callFacts, now, earlier } = request;
      const began = elapsed();
      const meter = new TokenMeter(await ledger(), parts.tokens, { ...writing, day: dayAt(now) });
      const trace = (rest: Pick<ModelTrace, 'tools' | 'sentences' | 'fault' | 'note'>): ModelTrace => ({
        model: endpoint.model,
        host,
        prompts: prompts.hash,
        tokens: meter.total,
        ms: Math.round(elapsed() - began),
        ...rest,
      });
      const offline = (kind: FaultKind): Answer => ({
        ...rules,
        model: trace({ tools: [], sentences: [], fault: kind, note: offlineLine(kind, rules.lang) }),
      });
      if (resting !== null && began < resting.until) return offline(resting.kind);
      const whole = new AbortController();
      const timer = setTimeout(() => whole.abort(new ModelFault('deadline')), limits.request);
      const given = writing.signal;
      const signal = given === undefined ? whole.signal : AbortSignal.any([given, whole.signal]);
      // Each call and the packages listen for it.
      setMaxListeners(100, signal);
      try {
        const bound: ToolContext = { ...(writing.known ?? NOTHING_KNOWN), callFacts, now, lang: rules.lang };
        guard ??= createGuard(library);
        const { answer, tools, verdicts, figures } = await unlessAborted(
          writeAnswer(rules, {
            library,
            guard,
            prompts,
            session: new ModelSession({ endpoint, limits, meter, signal }),
            find,
            checks: createTools(advisor, bound),
            bound,
            earlier,
            onLine: writing.onLine ?? (() => {}),
          }),
          signal,
        );
        const leftOut = verdicts.filter(({ verdict }) => verdict === 'left-out').length;
        const note = wordedLine({ model: endpoint.model, host, figures, leftOut }, rules.lang);
        return { ...answer, model: trace({ tools, sentences: verdicts, fault: null, note }) };
      } catch (error) {
        given?.throwIfAborted();
        const { kind } = whole.signal.aborted ? faultOf(whole.signal.reason) : faultOf(error);
        log(`The model did not serve (${kind}); the offline answer was given.`);
        if (REST_AFTER.has(kind)) resting = { until: elapsed() + limits.rest, kind };
        return offline(kind);
      } finally {
        clearTimeout(timer);
        // Whatever is still on its way to the endpoint is let go.
        whole.abort(new ModelFault('deadline'));
      }
    },
  };
}

/** A library that does not hear of a stop keeps nobody waiting. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  // The loser of the race may reject later, when nobody waits for it.
  work.catch(() => {});
  aborted.catch(() => {});
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
