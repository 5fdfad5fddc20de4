import type { Library } from '../../knowledge/library.ts';
import type { RankedPassage } from '../../knowledge/search.ts';
import type { CallFacts } from '../../program/terms.ts';
import type { Answer } from '../answer/answer.ts';
import { answerLines } from '../answer/answer-text.ts';
import type { Guard } from '../guard/create-guard.ts';
import type { FigureCount } from '../guard/review.ts';
import type { CheckTool, ToolContext } from '../tools/check-tool.ts';
import { type AnswerLine, AnswerLines, type SentenceVerdict } from './answer-lines.ts';
import { Asides } from './asides.ts';
import { callLines } from './call-lines.ts';
import { type CheckedSentence, SentenceCheck } from './check-sentence.ts';
import { factsTool } from './facts-tool.ts';
import { personalData } from './hide-personal.ts';
import { joinAnswer, leadOf } from './join-answer.ts';
import { mendSentence } from './mend-sentence.ts';
import { ModelFault } from './model-fault.ts';
import type { ModelSession } from './model-session.ts';
import { ModelSources } from './model-sources.ts';
import type { Prompts } from './read-prompts.ts';
import { runAgent } from './run-agent.ts';
import { searchTool } from './search-tool.ts';
import { ToolRunner } from './tool-runner.ts';

export interface WrittenAnswer {
  readonly answer: Answer;
  readonly tools: readonly string[];
  readonly verdicts: readonly SentenceVerdict[];
  readonly figures: FigureCount;
}

interface WriteParts {
  readonly library: Library;
  readonly guard: Guard;
  readonly prompts: Prompts;
  readonly session: ModelSession;
  readonly find: (query: string) => readonly RankedPassage[];
  readonly checks: readonly CheckTool[];
  readonly bound: ToolContext;
  /** Questions asked before in this conversation, oldest first. */
  readonly earlier: readonly string[];
  /** Each line of the answer as it may be shown, in order; after a new beginning nothing more is told. */
  readonly onLine: (line: string) => void;
}

/**
 * An answer in the model's words, from the offline one: what the rules say stands as its first line, unless a check told
 * something new. Throws ModelFault where no answer that holds came of it.
 */
export async function writeAnswer(rules: Answer, parts: WriteParts): Promise<WrittenAnswer> {
  const { library, guard, prompts, session, find, bound } = parts;
  const { lang } = rules;
  const personal = personalData();
  const question = rules.taken ?? rules.question;
  const call = callLines(bound.callFacts, lang);
  const own = rulesText(rules, bound.callFacts);
  const sources = new ModelSources(find(question), rules, own, call, lang);
  const checks = [...parts.checks, factsTool(bound), searchTool(find, sources, lang)];
  const tools = new ToolRunner(checks, { sources, personal, bound });
  const listed = (kind: string) => personal.hide(sources.ofKind(kind).map(withItsMark).join('\n')) || '–';
  const asked = prompts.say('question', lang, {
    passages: listed('p'),
    rules: listed('r'),
    call: listed('c'),
    earlier: personal.hide(parts.earlier.map((one) => `- ${one}`).join('\n')) || '–',
    lead: personal.hide(rules.lead),
    question: personal.hide(question),
  });
  const mend = ({ text, faults, sources: cited }: CheckedSentence) => {
    const held = cited.length > 0 ? cited : sources.ofKind('r');
    const inputs = {
      sentence: text,
      reason: personal.hide(faults.map(({ say }) => say[lang]).join(' ')),
      sources: personal.hide(held.map(withItsMark).join('\n')),
    };
    return mendSentence(session, prompts.say('mend-sentence', lang, inputs));
  };
  const shown = ({ text, sources: cited }: CheckedSentence) =>
    personal.restore(withMark(text, sources.shownMark(cited)));
  const teller = new Teller(parts.onLine, () => (leadOf(rules, tools) === 'model' ? null : rules.lead));
  const lines = new AnswerLines({
    check: new SentenceCheck(guard, sources, new Asides(guard, rules)),
    mend,
    shown,
    lead: rules.lead,
    onLine: (line) => teller.tell(line),
  });
  let current = '';
  for await (const { call: own, text } of runAgent({ session, tools, prompts, lang, asked })) {
    if (own !== current) {
      lines.restart();
      teller.restart();
      current = own;
    }
    await lines.push(text);
  }
  await lines.end();
  const leftOut = lines.verdicts.filter(({ verdict }) => verdict === 'left-out').length;
  const rests = lines.lines.some(({ checked }) => checked.sources.length > 0);
  if (!rests || leftOut > lines.lines.length) throw new ModelFault('unsupported');
  return {
    answer: joinAnswer(rules, lines.lines, { sources, tools, library }),
    tools: tools.called,
    verdicts: lines.verdicts,
    figures: sumOf(lines.lines),
  };
}

/** Hands lines on as they come. What was handed on cannot be taken back: after a new beginning it is silent. */
class Teller {
  readonly #onLine: (line: string) => void;
  readonly #lead: () => string | null;
  #state: 'new' | 'begun' | 'silent' = 'new';

  constructor(onLine: (line: string) => void, lead: () => string | null) {
    this.#onLine = onLine;
    this.#lead = lead;
  }

  tell({ text }: AnswerLine): void {
    if (this.#state === 'silent') return;
    const lead = this.#state === 'new' ? this.#lead() : null;
    this.#state = 'begun';
    if (lead !== null) this.#onLine(lead);
    this.#onLine(text);
  }

  restart(): void {
    if (this.#state === 'begun') this.#state = 'silent';
  }
}

/** The rules' answer without what a person wrote down as a term's source: a free text, which proves nothing. */
function rulesText(rules: Answer, callFacts: CallFacts): string {
  const sources = Object.values(callFacts).flatMap((fact) => fact?.source ?? []);
  const text = answerLines(rules).join('\n');
  // Only where a source is told as one: “5” may be a source, and stand for an amount elsewhere.
  return sources.reduce((left, source) => {
    const written = source.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return source === ''
      ? left
      : left.replace(new RegExp(`(?<=[(（:：]\\s?)${written}(?=[)）;；,，])`, 'gu'), '…');
  }, text);
}

function withItsMark({ mark, text }: { readonly mark: string; readonly text: string }): string {
  return `[${mark}] ${text}`;
}

/** Inside the full stop, as the rules' own marks stand. */
function withMark(text: string, mark: string): string {
  const stop = /[.。!！?？；;]$/u.exec(text)?.[0] ?? '';
  return `${stop === '' ? text : text.slice(0, -stop.length)}${mark}${stop}`;
}

function sumOf(lines: readonly AnswerLine[]): FigureCount {
  const sum = (of: (count: FigureCount) => number) =>
    lines.reduce((total, { checked }) => total + of(checked.figures), 0);
  return { all: sum(({ all }) => all), matching: sum(({ matching }) => matching) };
}
