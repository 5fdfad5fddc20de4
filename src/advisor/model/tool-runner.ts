import type { Finding } from '../../program/finding.ts';
import { callTool } from '../tools/call-tool.ts';
import type { CheckTool, ToolContext } from '../tools/check-tool.ts';
import type { PersonalData } from './hide-personal.ts';
import type { ModelSources } from './model-sources.ts';

/** Tool calls of one request. */
const MOST_CALLS = 8;

const ENOUGH = {
  en: 'No more tools can be called for this question. Answer from what you have.',
  zh: '本次提问不能再调用工具，请根据已有内容作答。',
};

/** Runs tools for a model: only those of the list, each call once, no more than a request may make. */
export class ToolRunner {
  readonly tools: readonly CheckTool[];
  readonly #parts: {
    readonly sources: ModelSources;
    readonly personal: PersonalData;
    readonly bound: ToolContext;
  };
  readonly #results = new Map<string, string>();
  readonly #called: string[] = [];
  readonly #findings: Finding[] = [];
  #told = 0;

  constructor(
    tools: readonly CheckTool[],
    parts: { readonly sources: ModelSources; readonly personal: PersonalData; readonly bound: ToolContext },
  ) {
    this.tools = tools;
    this.#parts = parts;
  }

  /** Names of tools that ran, in their order. */
  get called(): readonly string[] {
    return this.#called;
  }

  /** What the checks that ran found, passed rules left out. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** True once a check has told something: the model then leads the answer. */
  get told(): boolean {
    return this.#told > 0;
  }

  /** A result as the model reads it, under the mark that it is cited by. Never throws on what a model sends. */
  async run(name: string, args: unknown): Promise<string> {
    const { sources, personal, bound } = this.#parts;
    const given = restored(args, personal);
    const key = `${name} ${JSON.stringify(given)}`;
    const known = this.#results.get(key);
    if (known !== undefined) return known;
    if (this.#results.size >= MOST_CALLS) return ENOUGH[bound.lang];
    const { text, result, findings } = await callTool(this.tools, name, given, bound.lang);
    if (this.tools.some((tool) => tool.name === name)) this.#called.push(name);
    const hidden = personal.hide(text);
    const said =
      result.kind === 'none' || result.kind === 'passages'
        ? hidden
        : `[${sources.addResult(hidden).mark}]\n${hidden}`;
    if (result.kind !== 'none' && result.kind !== 'passages') this.#told += 1;
    this.#findings.push(...findings.filter(({ status }) => status === 'fail' || status === 'ask'));
    this.#results.set(key, said);
    return said;
  }
}

/** People's words as they wrote them: checks see the numbers, the model does not. */
function restored(value: unknown, personal: PersonalData): unknown {
  if (typeof value === 'string') return personal.restore(value);
  if (Array.isArray(value)) return value.map((one) => restored(one, personal));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, restored(one, personal)]));
}
