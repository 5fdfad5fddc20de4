import { ModelFault } from './model-fault.ts';

/** Tokens as the endpoint counts them. */
export interface Usage {
  readonly input: number;
  readonly output: number;
}

/** Tool calls of one answer: what a question needs, and few enough that those who wait for each are no crowd. */
const MOST_AT_ONCE = 6;

interface Delta {
  readonly content?: unknown;
  readonly tool_calls?: unknown;
}

interface Event {
  readonly error?: unknown;
  readonly choices?: readonly { readonly delta?: Delta | null; readonly finish_reason?: unknown }[];
  readonly usage?: { readonly prompt_tokens?: unknown; readonly completion_tokens?: unknown } | null;
}

/**
 * The events of one chat completion, one line each, in the one form that every endpoint's become: our own ids, a role
 * in each, text and tool calls alone. Throws a ModelFault where the answer is not whole.
 */
export async function* chatEvents(
  lines: AsyncIterable<string>,
  call: string,
  used: (usage: Usage) => void,
): AsyncGenerator<string> {
  let finish: string | null = null;
  let said = false;
  const tools = new Map<number, string>();
  for await (const line of lines) {
    const data = /^data:\s?(.*)$/.exec(line)?.[1]?.trim();
    if (data === undefined || data === '') continue;
    if (data === '[DONE]') break;
    const { error, choices, usage } = parsed(data);
    if (error) throw new ModelFault('server');
    const counted = usageOf(usage);
    if (counted !== null) used(counted);
    const choice = choices?.[0];
    const text = typeof choice?.delta?.content === 'string' ? choice.delta.content : '';
    const calls = toolCallsOf(choice?.delta?.tool_calls, call, tools);
    if (typeof choice?.finish_reason === 'string') finish = choice.finish_reason;
    said ||= text.trim() !== '';
    if (choice !== undefined) yield eventLine(call, text, calls, finish);
  }
  if (finish === null) throw new ModelFault(said || tools.size > 0 ? 'cut' : 'garbled');
  if (finish === 'length') throw new ModelFault('length');
  if (finish === 'content_filter') throw new ModelFault('filtered');
  if (!said && tools.size === 0) throw new ModelFault('empty');
  for (const args of tools.values()) if (args.trim() !== '') checkJson(args);
  yield 'data: [DONE]\n\n';
}

function parsed(data: string): Event {
  try {
    const event: unknown = JSON.parse(data);
    if (typeof event === 'object' && event !== null) return event;
  } catch {
    // Told below.
  }
  throw new ModelFault('garbled');
}

function checkJson(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    throw new ModelFault('arguments');
  }
}

function usageOf(usage: Event['usage']): Usage | null {
  const [input, output] = [usage?.prompt_tokens, usage?.completion_tokens];
  return typeof input === 'number' && typeof output === 'number' ? { input, output } : null;
}

interface ToolDelta {
  readonly index: number;
  /** These two, and the name, with the first piece of a call alone: what follows is put behind them. */
  readonly id?: string;
  readonly type?: 'function';
  readonly function: { readonly name?: string; readonly arguments: string };
}

/** Two calls under one id would get one result; so each has an id of ours. */
function toolCallsOf(given: unknown, call: string, tools: Map<number, string>): ToolDelta[] {
  if (!Array.isArray(given)) return [];
  return given.flatMap(
    (each: { index?: unknown; function?: { name?: unknown; arguments?: unknown } }, at) => {
      const index = typeof each?.index === 'number' ? each.index : at;
      // One call more than a person would ask for at once is as if it had not been made.
      if (!tools.has(index) && tools.size >= MOST_AT_ONCE) return [];
      const { name, arguments: args } = each?.function ?? {};
      const text = typeof args === 'string' ? args : '';
      const known = tools.get(index);
      tools.set(index, (known ?? '') + text);
      if (known !== undefined) return { index, function: { arguments: text } };
      const named = typeof name === 'string' ? name : '';
      return { index, id: `${call}-${index}`, type: 'function', function: { name: named, arguments: text } };
    },
  );
}

function eventLine(
  id: string,
  content: string,
  calls: readonly ToolDelta[],
  finish_reason: string | null,
): string {
  const delta = { role: 'assistant', content, ...(calls.length > 0 && { tool_calls: calls }) };
  const choices = [{ index: 0, delta, finish_reason }];
  return `data: ${JSON.stringify({ id, object: 'chat.completion.chunk', created: 0, model: 'model', choices })}\n\n`;
}
