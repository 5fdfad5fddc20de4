import type { Library } from '../../knowledge/library.ts';
import type { Lang } from '../../program/bilingual.ts';
import type { Answer } from '../answer/answer.ts';
import type { AnswerLine } from './answer-lines.ts';
import type { ModelSources } from './model-sources.ts';
import type { ToolRunner } from './tool-runner.ts';

interface JoinParts {
  readonly sources: ModelSources;
  readonly tools: ToolRunner;
  readonly library: Library;
}

/**
 * Whose first line an answer has. A check's result is new and the model's to tell; what the text does not say stays
 * said first, whatever a check tells besides.
 */
export function leadOf({ status }: Answer, { told }: ToolRunner): 'model' | 'rules' {
  return told && status !== 'unanswerable' ? 'model' : 'rules';
}

/** The answer in a model's lines: under the rules' own first line, or, where a check told something new, under its own. */
export function joinAnswer(
  rules: Answer,
  lines: readonly AnswerLine[],
  { sources, tools, library }: JoinParts,
): Answer {
  const { lang } = rules;
  const cited = new Set(lines.flatMap(({ checked }) => checked.sources));
  const citations = sources.citations([...cited], library);
  const worded = { ...rules, mode: 'model' as const, note: null, advice: null };
  const [first, ...rest] = lines;
  if (leadOf(rules, tools) === 'model' && first !== undefined)
    return {
      ...worded,
      status: 'answered',
      lead: first.text,
      body: paragraphsOf(rest, lang),
      citations,
      next: null,
      actions: citations.length > 0 ? ['read-passage'] : [],
      outside: [],
      findings: tools.findings,
    };
  const own = rules.citations.filter(({ quote }) => !citations.some((one) => one.quote === quote));
  const all = [...own, ...citations].map((citation, i) => ({ ...citation, id: `p${i + 1}` }));
  return {
    ...worded,
    body: paragraphsOf(lines, lang),
    citations: all,
    findings: [...rules.findings, ...tools.findings],
  };
}

function paragraphsOf(lines: readonly AnswerLine[], lang: Lang): string[] {
  const paragraphs: string[][] = [];
  for (const { text, paragraph } of lines) {
    const last = paragraphs.at(-1);
    if (last === undefined || paragraph) paragraphs.push([text]);
    else last.push(text);
  }
  return paragraphs.map((sentences) => sentences.join(lang === 'zh' ? '' : ' '));
}
