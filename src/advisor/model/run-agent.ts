import type { BaseMessage } from '@langchain/core/messages';
import type { Lang } from '../../program/bilingual.ts';
import type { ModelFault } from './model-fault.ts';
import type { ModelSession } from './model-session.ts';
import type { Prompts } from './read-prompts.ts';
import type { ToolRunner } from './tool-runner.ts';

/** A piece of text of one call; a later call's text stands in place of an earlier one's. */
export interface AgentPiece {
  readonly call: string;
  readonly text: string;
}

interface AgentRun {
  readonly session: ModelSession;
  readonly tools: ToolRunner;
  readonly prompts: Prompts;
  readonly lang: Lang;
  /** What the question goes out with. */
  readonly asked: string;
}

/** Steps of the graph: far above what the calls of a request can take, which end it first. */
const STEPS = 60;

/** Asks the model, runs the tools it calls, and gives its text as it comes. The packages are loaded with the first question. */
export async function* runAgent({
  session,
  tools,
  prompts,
  lang,
  asked,
}: AgentRun): AsyncGenerator<AgentPiece> {
  const { createAgent, createMiddleware, HumanMessage, SystemMessage, tool, ToolMessage } = await import(
    'langchain'
  );
  const hint = (fault: ModelFault | null): BaseMessage[] => {
    const name = fault === null ? undefined : HINTS[fault.kind];
    return name === undefined ? [] : [new HumanMessage(prompts.say(name, lang))];
  };
  const line = await session.open();
  const described = tools.tools.map(({ name, description }) => `${name} ${description}`).join('\n');
  const ours = createMiddleware({
    name: 'torch',
    wrapModelCall: (request, handler) =>
      session.call(line, [described, ...request.messages.map(textOf)].join('\n'), async (repeated) =>
        handler({ ...request, messages: [...request.messages, ...hint(repeated)] }),
      ),
    // Also for a tool that is not there: the sentence that comes back names those that are.
    wrapToolCall: async ({ toolCall: { name, args, id } }) =>
      new ToolMessage({ content: await tools.run(name, args), name, tool_call_id: id ?? '' }),
  });
  const agent = createAgent({
    model: line.client,
    tools: tools.tools.map(({ name, description, schema }) => tool(() => '', { name, description, schema })),
    middleware: [ours],
  });
  const stream = await agent.stream(
    { messages: [new SystemMessage(prompts.say('answer', lang)), new HumanMessage(asked)] },
    { streamMode: 'messages', recursionLimit: STEPS, signal: session.signal },
  );
  for await (const [message] of stream) {
    if (message.getType() !== 'ai' || typeof message.content !== 'string' || message.content === '') continue;
    yield { call: message.id ?? '', text: message.content };
  }
}

const HINTS: Readonly<Partial<Record<ModelFault['kind'], 'again-arguments' | 'again-shorter'>>> = {
  arguments: 'again-arguments',
  length: 'again-shorter',
};

function textOf({ content }: BaseMessage): string {
  return typeof content === 'string' ? content : JSON.stringify(content);
}
